import { changedWords, type WordChange } from './diff-words';
import type { LocatedAnnotation } from './locate';
import { isVerdict, OPINION, UNCHECKED } from './status';

/** How far the checking of an article is. */
export interface Coverage {
  /** Claims that people marked. */
  readonly claims: number;
  /** Of those, with a verdict that still holds. */
  readonly checked: number;
  /** Number of claims by status, those named here without a claim left out. */
  readonly byStatus: ReadonlyMap<string, number>;
  /** Claims on which people differ, or that are marked as disputed. */
  readonly disputed: number;
  /** Claims whose words changed after they got their verdict. */
  readonly changed: number;
  /** Annotations whose passage is gone or cannot be told. */
  readonly lost: number;
}

/** The words of a located passage; empty when it was not found. */
export const passageOf = ({ spans }: Pick<LocatedAnnotation, 'spans'>, text: string): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ');

/** How a passage's words changed since its verdict; null when they did not, there is no verdict, or it cannot be told. */
export function changedSinceVerdict(located: LocatedAnnotation, text: string): WordChange | null {
  const { status, statusBy } = located.annotation;
  if (!isVerdict(status) || statusBy === null || statusBy.words === null || located.spans.length === 0) return null;
  return changedWords(statusBy.words, passageOf(located, text));
}

/** How far the checking of an article's claims is. Suggestions are not among them: only what people marked is. */
export function coverageOf(located: readonly LocatedAnnotation[], text: string): Coverage {
  const claims = located.filter(({ annotation }) => annotation.type === 'claim');
  const byStatus = new Map<string, number>();
  let [checked, disputed, changed] = [0, 0, 0];
  for (const claim of claims) {
    const { status, disputed: differs } = claim.annotation;
    byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
    const isChanged = changedSinceVerdict(claim, text) !== null;
    if (isChanged) changed++;
    if (differs || status === 'disputed') disputed++;
    if (isVerdict(status) && !isChanged && !differs) checked++;
  }
  const lost = located.filter(({ spans }) => spans.length === 0).length;
  return { claims: claims.length, checked, byStatus, disputed, changed, lost };
}

/** Whether a claim has the required status, or is an opinion, as it stands: its words and what people found are one. */
export const isSettledAs = (located: LocatedAnnotation, text: string, required: string): boolean =>
  located.annotation.type === 'claim' &&
  [required, OPINION].includes(located.annotation.status) &&
  !located.annotation.disputed &&
  changedSinceVerdict(located, text) === null;

/**
 * What stands in the way of releasing an article of which every claim must have a status; nothing when it may go. An opinion
 * cannot be verified and need not be. Each ends the sentence "The article has …".
 */
export function obstacles(
  { claims, byStatus, disputed, changed, lost }: Coverage,
  required: string,
): readonly string[] {
  const others = [...byStatus].filter(([status]) => status !== required && status !== OPINION);
  return [
    ...(claims === 0 ? ['no marked claim'] : []),
    ...others.map(([status, count]) => `${count} ${status === UNCHECKED ? 'unchecked' : `marked “${status}”`}`),
    ...(disputed > (byStatus.get('disputed') ?? 0) ? ['verdicts that differ'] : []),
    ...(changed > 0 ? [`${changed} changed since`] : []),
    ...(lost > 0 ? [`${lost} whose passage is lost`] : []),
  ];
}
