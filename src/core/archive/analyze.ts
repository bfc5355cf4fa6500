import type { Article } from '../article/article';
import { formatOf, parseArticle } from '../article/parse';
import { findAccounts } from '../attribution/accounts';
import { attribute } from '../attribution/attribute';
import { extractClaims } from '../claim/extract';
import { findMarkedPassages } from '../quotation/marks';
import { resolveSpeakers } from '../speaker/resolve';
import type { Quotation } from '../speaker/speaker';
import { lineStarts } from '../text/lines';
import type { Span } from '../text/span';
import { tokenize } from '../text/tokenize';
import { excerptOf } from './excerpt';
import type { ArticleFacts } from './facts';

/**
 * Everything Claimtrace knows of one article: structure → quotation marks → attributions and accounts → speakers →
 * claims.
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
    accounts: findAccounts(article, tokenized.sentences, attributions),
    speakers: [...speakers, ...named],
    claims: extractClaims(article, tokenized, quotations),
  };
}

function headlineOf({ blocks }: Article): Span | null {
  const headline = blocks.find(({ kind }) => kind === 'headline');
  return headline ? { start: headline.start, end: headline.end } : null;
}
