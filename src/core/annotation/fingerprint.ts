import type { Disagreement, Passage } from '../disagreement/disagreement';
import type { AnnotationType } from './event';
import { textId } from './text-id';
import { wordsOf } from './words';

const DIGITS = 20;

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
  const said = passages.map((passage) => `${articleOf(passage.path)}\n${wordsOf(textOf(passage)).join(' ')}`);
  return `${kind}-${textId(said.sort().join('\n\n')).slice(0, DIGITS)}`;
}

/**
 * What a detected item is known by when it is accepted or rejected, over every later analysis: what it is taken for, and the
 * words of its passage.
 */
export const suggestionKey = (type: AnnotationType, passage: string): string =>
  `${type}-${textId(wordsOf(passage).join(' ')).slice(0, DIGITS)}`;
