import { hashText, mix } from '../attribution/hash';
import type { Token } from '../text/tokenize';

/** Number of buckets that features are hashed into; a power of two. */
export const BUCKETS = 1 << 15;

const LEMMA = 1;
const BIGRAM = 2;
const TAG = 3;
const TAG_BIGRAM = 4;
const TAG_TRIGRAM = 5;
const LENGTH = 6;
const SHAPE = 7;
const SKIP = 8;
const BIAS = 0;

/** The sentence in which a bucket was last filled: faster than a set for each. */
const lastSeen = new Float64Array(BUCKETS);
let sentence = 0;

/**
 * Buckets of a sentence's features: lemmas and their pairs, parts of speech in runs of up to three, length, figures and
 * names. Each bucket comes once, however often its feature occurs.
 */
export function worthFeatures(tokens: readonly Token[], firstToken: number, endToken: number): readonly number[] {
  const found: number[] = [];
  sentence++;
  const add = (kind: number, a: number, b = 0): void => {
    const bucket = mix(mix(kind, a), b) & (BUCKETS - 1);
    if (lastSeen[bucket] === sentence) return;
    lastSeen[bucket] = sentence;
    found.push(bucket);
  };
  add(BIAS, 0);
  let [before, beforeLast, tag, tagLast, figures, names] = [0, 0, 0, 0, 0, 0];
  for (let i = firstToken; i < endToken; i++) {
    const token = tokens[i]!;
    const word = token.pos === 'NUM' ? hashText('#') : hashText(token.lemma);
    const pos = hashText(token.pos);
    add(LEMMA, word);
    add(BIGRAM, before, word);
    add(SKIP, beforeLast, word);
    add(TAG, pos);
    add(TAG_BIGRAM, tag, pos);
    add(TAG_TRIGRAM, mix(tagLast, tag), pos);
    if (token.pos === 'NUM') figures++;
    if (token.pos === 'PROPN') names++;
    [beforeLast, before, tagLast, tag] = [before, word, tag, pos];
  }
  add(LENGTH, Math.min(12, Math.floor((endToken - firstToken) / 4)));
  add(SHAPE, Math.min(3, figures), Math.min(3, names));
  return found;
}
