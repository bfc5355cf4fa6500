import type { Progress } from './folderReading';

/** Why there may be nothing to show; the manifest's welcome texts ask for it. */
export const readingStates = ['reading', 'paused', 'noArticles', 'failed', 'ready'] as const;
export type ReadingState = (typeof readingStates)[number];

export function readingState({ total, done, failed, paused }: Progress, isAnalysisStopped: boolean): ReadingState {
  if (failed || isAnalysisStopped) return 'failed';
  if (!done) return paused ? 'paused' : 'reading';
  return total === 0 ? 'noArticles' : 'ready';
}
