import assert from 'node:assert/strict';
import { join, relative } from 'node:path';
import { anchorsFor } from '../../../src/core/annotation/anchor';
import type { EventBody } from '../../../src/core/annotation/event';
import { AnnotationStore } from '../../../src/core/annotation/store';
import { nodeWorld } from '../../../src/host/node/world';
import type { TemporaryFolder } from './claimtrace';

export const FERRY = '🚢 Twelve sailors drowned when the Tern sank, said Ada Lind.\n\nThe harbour is closed.\n';

/** Marks passages in a test's folder, as Mira. */
export function marker(folder: TemporaryFolder) {
  const opened = async (root = folder.path): Promise<AnnotationStore> => {
    const store = new AnnotationStore(nodeWorld(root, 'Mira'));
    await store.load();
    return store;
  };

  /** Marks words of the article as a claim, with a status. */
  async function mark(
    words: string,
    status: string,
    path = 'news/ferry.md',
    text = FERRY,
    root = folder.path,
  ): Promise<void> {
    folder.write({ [join(relative(folder.path, root), path)]: text });
    const start = text.indexOf(words);
    const anchors = anchorsFor(text, [{ start, end: start + words.length }]);
    const bodies: readonly EventBody[] = [
      { op: 'add', annotation: words, anchors, fields: { type: 'claim' } },
      { op: 'set', annotation: words, fields: { status }, words },
    ];
    assert.equal(await (await opened(root)).record(path, bodies, text).saved, null);
  }
  return { opened, mark };
}
