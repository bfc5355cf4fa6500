import { diff } from 'fast-myers-diff';
import { NEGATIONS, NUMBER_WORDS } from './telling-words';
import { wordsOf } from './words';

/** Words in a row that are in both wordings, only in the earlier, or only in the later. */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'new';
  readonly words: readonly string[];
}

/** What kind of words changed, worst first: a figure, a negation, a name; `wording` is anything else. */
export type ChangeKind = 'figure' | 'negation' | 'name' | 'wording';

/** How the words of a passage differ from what they were. */
export interface WordChange {
  readonly stretches: readonly Stretch[];
  /** What changed, worst first; never empty. */
  readonly kinds: readonly ChangeKind[];
}

/** So many words of each wording are compared one by one; of longer passages the rest counts as changed as a whole. */
const MOST_WORDS = 2000;
const KINDS: readonly ChangeKind[] = ['figure', 'negation', 'name', 'wording'];

/** How a passage's words changed; null when only marks, markup or white space did. */
export function changedWords(before: string, after: string): WordChange | null {
  if (before === after) return null;
  const old = wordsOf(before);
  const now = wordsOf(after);
  if (old.length === now.length && old.every((word, index) => word === now[index])) return null;
  const stretches = compared(old, now);
  const found = new Set(
    stretches.flatMap(({ kind, words }) =>
      kind === 'same' ? [] : words.map((word) => kindOf(word, word === old[0] || word === now[0])),
    ),
  );
  return { stretches, kinds: KINDS.filter((kind) => found.has(kind)) };
}

function compared(old: readonly string[], now: readonly string[]): readonly Stretch[] {
  const [a, b] = [old.slice(0, MOST_WORDS), now.slice(0, MOST_WORDS)];
  const stretches: Stretch[] = [];
  const add = (kind: Stretch['kind'], words: readonly string[]): void => {
    if (words.length > 0) stretches.push({ kind, words });
  };
  let at = 0;
  for (const [oldStart, oldEnd, newStart, newEnd] of diff(a, b)) {
    add('same', a.slice(at, oldStart));
    add('gone', a.slice(oldStart, oldEnd));
    add('new', b.slice(newStart, newEnd));
    at = oldEnd;
  }
  add('same', a.slice(at));
  add('gone', old.slice(MOST_WORDS));
  add('new', now.slice(MOST_WORDS));
  return stretches;
}

function kindOf(word: string, first: boolean): ChangeKind {
  const lower = word.toLowerCase();
  if (/\p{N}/u.test(word) || lower.split('-').some((part) => NUMBER_WORDS.has(part))) return 'figure';
  if (NEGATIONS.has(lower) || lower.endsWith("n't")) return 'negation';
  return !first && /^\p{Lu}/u.test(word) ? 'name' : 'wording';
}
