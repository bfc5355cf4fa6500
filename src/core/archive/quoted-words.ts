import type { Claim } from '../claim/claim';
import { bareWord, readSpelling } from '../claim/spelling';
import type { Quotation } from '../speaker/speaker';
import { contains, overlaps, type Span } from '../text/span';
import { isCut } from './excerpt';

/**
 * What there is of a quotation's words, for a search: its excerpt, and behind the place where that is cut off the words that
 * the article's claims have of it, which are all but function words, figures and dates.
 */
export function quotedWords({ excerpt, content }: Quotation, claims: readonly Claim[]): string {
  if (!isCut({ excerpt, content })) return excerpt;
  const inside = (word: Span): boolean => content.some((part) => contains(part, word));
  const words = claims.flatMap((claim) =>
    content.some((part) => overlaps(part, claim)) ? spelledIn(claim, inside) : [],
  );
  return [excerpt, ...words].join(' ');
}

/** The words of a claim that lie where they are wanted, as the text has them. */
function spelledIn({ frame, spelling, start }: Claim, isWanted: (word: Span) => boolean): readonly string[] {
  const words = frame.split(' ').map(bareWord);
  const spelled = readSpelling(words, spelling, start);
  return (spelled ?? []).flatMap((place, index) => {
    const word = place.text ?? words[index]!;
    return isWanted(place) && !/^[#@]/.test(word) ? [word.replaceAll('_', ' ')] : [];
  });
}
