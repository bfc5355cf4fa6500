import { backing } from '../annotation/backing';
import { claimAnchor } from './claim-anchor';
import type { CheckedArticle, CheckedClaim, CheckedSpeaker, FactCheck } from './fact-check';
import { isSettledVerdict } from './settled';

/** Where and by whom verdicts are published. */
export interface Publication {
  /** Address of the page that holds the report for readers; `http:` or `https:`. */
  readonly url: string;
  /** Who publishes it. */
  readonly publisher: string;
  /** ISO 8601 (YYYY-MM-DD). */
  readonly date: string;
}

/** A claim that no review can be published of, and why not. */
export interface Unreviewed {
  readonly path: string;
  readonly passage: string;
  readonly reason: 'nobody claims it' | 'not known whether a person or an organisation claims it' | 'no source';
}

const BEST = 5;
const WORST = 1;
/** On the scale of schema.org; what cannot be placed on it has words alone. */
const VALUES: ReadonlyMap<string, number> = new Map([
  ['verified', BEST],
  ['disputed', 3],
  ['wrong', WORST],
]);

/**
 * Verdicts as ClaimReview (schema.org) in JSON-LD, with what Google's documentation of Fact Check requires and recommends.
 * Only verdicts that stand are published: settled, about the words as they are now, with a source, on a claim of somebody.
 * `reviewRating.alternateName` is the status in words; each review has an anchor of its own on the page.
 */
export function claimReviews(
  { articles }: FactCheck,
  publication: Publication,
): { readonly reviews: readonly object[]; readonly unreviewed: readonly Unreviewed[] } {
  const reviews: object[] = [];
  const unreviewed: Unreviewed[] = [];
  for (const article of articles) {
    for (const claim of article.claims.filter(isSettledVerdict)) {
      const author = authorOf(claim.speaker, article);
      const path = article.path || article.title;
      const { passage, status, sources, cited } = claim;
      if (typeof author === 'string') unreviewed.push({ path, passage, reason: author });
      else if (backing(status, sources, cited).length === 0) unreviewed.push({ path, passage, reason: 'no source' });
      else reviews.push(reviewOf(claim, author, article, publication));
    }
  }
  return { reviews, unreviewed };
}

function reviewOf(
  { id, passage, status }: CheckedClaim,
  author: Author,
  { title, outlet, date }: CheckedArticle,
  { url, publisher, date: published }: Publication,
): object {
  const value = VALUES.get(status);
  const page = new URL(url);
  page.hash = claimAnchor(id);
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: page.href,
    datePublished: published,
    claimReviewed: passage,
    author: { '@type': 'Organization', name: publisher },
    reviewRating: {
      '@type': 'Rating',
      alternateName: status.charAt(0).toUpperCase() + status.slice(1),
      ...(value !== undefined && { ratingValue: value, bestRating: BEST, worstRating: WORST }),
    },
    itemReviewed: {
      '@type': 'Claim',
      author,
      ...(date !== null && { datePublished: date }),
      appearance: {
        '@type': 'CreativeWork',
        headline: title,
        ...(outlet !== null && { publisher: { '@type': 'Organization', name: outlet } }),
        ...(date !== null && { datePublished: date }),
      },
    },
  };
}

interface Author {
  readonly '@type': 'Person' | 'Organization';
  readonly name: string;
}

/** Who is held to the claim: the speaker, else the outlet of the article; or why nobody can be. */
function authorOf(speaker: CheckedSpeaker | null, { outlet }: CheckedArticle): Author | Unreviewed['reason'] {
  if (speaker === null) return outlet === null ? 'nobody claims it' : { '@type': 'Organization', name: outlet };
  const { name, kind } = speaker;
  if (kind === 'unnamed') return 'nobody claims it';
  // a review without a type is not valid, and a wrong one is untrue
  if (kind === null) return 'not known whether a person or an organisation claims it';
  return { '@type': kind === 'person' ? 'Person' : 'Organization', name };
}
