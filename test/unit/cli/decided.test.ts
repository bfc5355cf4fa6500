import assert from 'node:assert/strict';
import { join } from 'node:path';
import { anchorsFor } from '../../../src/core/annotation/anchor';
import type { EventBody } from '../../../src/core/annotation/event';
import { AnnotationStore } from '../../../src/core/annotation/store';
import { suggestionsIn } from '../../../src/core/annotation/suggestions';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { nodeWorld } from '../../../src/host/node/world';
import { ADA, claimtrace, FOURTEEN, report, TemporaryFolder, TWELVE } from './claimtrace';

const folder = new TemporaryFolder();

async function decide(path: string, text: string, bodyOf: (key: string, spans: Spans) => EventBody): Promise<void> {
  const store = new AnnotationStore(nodeWorld(folder.path, 'Mira'));
  await store.load();
  const [first] = suggestionsIn(analyzeArticle(text, path), text).filter(
    ({ type }) => path !== 'ada.md' || type === 'quotation',
  );
  assert.equal(await store.record(path, [bodyOf(first!.key, first!.spans)], text).saved, null);
}
type Spans = Parameters<typeof anchorsFor>[1];

describe('the report on articles on which people decided', () => {
  it('names the speaker that a person named, in a folder below, too', async () => {
    folder.write({ 'ada.md': ADA });
    await decide('ada.md', ADA, (suggestion, spans) => ({
      op: 'add',
      annotation: 'a',
      anchors: anchorsFor(ADA, spans),
      fields: { type: 'quotation', suggestion, speaker: 'Eva Holm' },
    }));
    const { speakers, articles } = await report('analyze', join(folder.path, 'ada.md'));
    assert.deepEqual(
      speakers.map(({ name }) => name),
      ['Eva Holm'],
    );
    assert.equal(articles[0]!.quotations[0]!.speaker, speakers[0]!.id);
    assert.match((await claimtrace(['analyze', folder.path])).out, /Eva Holm/);
  });

  it('lacks what was rejected, and what would disagree with it', async () => {
    folder.write({ 'a.md': TWELVE, 'b.md': FOURTEEN });
    assert.equal((await claimtrace(['check', folder.path])).status, 1);
    await decide('a.md', TWELVE, (suggestion) => ({ op: 'reject', suggestion }));
    const { status, out } = await claimtrace(['check', folder.path]);
    assert.equal(status, 0, out);
    assert.equal((await report('analyze', folder.path)).articles[0]!.claims.length, 0);
  });

  it('knows who was merged with whom', async () => {
    folder.write({ 'a.md': ADA, 'b.md': ADA.replace('Ada Lind', 'Ada Lindholm') });
    assert.equal((await report('analyze', folder.path)).speakers.length, 2);
    const store = new AnnotationStore(nodeWorld(folder.path, 'Mira'));
    const speakers = [
      { name: 'Ada Lind', kind: 'person' },
      { name: 'Ada Lindholm', kind: 'person' },
    ] as const;
    assert.equal(await store.decide([{ op: 'merge', speakers }]).saved, null);
    assert.equal((await report('analyze', folder.path)).speakers.length, 1);
  });

  it('knows what was decided in several folders together, where a later decision of one changes that of another', async () => {
    folder.write({ 'desk/a.md': ADA, 'wire/b.md': ADA.replace('Ada Lind', 'Ada Lindholm') });
    const [desk, wire] = ['desk', 'wire'].map(
      (name) => new AnnotationStore(nodeWorld(join(folder.path, name), 'Mira')),
    );
    const speakers = [
      { name: 'Ada Lind', kind: 'person' },
      { name: 'Ada Lindholm', kind: 'person' },
    ] as const;
    const apart = desk!.decide([{ op: 'apart', speakers }]);
    assert.equal(await apart.saved, null);
    assert.equal((await report('analyze', folder.path)).speakers.length, 2);
    assert.equal(await wire!.decide([{ op: 'merge', speakers }], apart.events[0]!.time).saved, null);
    assert.equal((await report('analyze', folder.path)).speakers.length, 1);
  });
});
