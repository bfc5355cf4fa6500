import { type Anchor, anchorsFor } from '../annotation/anchor';
import { ANNOTATION_TYPES, type AnnotationFields } from '../annotation/event';
import { QUOTATION_TYPES } from '../quotation/quotation';
import { codePoints } from '../text/code-points';
import type { Span } from '../text/span';
import { type BratLine, readBrat } from './brat';
import { Collected, type Import, type KnownArticle } from './collected';
import { CUE, MENTION, NOTES, QUOTATION, STATUS, statusOf } from './write-brat';

type Line<K extends BratLine['kind']> = Extract<BratLine, { readonly kind: K }>;

/**
 * Turns a file of brat's into events of the article that it is about. A passage whose words are not at its place is not taken,
 * since then the file is about another text.
 *
 * @param newId ids for passages that were not written by Claimtrace
 */
export function importBrat(ann: string, article: KnownArticle, newId: () => string): Import {
  const { lines, damaged } = readBrat(ann);
  const collected = new Collected();
  for (const line of damaged) collected.passOver(`line ${line}`, 'it is none of the format');
  const parts = partsOf(lines);
  const about = groupedByPassage(lines);
  const anchors = anchorsOf(lines, article.text);
  for (const line of lines) {
    if (line.kind === 'event' || line.kind === 'equivalence') collected.passOver(nameOf(line), 'it has no counterpart');
    if (line.kind !== 'text' || parts.has(line.id)) continue;
    const found = anchors.get(line.id);
    if (found === undefined) {
      collected.passOver(line.id, 'its words are not at its place in the article');
      continue;
    }
    const notes = about.get(line.id) ?? [];
    const own = notes.find(({ kind, type }) => kind === 'note' && type === NOTES.id);
    const annotation = own?.kind === 'note' ? unescaped(own.text) : newId();
    const fields = fieldsOf(line, notes, own !== undefined, anchors);
    collected.add(article, { op: 'add', annotation, anchors: found, fields });
  }
  return collected;
}

const nameOf = (line: BratLine): string => ('id' in line ? line.id : line.type);

const unescaped = (note: string): string =>
  note.replace(/\\([\\nrt])/g, (_, mark: string) => ({ '\\': '\\', n: '\n', r: '\r', t: '\t' })[mark]!);

/** Passages that are a cue or a mention of another. */
const partsOf = (lines: readonly BratLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => (isPart(line) ? [line.roles[1]![1]] : [])));

const isPart = (line: BratLine): line is Line<'relation'> =>
  line.kind === 'relation' && (line.type === CUE || line.type === MENTION) && line.roles.length === 2;

type About = Line<'note'> | Line<'attribute'> | Line<'relation'>;

/** By a passage's id: what is said of it. */
function groupedByPassage(lines: readonly BratLine[]): ReadonlyMap<string, readonly About[]> {
  const about = new Map<string, About[]>();
  for (const line of lines) {
    if (line.kind !== 'note' && line.kind !== 'attribute' && !isPart(line)) continue;
    const of = line.kind === 'relation' ? line.roles[0]![1] : line.of;
    const known = about.get(of);
    if (known === undefined) about.set(of, [line]);
    else known.push(line);
  }
  return about;
}

function fieldsOf(
  { type, id }: Line<'text'>,
  about: readonly About[],
  isOurs: boolean,
  anchors: ReadonlyMap<string, readonly Anchor[]>,
): AnnotationFields {
  const known = ANNOTATION_TYPES.find((each) => each === type.toLowerCase());
  const noteOf = (kind: string): readonly string[] =>
    about.flatMap((line) =>
      line.kind === 'note' && line.type === kind ? [isOurs ? unescaped(line.text) : line.text] : [],
    );
  const attribute = (name: string): string | null =>
    about.flatMap((line) => (line.kind === 'attribute' && line.type === name && line.value ? [line.value] : []))[0] ??
    null;
  const part = (name: string): Anchor | undefined =>
    about.flatMap((line) =>
      line.kind === 'relation' && line.type === name ? (anchors.get(line.roles[1]![1]) ?? []) : [],
    )[0];
  const status = attribute(STATUS);
  const quotation = QUOTATION_TYPES.find((each) => each === attribute(QUOTATION));
  // a type that we do not have is what the note says first
  const note = [...(known === undefined ? [type] : []), ...noteOf(NOTES.note)].join(': ');
  const [speaker] = noteOf(NOTES.speaker);
  const sources = noteOf(NOTES.source).map((words, index) => [`${id}-${index + 1}`, { words }] as const);
  const [cue, mention] = [part(CUE), part(MENTION)];
  return {
    type: known ?? 'note',
    ...(status !== null && { status: statusOf(status, noteOf(NOTES.status)) }),
    ...(note !== '' && { note }),
    ...(speaker !== undefined && { speaker }),
    ...(quotation !== undefined && { quotation }),
    ...(sources.length > 0 && { sources: Object.fromEntries(sources) }),
    ...(cue !== undefined && { cue }),
    ...(mention !== undefined && { mention }),
  };
}

/** The anchors of all passages whose words are where they should be, by id. */
function anchorsOf(lines: readonly BratLine[], text: string): ReadonlyMap<string, readonly Anchor[]> {
  const points = codePoints(text);
  const found = new Map<string, readonly Anchor[]>();
  for (const line of lines) {
    if (line.kind !== 'text') continue;
    const spans = line.fragments.map(([start, end]) => ({ start: points.toUnit(start), end: points.toUnit(end) }));
    const words = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
    if (folded(words) === folded(line.text)) found.set(line.id, anchorsFor(text, joined(spans, text)));
  }
  return found;
}

const folded = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Fragments between which there is only white space are one part: brat breaks passages at line ends. */
function joined(spans: readonly Span[], text: string): readonly Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    const isNext = last !== undefined && span.start >= last.end && text.slice(last.end, span.start).trim() === '';
    if (isNext) whole[whole.length - 1] = { start: last.start, end: span.end };
    else whole.push(span);
  }
  return whole;
}
