import { isVerdict, OPINION } from '../annotation/status';
import type { CheckedClaim } from './fact-check';

/** Whether a claim has a verdict that stands: all who checked it agree, and it is about the words as they are now. */
export const isSettledVerdict = ({ status, changed, differing, line }: CheckedClaim): boolean =>
  isVerdict(status) && status !== OPINION && changed === null && differing.length === 0 && line !== null;
