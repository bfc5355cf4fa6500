import type { ArticleFacts } from '../core/archive/facts';
import type { Claim } from '../core/claim/claim';
import { touches } from '../core/text/span';

/** The claim at an offset, or right before it: of one inside another the inner, as of quotations. */
export function claimTouching({ claims }: ArticleFacts, offset: number): Claim | undefined {
  return claims.filter((each) => touches(each, offset)).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}
