import type { Disagreement, Passage } from '../disagreement/disagreement';
import type { AnnotationType } from './event';
import type { DocumentState } from './state';
import { textId } from './text-id';
import { wordsOf } from './words';

const DIGITS = 20;
/** What makes another figure of the same digits: a currency, a percentage, a minus. */
const SIGN = /\p{Sc}|[%‰]|(?<![\p{L}\p{N}])[-−](?=\p{Sc}?\d)/gu;
/** Most ways to name its articles by which a disagreement is looked for. */
const MOST_NAMINGS = 16;

/**
 * What a disagreement is settled under: its kind, and of every passage the article and the words. Edits elsewhere leave it as
 * it is; when a passage's words change, or a passage joins or leaves, it is another one, and open.
 *
 * @param textOf the words of a passage
 * @param articleOf a name of the article that outlives renames, see `DocumentState.firstPath`; by default the path
 */
export function fingerprint(
  { kind, passages }: Disagreement,
  textOf: (passage: Passage) => string,
  articleOf: (path: string) => string = (path) => path,
): string {
  const said = passages.map((passage) => `${articleOf(passage.path)}\n${saidIn(textOf(passage))}`);
  return `${kind}-${textId(said.sort().join('\n\n')).slice(0, DIGITS)}`;
}

/** Words, and the signs of their figures where there are some. */
function saidIn(passage: string): string {
  const signs = (passage.match(SIGN) ?? []).map((sign) => sign.replace('−', '-'));
  return [wordsOf(passage).join(' '), ...signs].join(' ');
}

/** The names of an article for `namings`: where nothing is written of it, its path. */
export function namesIn(
  store: { stateOf(path: string): Pick<DocumentState, 'paths'> },
  path: string,
): readonly string[] {
  const { paths } = store.stateOf(path);
  return paths.length > 0 ? paths : [path];
}

/** The ways to name articles by names that each had at some time; the first is that by their first names. */
export function namings(
  paths: readonly string[],
  namesOf: (path: string) => readonly string[],
): readonly ((path: string) => string)[] {
  const all: Map<string, string>[] = [new Map()];
  for (const path of new Set(paths)) {
    const [first = path, ...others] = namesOf(path);
    const room = MOST_NAMINGS - all.length;
    const more = others
      .slice(0, room)
      .flatMap((name) => all.map((known) => new Map(known).set(path, name)))
      .slice(0, room);
    for (const known of all) known.set(path, first);
    all.push(...more);
  }
  return all.map((known) => (path) => known.get(path) ?? path);
}

/**
 * What a detected item is known by when it is accepted or rejected, over every later analysis: what it is taken for, and the
 * words of its passage.
 */
export const suggestionKey = (type: AnnotationType, passage: string): string =>
  `${type}-${textId(wordsOf(passage).join(' ')).slice(0, DIGITS)}`;
