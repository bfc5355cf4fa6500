import { problemsOf } from './check-web-annotation';
import { isObject, listed, type WebAnnotation } from './web-annotation';

/** Something that should be a Web Annotation and breaks the model. */
export interface RefusedAnnotation {
  /** Its id, or where it stands, counted from one. */
  readonly name: string;
  /** At least one; see `problemsOf`. */
  readonly problems: readonly string[];
}

/** What a JSON text holds. */
export interface ReadWebAnnotations {
  /** As they were, nothing left out. */
  readonly annotations: readonly WebAnnotation[];
  readonly refused: readonly RefusedAnnotation[];
}

/**
 * The Web Annotations of a JSON text: one, a list, a page, or a collection with its first page. One that breaks the model is
 * refused with all reasons; the others are read.
 */
export function readWebAnnotations(text: string): ReadWebAnnotations {
  if (nests(text)) return { annotations: [], refused: [{ name: 'the file', problems: ['It is nested too deep.'] }] };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { annotations: [], refused: [{ name: 'the file', problems: [`It is not JSON: ${reason}.`] }] };
  }
  const [members, hasContext] = membersOf(value);
  const annotations: WebAnnotation[] = [];
  const refused: RefusedAnnotation[] = [];
  members.forEach((member, index) => {
    const problems = problemsOf(member, hasContext);
    if (problems.length === 0) annotations.push(member as WebAnnotation);
    else refused.push({ name: nameOf(member, index), problems });
  });
  return { annotations, refused };
}

/** No annotation comes near it. */
const DEEPEST = 100;

/** Whether objects and lists stand in each other deeper than what follows them down could stand. */
function nests(text: string): boolean {
  let depth = 0;
  let isQuoted = false;
  // marks one by one: an expression for a whole text in quotation marks runs out of stack on a long one
  for (const [mark] of text.matchAll(/\\.|["[\]{}]/gs)) {
    if (mark === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (mark === '[' || mark === '{') depth++;
    else if (mark === ']' || mark === '}') depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** The annotations of a document, and whether each has a context of its own. */
function membersOf(value: unknown): readonly [members: readonly unknown[], hasContext: boolean] {
  if (Array.isArray(value)) return [value as unknown[], true];
  if (!isObject(value)) return [[value], true];
  const types = listed(value.type);
  // later pages of a collection are elsewhere, where only a network leads to
  if (types.includes('AnnotationCollection')) return [isObject(value.first) ? listed(value.first.items) : [], false];
  if (types.includes('AnnotationPage')) return [listed(value.items), false];
  return [[value], true];
}

const nameOf = (member: unknown, index: number): string =>
  isObject(member) && typeof member.id === 'string' ? member.id : `annotation ${index + 1}`;
