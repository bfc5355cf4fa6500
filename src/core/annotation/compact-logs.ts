import { grouped } from '../text/grouped';
import { compact } from './compact';
import type { World } from './log-files';
import { documentOf, logPath } from './paths';

/** How a compaction went: logs joined, and logs they were joined into. */
export interface Compaction {
  readonly from: number;
  readonly to: number;
}

/**
 * Joins logs that nobody writes to any more, those of each document in one. What is no text, and what changes meanwhile, stays.
 *
 * @param store is told which logs came and went
 */
export async function compactLogs(
  world: Pick<World, 'files' | 'person' | 'random'>,
  closed: readonly string[],
  store: { reload(path: string): Promise<unknown>; forget(path: string): void },
): Promise<Compaction> {
  const { files } = world;
  let [from, to] = [0, 0];
  for (const [document, paths] of grouped(closed, (path) => documentOf(path)!)) {
    if (paths.length < 2) continue;
    const read = await Promise.all(paths.map(async (name) => ({ name, text: await files.text(name) })));
    const logs = read.flatMap(({ name, text }) => (text === null ? [] : [{ name, text }]));
    if (logs.length < 2) continue;
    const path = logPath(document, world.person, world.random());
    await files.write(path, compact(logs.map(({ text }) => text)));
    await store.reload(path);
    for (const { name, text } of logs) if (await files.remove(name, text)) store.forget(name);
    from += logs.length;
    to++;
  }
  return { from, to };
}
