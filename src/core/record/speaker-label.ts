import { honorifics, roleNoun, titleWords } from '../speaker/lexicon';
import { fold, romanised } from '../speaker/spelling';
import data from './labels.json';

/** Who is quoted, as the article knows them. */
export interface QuotedSpeaker {
  /** The name and its other spellings. */
  readonly names: readonly string[];
  readonly roles: readonly string[];
}

const UNNAMED = new Set(data.unnamed.split(' '));
const SMALL = new Set(['the', 'of', 'for', 'and', 'in']);

/**
 * Whether a record's label means the quoted speaker. "MAYOR" and "Q" name nobody: such a label is `unknown` unless it is a
 * role that the speaker has.
 *
 * @param english whether the record is in English; in another language titles are not known, and the surname has to do
 */
export function isLabelOf(
  label: string,
  { names, roles }: QuotedSpeaker,
  english: boolean,
): 'same' | 'other' | 'unknown' {
  const words = wordsOf(label);
  const named = words.filter((word) => !isTitle(word));
  if (named.length === 0 || named.every((word) => UNNAMED.has(word) || /^\d+$/.test(word))) {
    const held = new Set(roles.flatMap(wordsOf).flatMap((word) => roleNoun(word) ?? []));
    return words.some((word) => held.has(roleNoun(word) ?? '')) ? 'same' : 'unknown';
  }
  const parts = (english ? named : named.slice(-1)).map(romanised);
  const isNamed = names.some((name) =>
    agree(
      parts,
      wordsOf(name)
        .filter((word) => !isTitle(word))
        .map(romanised),
    ),
  );
  return isNamed ? 'same' : 'other';
}

/** The surnames are one, or one of the two is a single word of the other; given names do not contradict. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return false;
  return few.every((part) => many.some((other) => other === part || (part.length === 1 && other[0] === part)));
}

const wordsOf = (name: string): string[] =>
  name
    .split(/[^\p{L}\p{N}\p{M}'’-]+/u)
    .filter((word) => word !== '')
    .map(fold);

const isTitle = (word: string): boolean =>
  honorifics.has(word) ||
  honorifics.has(`${word}.`) ||
  roleNoun(word) !== null ||
  titleWords.has(word) ||
  SMALL.has(word);
