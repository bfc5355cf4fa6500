/** How far the check of a claim is; a team may use a list of its own. */
export const STATUSES = [
  'unchecked',
  'in progress',
  'verified',
  'wrong',
  'disputed',
  'cannot verify',
  'opinion',
] as const;

/** One of `STATUSES`. */
export type Status = (typeof STATUSES)[number];

/** What a claim is until somebody says something of it. */
export const UNCHECKED: Status = 'unchecked';
const IN_PROGRESS: Status = 'in progress';
/** What readers may be shown. */
export const VERIFIED: Status = 'verified';
/** Nothing to check. */
export const OPINION: Status = 'opinion';

const SIGNS: Readonly<Record<Status, string>> = {
  unchecked: '○',
  'in progress': '◐',
  verified: '✓',
  wrong: '✗',
  disputed: '≠',
  'cannot verify': '?',
  opinion: '¶',
};

/** Stands before the words of a status, so that colour is never all that tells it; of a team's own ones a dot. */
export const statusSign = (status: string): string => (Object.hasOwn(SIGNS, status) ? SIGNS[status as Status] : '•');

/** Whether a status says what came out of a check; of a team's own list every one does but the two that open a check. */
export const isVerdict = (status: string): boolean => status !== UNCHECKED && status !== IN_PROGRESS;
