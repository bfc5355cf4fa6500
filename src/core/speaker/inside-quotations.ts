import type { Article } from '../article/article';
import type { Attribution } from '../attribution/attribution';
import { countWhile } from '../text/bisect';
import { hull, type Span } from '../text/span';
import type { Token, TokenizedText } from '../text/tokenize';
import { askWord } from '../text/word';
import { addMention, type Entity } from './entity';

const isFirstPerson = askWord(({ lower }) => /^(?:i|me|my|myself|mine)$/.test(lower));

/** Index of the first of some spans in text order that ends after an offset. */
const indexAt = (spans: readonly Span[], offset: number): number =>
  countWhile(spans.length, (index) => spans[index]!.end <= offset);

/** Index of the first token that ends after an offset. */
export const tokenAt = (tokens: readonly Token[], offset: number): number => indexAt(tokens, offset);

/** Which attributions of an article stand in the content of others. */
export interface Nesting {
  /** Indexes of the attributions from outer to inner in text order; without those that have no content. */
  readonly order: readonly number[];
  /** For each attribution the index of the one whose content holds it. */
  readonly outer: readonly (number | null)[];
}

/** Finds which attribution holds which. */
export function nesting(attributions: readonly Attribution[]): Nesting {
  const extent = attributions.map((attribution) => (attribution.content.length > 0 ? hull(attribution.content) : null));
  const order = attributions
    .map((_, index) => index)
    .filter((index) => extent[index] !== null)
    .sort((a, b) => extent[a]!.start - extent[b]!.start || extent[b]!.end - extent[a]!.end);
  const outer: (number | null)[] = attributions.map(() => null);
  const open: number[] = [];
  for (const index of order) {
    const here = extent[index]!;
    while (open.length > 0 && extent[open.at(-1)!]!.end < here.end) open.pop();
    outer[index] = open.at(-1) ?? null;
    open.push(index);
  }
  return { order, outer };
}

/** Marks that open a quotation, with those that close it. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '”'],
  ['"', '"'],
  ['«', '»'],
]);

const opensQuotation = askWord(({ text }) => CLOSING.has(text));

/** For each token whether it stands in a direct quotation or between marks. */
export function markQuotations(
  article: Article,
  tokens: readonly Token[],
  attributions: readonly Attribution[],
): Uint8Array {
  const inside = new Uint8Array(tokens.length);
  let block = 0;
  let open: string | null = null;
  tokens.forEach((token, at) => {
    while (block < article.blocks.length && token.start >= article.blocks[block]!.end) {
      block++;
      open = null;
    }
    if (open === null) {
      if (opensQuotation(token.word)) open = CLOSING.get(token.text)!;
    } else if (token.text === open) open = null;
    else inside[at] = 1;
  });
  let writes = 4 * tokens.length;
  for (const { type, content } of attributions) {
    if (type !== 'direct') continue;
    for (const part of content) {
      for (
        let at = tokenAt(tokens, part.start);
        at < tokens.length && tokens[at]!.start < part.end && writes > 0;
        at++
      ) {
        inside[at] = 1;
        writes--;
      }
    }
  }
  return inside;
}

/** Attributions before and after that are looked at for the speaker of "I think" inside a quotation. */
const NEIGHBOURS = 4;

/** "I" as a source in a quotation whose own attribution does not hold it: whoever is quoted in the same paragraph. */
export function firstPersonSources(
  { blocks }: Article,
  { tokens }: TokenizedText,
  attributions: readonly Attribution[],
  { order }: Nesting,
  speaking: (Entity | null)[],
): void {
  const isByFirstPerson = (index: number): boolean => {
    const { source } = attributions[index]!;
    return source !== null && /^(?:i|we)$/.test(tokens[tokenAt(tokens, source.start)]?.lower ?? '');
  };
  order.forEach((index, place) => {
    if (speaking[index] || !isByFirstPerson(index)) return;
    const { source } = attributions[index]!;
    const block = blocks[indexAt(blocks, source!.start)];
    const near = Array.from({ length: 2 * NEIGHBOURS }, (_, i) => order[place + (i % 2 ? 1 : -1) * ((i >> 1) + 1)]);
    const outer = near.find(
      (other) =>
        other !== undefined &&
        speaking[other] &&
        attributions[other]!.type !== 'indirect' &&
        !isByFirstPerson(other) &&
        blocks[indexAt(blocks, attributions[other]!.content[0]!.start)] === block,
    );
    if (outer === undefined) return;
    speaking[index] = speaking[outer]!;
    addMention(speaking[outer]!, source!, 'pronoun');
  });
}

/** Links "I" and "my" inside a direct quotation to its speaker. */
export function linkFirstPerson(
  { tokens }: TokenizedText,
  attributions: readonly Attribution[],
  { order }: Nesting,
  speaking: readonly (Entity | null)[],
): void {
  const claimed = new Set<number>();
  let reads = 4 * tokens.length;
  // from inner to outer
  for (let place = order.length - 1; place >= 0; place--) {
    const index = order[place]!;
    const speaker = speaking[index];
    const attribution = attributions[index]!;
    if (!speaker || attribution.type !== 'direct') continue;
    for (const part of attribution.content) {
      for (
        let at = tokenAt(tokens, part.start);
        at < tokens.length && tokens[at]!.start < part.end && reads > 0;
        at++
      ) {
        reads--;
        if (!isFirstPerson(tokens[at]!.word) || claimed.has(at)) continue;
        claimed.add(at);
        addMention(speaker, tokens[at]!, 'pronoun');
      }
    }
  }
}

/**
 * A quotation without source goes on with the last speaker when it stands in the same paragraph as that speaker's
 * quotation, or alone in the paragraph after it.
 */
export function withoutSource(
  { blocks }: Article,
  attributions: readonly Attribution[],
  { order }: Nesting,
  speaking: (Entity | null)[],
): void {
  let block = 0;
  let last: { speaker: Entity; block: number } | null = null;
  for (const index of order) {
    const { type, content, source } = attributions[index]!;
    if (type === 'indirect') continue;
    const start = content[0]!.start;
    while (block + 1 < blocks.length && blocks[block]!.end <= start) block++;
    const opensBlock = blocks[block] !== undefined && start - blocks[block]!.start <= 2;
    if (source === null && speaking[index] === null && last !== null) {
      if (last.block === block || (last.block === block - 1 && opensBlock)) speaking[index] = last.speaker;
    }
    const speaker: Entity | null = speaking[index] ?? null;
    last = speaker ? { speaker, block: blockOf(blocks, block, content.at(-1)!.end) } : null;
  }
}

function blockOf(blocks: Article['blocks'], from: number, end: number): number {
  let at = from;
  while (at + 1 < blocks.length && blocks[at + 1]!.start < end) at++;
  return at;
}
