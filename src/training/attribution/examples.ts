import { parseArticle } from '../../core/article/parse';
import { mayBeCue } from '../../core/attribution/cue-features';
import { OUTSIDE } from '../../core/attribution/labels';
import type { Window } from '../../core/attribution/window';
import { describeWords, tagNumber, type Words } from '../../core/attribution/words';
import { findMarkedPassages } from '../../core/quotation/marks';
import { countWhile } from '../../core/text/bisect';
import type { Span } from '../../core/text/span';
import { tokenize } from '../../core/text/tokenize';
import type { GoldArticle, GoldAttribution } from './corpus';

/** An article as the features see it, with its gold attributions by the token that is the head of the cue. */
export interface Example {
  readonly words: Words;
  readonly golds: ReadonlyMap<number, GoldAttribution>;
}

/** Reads a gold article as the program itself would. */
export function exampleOf(gold: GoldArticle): Example {
  const article = parseArticle(gold.text, { format: 'plain' });
  const marked = findMarkedPassages(article);
  const words = describeWords(tokenize(article.prose, article.blocks), marked, article.blocks);
  const golds = new Map<number, GoldAttribution>();
  for (const quote of gold.quotes) {
    const head = quote.cue === null ? null : headOf(words, quote.cue.spans);
    if (head !== null && !golds.has(head)) golds.set(head, quote);
  }
  return { words, golds };
}

const VERB = tagNumber('VERB');
const NOUN = tagNumber('NOUN');
const ANY = new Set<number>();

/** The first verb of a cue, else its first noun, else its first word: "has also called on" → "called". */
function headOf(words: Words, spans: readonly Span[]): number | null {
  const inside: number[] = [];
  for (const span of spans) {
    for (let i = tokenAt(words, span.start); i < words.count && words.tokens[i]!.start < span.end; i++) inside.push(i);
  }
  return (
    inside.find((i) => words.pos[i] === VERB) ??
    inside.find((i) => words.pos[i] === NOUN) ??
    inside.find((i) => mayBeCue(words, i, ANY)) ??
    inside[0] ??
    null
  );
}

const tokenAt = ({ tokens }: Words, offset: number): number =>
  countWhile(tokens.length, (index) => tokens[index]!.end <= offset);

/** Writes the gold label of each unit of `window` to `labels`. */
export function goldLabels(words: Words, window: Window, gold: GoldAttribution, labels: Uint8Array): void {
  const chunks = new Int32Array(window.size);
  const sources = gold.speaker?.spans ?? [];
  for (const [index, span] of sources.entries()) placeSpan(words, window, span, -1 - index, chunks);
  for (const [index, span] of gold.spans.entries()) placeSpan(words, window, span, 1 + index, chunks);
  for (let u = 0; u < window.size; u++) {
    const chunk = chunks[u]!;
    const begins = u === 0 || chunks[u - 1] !== chunk;
    const ends = u === window.size - 1 || chunks[u + 1] !== chunk;
    const inChunk = begins ? (ends ? 4 : 1) : ends ? 3 : 2;
    labels[u] = chunk === 0 ? OUTSIDE : chunk < 0 ? inChunk + 4 : inChunk;
  }
}

function placeSpan(words: Words, window: Window, span: Span, chunk: number, chunks: Int32Array): void {
  for (let u = 0; u < window.size; u++) {
    const start = words.tokens[window.first[u]!]!.start;
    const end = words.tokens[window.end[u]! - 1]!.end;
    const shared = Math.min(end, span.end) - Math.max(start, span.start);
    if (shared > 0 && shared * 2 >= end - start) chunks[u] = chunk;
  }
}
