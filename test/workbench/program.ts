/** An expected obstacle: its message is one sentence that tells a person what to do. No stack is shown. */
export class Obstacle extends Error {}

type Undo = () => unknown;

const undoing = new Set<Undo>();

/**
 * Registers what must be undone however the program ends (server stopped, folder removed).
 * The returned function undoes it now, once.
 */
export function whenDone(undo: Undo): () => Promise<void> {
  undoing.add(undo);
  return async () => {
    if (undoing.delete(undo)) await undo();
  };
}

async function undoAll(): Promise<void> {
  // the newest first, as with nested blocks
  for (const undo of [...undoing].reverse()) {
    undoing.delete(undo);
    try {
      await undo();
    } catch (error) {
      console.error(error);
    }
  }
}

/** Runs a command-line program to its exit status; cleans up at its end, on an error, and when it is interrupted. */
export async function program(work: () => Promise<number>): Promise<never> {
  const interruption = new Promise<number>((resolve) => {
    process.once('SIGINT', () => resolve(130));
    process.once('SIGTERM', () => resolve(143));
    process.once('SIGHUP', () => resolve(129));
    process.once('uncaughtException', (error) => {
      console.error(error);
      resolve(1);
    });
    // a stopped npm does not hand its signal on through the shell between us
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && resolve(143), 500).unref();
  });
  let interrupted = false;
  const done = work().catch((error: unknown) => {
    if (!interrupted) console.error(error instanceof Obstacle ? error.message : error);
    return 1;
  });
  const status = await Promise.race([done, interruption]);
  interrupted = true;
  await undoAll();
  process.exit(status);
}
