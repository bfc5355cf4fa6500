import type { Article } from '../article/article';
import type { Words } from './words';

/** Tokens from `first` to `end` (exclusive). */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** What a cue would say, and who would say it. */
export interface Claimed {
  readonly content: readonly Stretch[];
  readonly source: Stretch | null;
}

/** Log-odds of what is certain, as far as anything is. */
export const SURE = 3;

/** An attribution in the making, in tokens. */
export interface Draft {
  readonly cue: Stretch | null;
  readonly source: Stretch | null;
  /** In text order, at least one. */
  readonly content: readonly Stretch[];
  /** Log-odds that it is one. */
  readonly logOdds: number;
  /** Layout says that these are the speaker's own words, marks or not. */
  readonly verbatim?: boolean;
}

const EMPTY: Stretch = { first: 0, end: 0 };

/** Tokens of each block, in step with `blocks`; an empty stretch where a block has none. */
export function stretchesOfBlocks(words: Words, blocks: number): Stretch[] {
  const { sentences } = words.text;
  const stretches: Stretch[] = new Array<Stretch>(blocks).fill(EMPTY);
  for (let at = 0; at < sentences.length; ) {
    const block = words.blockOfSentence[at]!;
    const first = sentences[at]!.firstToken;
    while (at < sentences.length && words.blockOfSentence[at] === block) at++;
    stretches[block] = { first, end: sentences[at - 1]!.endToken };
  }
  return stretches;
}

/** Which tokens are content of a draft already: 1 where they are. */
export function coverage(words: Words, drafts: readonly Draft[]): Uint8Array {
  const covered = new Uint8Array(words.count);
  for (const { content } of drafts) for (const { first, end } of content) covered.fill(1, first, end);
  return covered;
}

/** Puts a part where it belongs in text order; at the end, where most belong, in no time. */
export function insertPart(content: Stretch[], part: Stretch): void {
  let at = content.length;
  while (at > 0 && content[at - 1]!.first > part.first) at--;
  content.splice(at, 0, part);
}

/** Whether token `at` begins a new line. */
export const endsLine = (article: Article, words: Words, at: number): boolean =>
  /[\r\n]/u.test(article.text.slice(words.tokens[at - 1]!.end, words.tokens[at]!.start));
