import { hashText, mix } from '../text/hash';
import type { Token } from '../text/tokenize';
import { perWord } from '../text/word';

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

// numbers, not objects with both: these would lie elsewhere in memory
const lemmaHash = perWord(({ pos, lemma }) => hashText(pos === 'NUM' ? '#' : lemma));
const tagHash = perWord(({ pos }) => hashText(pos));

/** Buckets of one sentence, each once however often its feature occurs; filled again for each sentence. */
class Buckets {
  readonly #found = new Int32Array(BUCKETS);
  #count = 0;
  /** A bit for each bucket. */
  readonly #seen = new Int32Array(BUCKETS / 32);

  get found(): Int32Array {
    return this.#found.subarray(0, this.#count);
  }

  clear(): void {
    for (let i = 0; i < this.#count; i++) this.#seen[this.#found[i]! >>> 5] = 0;
    this.#count = 0;
  }

  add(kind: number, a: number, b = 0): void {
    const bucket = mix(mix(kind, a), b) & (BUCKETS - 1);
    const word = this.#seen[bucket >>> 5]!;
    const bit = 1 << (bucket & 31);
    if ((word & bit) !== 0) return;
    this.#seen[bucket >>> 5] = word | bit;
    this.#found[this.#count++] = bucket;
  }
}

const buckets = new Buckets();

/**
 * Buckets of a sentence's features: lemmas and their pairs, parts of speech in runs of up to three, length, figures and
 * names.
 *
 * @returns a list that the next call fills again
 */
export function worthFeatures(tokens: readonly Token[], firstToken: number, endToken: number): Int32Array {
  buckets.clear();
  buckets.add(BIAS, 0);
  let before = 0;
  let beforeLast = 0;
  let tag = 0;
  let tagLast = 0;
  let figures = 0;
  let names = 0;
  for (let i = firstToken; i < endToken; i++) {
    const token = tokens[i]!;
    const word = lemmaHash(token.word);
    const pos = tagHash(token.word);
    buckets.add(LEMMA, word);
    buckets.add(BIGRAM, before, word);
    buckets.add(SKIP, beforeLast, word);
    buckets.add(TAG, pos);
    buckets.add(TAG_BIGRAM, tag, pos);
    buckets.add(TAG_TRIGRAM, mix(tagLast, tag), pos);
    if (token.pos === 'NUM') figures++;
    if (token.pos === 'PROPN') names++;
    beforeLast = before;
    before = word;
    tagLast = tag;
    tag = pos;
  }
  buckets.add(LENGTH, Math.min(12, Math.floor((endToken - firstToken) / 4)));
  buckets.add(SHAPE, Math.min(3, figures), Math.min(3, names));
  return buckets.found;
}
