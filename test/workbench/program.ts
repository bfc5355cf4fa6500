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
  const interrupted = (status: number) => () => void undoAll().finally(() => process.exit(status));
  process.once('SIGINT', interrupted(130));
  process.once('SIGTERM', interrupted(143));
  process.once('SIGHUP', interrupted(129));
  let status: number;
  try {
    status = await work();
  } catch (error) {
    console.error(error instanceof Obstacle ? error.message : error);
    status = 1;
  }
  await undoAll();
  process.exit(status);
}
