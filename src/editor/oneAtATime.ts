import { restAfter } from './rest';

/**
 * Work that many events ask for and that takes a while: one time at a time, and, after a rest, once more for all that was
 * asked meanwhile.
 *
 * @param failed hears what the work throws; the next event asks anew
 */
export function oneAtATime(act: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let isRunning = false;
  let isStale = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    try {
      while (isStale) {
        isStale = false;
        const began = performance.now();
        await act();
        if (isStale) await new Promise((resolve) => setTimeout(resolve, restAfter(began)));
      }
    } finally {
      isRunning = false;
    }
  };
  return () => {
    isStale = true;
    if (!isRunning) run().catch(failed);
  };
}
