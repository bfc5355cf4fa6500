import type { Claim } from './claim';

/** Below it hardly anything is a fact that could be checked; above it, many are not. */
const WORTH_A_CHECK = 0.3;

/** Whether a statement may hold something to check: few that do are not among these. */
export const isWorthACheck = ({ checkworthiness }: Pick<Claim, 'checkworthiness'>): boolean =>
  checkworthiness >= WORTH_A_CHECK;
