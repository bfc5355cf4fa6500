import type { Token } from '../text/tokenize';
import { perWord } from '../text/word';
import lists from './place-words.json';

const prepositions = new Set(lists.prepositions.split(' '));
const settlements = new Set(lists.kinds.split(' '));

/** How far before a name the preposition may stand: "in the old port of Ostbruck". */
const REACH = 5;

type Part = 'preposition' | 'between' | 'of' | 'kind' | 'other';

/** What a word can be in a phrase that tells where. */
const partOf = perWord(({ lower, lemma, pos }): Part => {
  if (lower === 'of') return 'of';
  if (settlements.has(lemma)) return 'kind';
  if (prepositions.has(lower)) return 'preposition';
  return pos === 'DET' || pos === 'ADJ' ? 'between' : 'other';
});

/**
 * Whether the name that begins at a token tells where something is: "in Ostbruck", "near the northern town of Veld". What
 * belongs to a name is none: "in Varland's view".
 */
export function isPlaceAt(tokens: readonly Token[], at: number, firstToken: number): boolean {
  if (isPossessive(tokens, at)) return false;
  let followsOf = false;
  for (let i = at - 1; i >= firstToken && i >= at - REACH; i--) {
    const part = partOf(tokens[i]!.word);
    if (part === 'preposition') return true;
    if (part === 'other') return false;
    // "of Ostbruck" tells where only what a place of that kind is
    if (followsOf && part !== 'kind') return false;
    followsOf = part === 'of';
  }
  return false;
}

function isPossessive(tokens: readonly Token[], at: number): boolean {
  let next = at;
  while (next < at + REACH && /^\p{Lu}/u.test(tokens[next]?.text ?? '')) next++;
  return /^['’]s?$/.test(tokens[next]?.text ?? '');
}

/** "Ostbruck, Veld and Hallow": nothing but marks and "and" between two names. */
export function isListed(tokens: readonly Token[], from: number, to: number): boolean {
  if (from < 0 || to - from > 2) return false;
  return tokens.slice(from, to).every(({ text, lower }) => text === ',' || lower === 'and');
}
