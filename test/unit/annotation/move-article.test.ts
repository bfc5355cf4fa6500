import assert from 'node:assert/strict';
import { moveArticle } from '../../../src/core/annotation/move-article';
import { AnnotationStore } from '../../../src/core/annotation/store';
import { textId } from '../../../src/core/annotation/text-id';
import { add, setStatus, TEXT } from './events';
import { MemoryFiles, TestWorld } from './memory';

describe('what is said of an article that is put on another', () => {
  let desk: AnnotationStore;
  let wire: AnnotationStore;
  let wireFiles: MemoryFiles;

  beforeEach(() => {
    wireFiles = new MemoryFiles();
    desk = new AnnotationStore(new TestWorld(new MemoryFiles(), 'Mira'));
    wire = new AnnotationStore(new TestWorld(wireFiles, 'Tom'));
    desk.record('a.md', [add('x', 'Twelve sailors'), add('y', 'Ada Lind')], TEXT);
    desk.record('a.md', [setStatus('x', 'verified')]);
  });

  const move = async (from: AnnotationStore, path: string, to: AnnotationStore, there: string) => {
    const written = await moveArticle({ store: from, path }, { store: to, path: there }, () => {});
    await Promise.all([from.settled(), to.settled()]);
    return written;
  };
  const said = (store: AnnotationStore, path: string): string[] =>
    [...store.stateOf(path).annotations.values()].map(
      ({ id, status, created }) => `${id} ${status} by ${created.person}`,
    );
  const ALL = ['x verified by Mira', 'y unchecked by Mira'];

  it('is there, and back again when that is taken back', async () => {
    const written = await move(desk, 'a.md', desk, 'news/b.md');
    assert.deepEqual([said(desk, 'a.md'), said(desk, 'news/b.md')], [[], ALL]);
    for (const { store, events } of written) store.undo(events);
    assert.deepEqual([said(desk, 'a.md'), said(desk, 'news/b.md')], [ALL, []]);
  });

  it('stays with the marks that the other article has; what is taken back is only its way there', async () => {
    desk.record('b.md', [add('own', 'Norhaven')]);
    const written = await move(desk, 'a.md', desk, 'b.md');
    assert.deepEqual(said(desk, 'b.md').toSorted(), ['own unchecked by Mira', ...ALL].toSorted());
    for (const { store, events } of written) store.undo(events);
    assert.deepEqual([said(desk, 'a.md'), said(desk, 'b.md')], [ALL, ['own unchecked by Mira']]);
  });

  it('goes into another folder under the names of those who said it, with the text it was said of', async () => {
    await move(desk, 'a.md', wire, 'b.md');
    assert.deepEqual([said(desk, 'a.md'), said(wire, 'b.md')], [[], ALL]);
    const opened = new AnnotationStore(new TestWorld(wireFiles, 'Eva'));
    await opened.load();
    assert.deepEqual(said(opened, 'b.md'), ALL);
    assert.equal(await opened.oldText(textId(TEXT)), TEXT);
  });

  it('is back in the first folder when that is taken back', async () => {
    const written = await move(desk, 'a.md', wire, 'b.md');
    for (const { store, events } of written) store.undo(events);
    assert.deepEqual([said(desk, 'a.md'), said(wire, 'b.md')], [ALL, []]);
  });

  it('goes to and fro as often as somebody wants, and takes along what was said meanwhile', async () => {
    await move(desk, 'a.md', wire, 'b.md');
    wire.record('b.md', [setStatus('y', 'wrong')]);
    await move(wire, 'b.md', desk, 'a.md');
    assert.deepEqual([said(desk, 'a.md'), said(wire, 'b.md')], [[ALL[0], 'y wrong by Mira'], []]);
    await move(desk, 'a.md', wire, 'b.md');
    assert.deepEqual([said(desk, 'a.md'), said(wire, 'b.md')], [[], [ALL[0], 'y wrong by Mira']]);
  });

  it('is there again when it goes there once more after that was taken back', async () => {
    for (const there of ['b.md', 'a.md']) {
      for (const { store, events } of await move(desk, 'a.md', wire, there)) store.undo(events);
      await move(desk, 'a.md', wire, there);
      assert.deepEqual([said(desk, 'a.md'), said(wire, there)], [[], ALL]);
      await move(wire, there, desk, 'a.md');
    }
  });

  it('does not bring back what was taken away before', async () => {
    desk.record('a.md', [{ op: 'del', annotation: 'y' }]);
    await move(desk, 'a.md', wire, 'b.md');
    await move(wire, 'b.md', desk, 'c.md');
    assert.deepEqual([said(desk, 'a.md'), said(desk, 'c.md')], [[], [ALL[0]]]);
  });

  it('stays where it was as long as it cannot be saved in the other folder', async () => {
    wireFiles.refusal = 'the folder is read-only';
    await move(desk, 'a.md', wire, 'b.md');
    assert.deepEqual(said(desk, 'a.md'), ALL);
    assert.equal(wire.unsaved()?.reason, 'the folder is read-only');
  });
});
