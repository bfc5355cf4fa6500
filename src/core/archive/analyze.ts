import type { Article } from '../article/article';
import { formatOf, parseArticle } from '../article/parse';
import { attribute } from '../attribution/attribute';
import { extractClaims } from '../claim/extract';
import { findMarkedPassages } from '../quotation/marks';
import { resolveSpeakers } from '../speaker/resolve';
import type { Quotation } from '../speaker/speaker';
import { lineStarts } from '../text/lines';
import type { Span } from '../text/span';
import { tokenize } from '../text/tokenize';
import type { ArticleFacts } from './facts';

/** Code units of a quotation that are kept for lists. */
const EXCERPT_LENGTH = 120;

/**
 * Everything Claimtrace knows of one article: structure → quotation marks → attributions → speakers → claims.
 * A pure function of the text and its path; no text is too broken to be analysed.
 *
 * @param path tells the format by its ending and, where the text does not, the date and outlet
 */
export function analyzeArticle(text: string, path: string): ArticleFacts {
  const article = parseArticle(text, { format: formatOf(path), path });
  const tokenized = tokenize(article.prose, article.blocks);
  const marked = findMarkedPassages(article);
  const attributions = attribute(article, tokenized, marked);
  const { speakers, speakerOf, named } = resolveSpeakers(article, tokenized, attributions, marked);
  const quotations = attributions.map(
    (attribution, index): Quotation => ({
      ...attribution,
      score: Math.round(attribution.score * 1000) / 1000,
      speaker: speakerOf[index] ?? null,
      excerpt: excerptOf(article.prose, attribution.content),
    }),
  );
  return {
    metadata: article.metadata,
    headline: headlineOf(article),
    lineStarts: lineStarts(text),
    quotations,
    speakers: [...speakers, ...named],
    claims: extractClaims(article, tokenized, quotations),
  };
}

function headlineOf({ blocks }: Article): Span | null {
  const headline = blocks.find(({ kind }) => kind === 'headline');
  return headline ? { start: headline.start, end: headline.end } : null;
}

function excerptOf(prose: string, content: readonly Span[]): string {
  const words = content
    .map(({ start, end }) => prose.slice(start, Math.min(end, start + 2 * EXCERPT_LENGTH)))
    .join(' … ');
  const folded = words.replace(/\s\s+|[^\S ]/g, ' ').trim();
  return folded.length <= EXCERPT_LENGTH ? folded : `${folded.slice(0, EXCERPT_LENGTH - 1).trimEnd()}…`;
}
