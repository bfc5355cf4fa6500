/**
 * Work that many events ask for and that takes a while: one time at a time, and once more for all that was asked meanwhile.
 *
 * @param failed hears what the work throws; what was asked meanwhile is done nevertheless
 */
export function oneAtATime(act: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let isRunning = false;
  let isStale = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    while (isStale) {
      isStale = false;
      await act().catch(failed);
    }
    isRunning = false;
  };
  return () => {
    isStale = true;
    if (!isRunning) void run();
  };
}
