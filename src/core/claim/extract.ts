import type { Article } from '../article/article';
import type { Quotation } from '../speaker/speaker';
import { contains, overlaps, type Span } from '../text/span';
import type { Sentence, Token, TokenizedText } from '../text/tokenize';
import type { Claim } from './claim';
import { type DateTokens, findDates } from './dates';
import { type Casing, readCasing, writeFrame } from './frame';
import { findQuantities, type QuantityTokens } from './quantities';
import { modalityOf, polarityOf } from './stance';

/** Words of the frame that a passage needs to be a statement. */
const FEWEST_WORDS = 2;

/** A web address torn into words is no statement. */
const ADDRESS = /^(?:https?|www)/;

interface Reading {
  readonly tokens: readonly Token[];
  readonly casing: Casing;
  readonly dates: readonly DateTokens[];
  readonly quantities: readonly QuantityTokens[];
}

/** One voice's part of a sentence. */
interface Passage {
  readonly span: Span;
  readonly speaker: number | null;
  readonly included: (token: Span) => boolean;
}

/**
 * The statements of an article: every sentence, and of a sentence that reports speech what the speaker said apart from
 * what the article says itself. The words that only attribute ("Stoltenberg stressed that") belong to neither.
 */
export function extractClaims(
  article: Article,
  text: TokenizedText,
  quotations: readonly Quotation[],
): readonly Claim[] {
  if (!article.english) return [];
  const { tokens } = text;
  const sentences = joinTornDecimals(article.text, text);
  const casing = readCasing(tokens, sentences);
  const claims: Claim[] = [];
  let firstQuotation = 0;
  for (const sentence of sentences) {
    if (ADDRESS.test(tokens[sentence.firstToken]!.lower)) continue;
    while (firstQuotation < quotations.length && endOf(quotations[firstQuotation]!) <= sentence.start) firstQuotation++;
    const here: Quotation[] = [];
    for (let i = firstQuotation; i < quotations.length && startOf(quotations[i]!) < sentence.end; i++)
      here.push(quotations[i]!);
    const dates = findDates(tokens, sentence.firstToken, sentence.endToken, article.metadata.date);
    const spans = dates.map(({ firstToken, endToken }) => ({
      start: tokens[firstToken]!.start,
      end: tokens[endToken - 1]!.end,
    }));
    const quantities = findQuantities(tokens, sentence.firstToken, sentence.endToken, spans);
    const reading = { tokens, casing, dates, quantities };
    for (const passage of voices(sentence, here)) {
      const claim = claimOf(passage, sentence, reading);
      if (claim !== null) claims.push(claim);
    }
  }
  return claims;
}

const parts = (quotation: Quotation): Span[] =>
  [...quotation.content, quotation.cue, quotation.source].filter((span) => span !== null);
const startOf = (quotation: Quotation): number => Math.min(...parts(quotation).map((span) => span.start));
const endOf = (quotation: Quotation): number => Math.max(...parts(quotation).map((span) => span.end));

/** "The 6. 1-magnitude quake": a full stop between two digits ends no sentence. */
function joinTornDecimals(text: string, { sentences }: TokenizedText): readonly Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    const gap = last === undefined ? '' : text.slice(last.end, sentence.start);
    if (
      last !== undefined &&
      gap === ' ' &&
      /\d\.$/.test(text.slice(last.end - 2, last.end)) &&
      /^\d/.test(text.slice(sentence.start, sentence.start + 1))
    ) {
      joined[joined.length - 1] = { ...last, end: sentence.end, endToken: sentence.endToken };
    } else joined.push(sentence);
  }
  return joined;
}

/** What speakers say in a sentence, the outermost voice only, and what is left to the article. */
function voices(sentence: Sentence, quotations: readonly Quotation[]): Passage[] {
  const passages: Passage[] = [];
  const outer = quotations.filter(
    (inner) =>
      !quotations.some(
        (other) =>
          other !== inner &&
          inner.content.length > 0 &&
          inner.content.every((part) =>
            other.content.some((whole) => contains(whole, part) && whole.end - whole.start > part.end - part.start),
          ),
      ),
  );
  const said: Span[] = [];
  for (const { content, speaker } of outer) {
    const spoken = content.filter((part) => overlaps(part, sentence));
    if (spoken.length === 0) continue;
    said.push(...spoken);
    const start = Math.max(sentence.start, spoken[0]!.start);
    const end = Math.min(sentence.end, spoken.at(-1)!.end);
    passages.push({ span: { start, end }, speaker, included: (token) => spoken.some((part) => overlaps(part, token)) });
  }
  const attributing = quotations.flatMap(({ cue, source }) => [cue, source]).filter((span) => span !== null);
  const own = (token: Span): boolean => ![...said, ...attributing].some((part) => overlaps(part, token));
  passages.push({ span: sentence, speaker: null, included: own });
  return passages;
}

function claimOf(passage: Passage, sentence: Sentence, { tokens, casing, dates, quantities }: Reading): Claim | null {
  const { span, speaker, included } = passage;
  let first = -1;
  let end = -1;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    if (!included(tokens[i]!)) continue;
    if (first < 0) first = i;
    end = i + 1;
  }
  if (first < 0) return null;
  const mine = quantities.filter((found) => included(tokens[found.figureEnd - 1]!));
  const myDates = dates.filter((found) => included(tokens[found.firstToken]!));
  const frame = writeFrame(tokens, first, end, included, mine, myDates, casing);
  if (countWords(frame) < FEWEST_WORDS) return null;
  const spoken = tokens.slice(first, end).filter(included);
  return {
    start: span === sentence ? tokens[first]!.start : span.start,
    end: span === sentence ? tokens[end - 1]!.end : span.end,
    speaker,
    checkworthiness: 0.5,
    quantities: mine.map((found) => found.quantity),
    dates: myDates.flatMap((found) => found.date ?? []),
    polarity: polarityOf(spoken, 0, spoken.length),
    modality: modalityOf(spoken, 0, spoken.length),
    frame,
  };
}

function countWords(frame: string): number {
  let words = frame === '' ? 0 : 1;
  for (let i = 0; i < frame.length; i++) if (frame.charCodeAt(i) === 32) words++;
  return words;
}
