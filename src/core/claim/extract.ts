import type { Article } from '../article/article';
import type { Quotation } from '../speaker/speaker';
import { hull, overlaps, type Span } from '../text/span';
import type { Sentence, Token, TokenizedText } from '../text/tokenize';
import type { Claim } from './claim';
import { type DateTokens, findDates } from './dates';
import { type Casing, readCasing, writeFrame } from './frame';
import { findQuantities } from './quantities';
import type { QuantityTokens } from './quantity-tokens';
import { writeSpelling } from './spelling';
import { modalityOf, polarityOf } from './stance';
import { worthOf } from './worth';

/** Words of the frame that a passage needs to be a statement. */
const FEWEST_WORDS = 2;

/** Sentences that are read in one text: four times as many as the longest article that is read would have. */
const MOST_SENTENCES = 10_000;

/** A web address torn into words is no statement. */
const ADDRESS = /^(?:https?|www)/;

interface Reading {
  readonly tokens: readonly Token[];
  readonly casing: Casing;
  readonly dates: readonly DateTokens[];
  readonly quantities: readonly QuantityTokens[];
}

/** In whose voice a sentence is: a speaker's with what that speaker says there, or the article's. */
interface Voice {
  readonly speaker: number;
  readonly content: readonly Span[];
  readonly quoted: boolean;
}

/**
 * The statements of an article, one a sentence. A sentence that for a good part reports what a speaker said is that
 * speaker's; its span is what was said, and the frame marks the words that are not.
 */
export function extractClaims(
  article: Article,
  text: TokenizedText,
  quotations: readonly Quotation[],
): readonly Claim[] {
  if (!article.english) return [];
  const { tokens } = text;
  const sentences = joinTornDecimals(article.text, text);
  const casing = readCasing(text, sentences);
  const claims: Claim[] = [];
  const extents = quotations.map(extentOf);
  let firstQuotation = 0;
  for (const sentence of sentences.slice(0, MOST_SENTENCES)) {
    if (ADDRESS.test(tokens[sentence.firstToken]!.lower)) continue;
    while (firstQuotation < quotations.length && extents[firstQuotation]!.end <= sentence.start) firstQuotation++;
    const here: Quotation[] = [];
    for (let i = firstQuotation; i < quotations.length && extents[i]!.start < sentence.end; i++)
      here.push(quotations[i]!);
    const dates = findDates(tokens, sentence.firstToken, sentence.endToken, article.metadata.date);
    const spans = dates.map(({ firstToken, endToken }) => ({
      start: tokens[firstToken]!.start,
      end: tokens[endToken - 1]!.end,
    }));
    const quantities = findQuantities(tokens, sentence.firstToken, sentence.endToken, spans);
    const reading = { tokens, casing, dates, quantities };
    const claim = claimOf(sentence, voiceOf(sentence, here), reading);
    if (claim !== null) claims.push(claim);
  }
  return claims;
}

/** From the first to the last of what is said, by whom and with what cue. */
const extentOf = ({ content, cue, source }: Quotation): Span =>
  hull([...content, cue, source].filter((span) => span !== null));

const DIGIT = /\d/;

/** "The 6. 1-magnitude quake": a full stop between two digits ends no sentence. */
function joinTornDecimals(text: string, { sentences }: TokenizedText): readonly Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      DIGIT.test(text[sentence.start]!) &&
      text.slice(last.end, sentence.start) === ' ' &&
      /\d\.$/.test(text.slice(last.end - 2, last.end))
    ) {
      joined[joined.length - 1] = { ...last, end: sentence.end, endToken: sentence.endToken };
    } else joined.push(sentence);
  }
  return joined;
}

/** Share of a sentence from which on what a speaker says makes it the speaker's. */
const LARGE_PART = 0.4;

/** The speaker whose words fill a good part of a sentence; what nobody named said stays the article's. */
function voiceOf(sentence: Sentence, quotations: readonly Quotation[]): Voice | null {
  let largest: Voice | null = null;
  let length = LARGE_PART * (sentence.end - sentence.start);
  for (const quotation of quotations) {
    if (quotation.class !== 'assertion' || quotation.speaker === null) continue;
    const content = quotation.content.filter((part) => overlaps(part, sentence)).map((part) => clip(part, sentence));
    const said = content.reduce((sum, { start, end }) => sum + end - start, 0);
    if (said <= length) continue;
    length = said;
    largest = { speaker: quotation.speaker, content, quoted: quotation.type !== 'indirect' };
  }
  return largest;
}

const clip = (span: Span, to: Span): Span => ({
  start: Math.max(span.start, to.start),
  end: Math.min(span.end, to.end),
});

function claimOf(sentence: Sentence, voice: Voice | null, reading: Reading): Claim | null {
  const { tokens, casing, dates, quantities } = reading;
  const { firstToken, endToken } = sentence;
  const isSaid = (token: Span): boolean => voice === null || voice.content.some((part) => overlaps(part, token));
  const frame = writeFrame(tokens, firstToken, endToken, isSaid, quantities, dates, casing);
  if (frame.words.length < FEWEST_WORDS) return null;
  const said = voice === null ? tokens : tokens.slice(firstToken, endToken).filter(isSaid);
  const first = voice === null ? firstToken : 0;
  const end = voice === null ? endToken : said.length;
  const span = voice === null ? sentence : hull(voice.content);
  return {
    start: span.start,
    end: span.end,
    speaker: voice?.speaker ?? null,
    quoted: voice?.quoted ?? false,
    // titles, captions and credits have no verb and state nothing
    checkworthiness: hasVerb(said, first, end) ? Math.round(worthOf(tokens, firstToken, endToken) * 1000) / 1000 : 0,
    quantities: quantities.map((found) => found.quantity),
    dates: dates.flatMap((found) => found.date ?? []),
    polarity: polarityOf(said, first, end),
    modality: modalityOf(said, first, end),
    frame: frame.words.join(' '),
    spelling: writeSpelling(frame.words, frame.spelled, span.start),
  };
}

function hasVerb(tokens: readonly Token[], firstToken: number, endToken: number): boolean {
  for (let i = firstToken; i < endToken; i++) if (tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'AUX') return true;
  return false;
}
