import assert from 'node:assert/strict';
import { moveArticle } from '../../../src/core/annotation/move-article';
import { AnnotationStore } from '../../../src/core/annotation/store';
import { Steps } from '../../../src/editor/annotations/steps';
import { add, setStatus, TEXT } from '../annotation/events';
import { MemoryFiles, TestWorld } from '../annotation/memory';

describe('what a window decided', () => {
  let desk: AnnotationStore;
  let wire: AnnotationStore;
  let wireFiles: MemoryFiles;
  let steps: Steps;

  beforeEach(() => {
    wireFiles = new MemoryFiles();
    desk = new AnnotationStore(new TestWorld(new MemoryFiles(), 'Mira'));
    wire = new AnnotationStore(new TestWorld(wireFiles, 'Tom'));
    steps = new Steps();
    steps.add([{ store: desk, events: desk.record('a.md', [add('x', 'Twelve sailors')], TEXT).events }], 'a mark');
    steps.add([{ store: desk, events: desk.record('a.md', [setStatus('x', 'verified')]).events }], 'a verdict');
  });

  const drag = async (from: AnnotationStore, path: string, to: AnnotationStore, there: string): Promise<void> =>
    steps.follow(
      from,
      moveArticle({ store: from, path }, { store: to, path: there }, () => {}),
    );
  const takeBack = (): Promise<string | null> => steps.takeBack(() => {});
  const said = (store: AnnotationStore, path: string): string[] =>
    [...store.stateOf(path).annotations.values()].map(({ id, status }) => `${id} ${status}`);

  it('is taken back from the last on, and told by its name', async () => {
    assert.equal(await takeBack(), 'a verdict');
    assert.deepEqual(said(desk, 'a.md'), ['x unchecked']);
    assert.equal(await takeBack(), 'a mark');
    assert.deepEqual([said(desk, 'a.md'), steps.isEmpty], [[], true]);
    assert.equal(await takeBack(), null);
  });

  it('is taken back in the folder into which the article was moved', async () => {
    await drag(desk, 'a.md', wire, 'b.md');
    assert.deepEqual(said(wire, 'b.md'), ['x verified']);
    await takeBack();
    assert.deepEqual(said(wire, 'b.md'), ['x unchecked']);
    await takeBack();
    assert.deepEqual([said(desk, 'a.md'), said(wire, 'b.md')], [[], []]);
  });

  it('is taken back where the article will be, while it is on its way', async () => {
    const dragged = drag(desk, 'a.md', wire, 'b.md');
    await takeBack();
    await dragged;
    assert.deepEqual(said(wire, 'b.md'), ['x unchecked']);
  });

  it('is taken back where the article is at last, to and fro', async () => {
    await drag(desk, 'a.md', wire, 'b.md');
    await drag(wire, 'b.md', desk, 'c.md');
    await takeBack();
    assert.deepEqual(said(desk, 'c.md'), ['x unchecked']);
  });

  it('is taken back where it was when it could not be saved elsewhere', async () => {
    wireFiles.refusal = 'the folder is read-only';
    await drag(desk, 'a.md', wire, 'b.md');
    await takeBack();
    assert.deepEqual(said(desk, 'a.md'), ['x unchecked']);
  });
});
