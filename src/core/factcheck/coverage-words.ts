import type { Coverage } from '../annotation/coverage';
import { filled } from '../drawing/words';
import type { ReportWords } from './stage';

/** How far the checking of an article is, in one line: "34 of 51 claims checked · 3 disputed". */
export function coverageWords({ claims, checked, disputed, changed, lost }: Coverage, words: ReportWords): string {
  return [
    claims === 0 ? words.noClaims : filled(words.coverage, checked, claims),
    ...(disputed > 0 ? [filled(words.disputedClaims, disputed)] : []),
    ...(changed > 0 ? [filled(words.changedClaims, changed)] : []),
    ...(lost > 0 ? [filled(words.lostPassages, lost)] : []),
  ].join(' · ');
}
