import assert from 'node:assert/strict';
import type { EventBody, LogEvent } from '../../../src/core/annotation/event';
import { foldDocument } from '../../../src/core/annotation/fold';
import { isTorn } from '../../../src/core/annotation/follow';
import { type LocatedAnnotation, locate } from '../../../src/core/annotation/locate';
import { reanchorings, relocate } from '../../../src/core/annotation/relocate';
import { textId } from '../../../src/core/annotation/text-id';
import { add, anchorOf, history, setStatus, TEXT } from './events';

const oldText = async (id: string): Promise<string | null> => (id === textId(TEXT) ? TEXT : null);
const annotationsOf = (events: readonly LogEvent[]) => [...foldDocument(events).annotations.values()];
const MARKED = [['Mira', add('a', 'Twelve sailors drowned')]] as const;

describe('passages that are known', () => {
  it('stay where they are when something else of them changes, and are looked for when their anchors do', async () => {
    const known = await locate(annotationsOf(history(...MARKED)), TEXT, oldText);
    const moved = known.map((each): LocatedAnnotation => ({ ...each, spans: [{ start: 1, end: 2 }] }));
    const checked = annotationsOf(history(...MARKED, ['Tom', setStatus('a', 'wrong')]));
    const [kept] = await relocate(checked, moved, TEXT, oldText);
    assert.deepEqual([kept!.annotation.status, kept!.spans], ['wrong', [{ start: 1, end: 2 }]]);
    const reanchor: EventBody = { op: 'reanchor', annotation: 'a', anchors: [anchorOf('Twelve sailors drowned')] };
    const [found] = await relocate(annotationsOf(history(...MARKED, ['Tom', reanchor])), moved, TEXT, oldText);
    assert.deepEqual(found!.spans, known[0]!.spans);
  });
});

describe('what is written when a text is saved', () => {
  const marked = annotationsOf(history(...MARKED));
  const words = 'Twelve sailors drowned';

  async function written(now: string, followed: string, kind: LocatedAnnotation['kind'] = 'exact') {
    const found = await locate(marked, now, oldText);
    const start = now.indexOf(followed);
    const known = found.map(
      (each): LocatedAnnotation => ({ ...each, kind, spans: [{ start, end: start + followed.length }] }),
    );
    return reanchorings(known, found, now);
  }

  it('is nothing for passages that are found again without it', async () => {
    assert.deepEqual(await written(`A head\n\n${TEXT}`, words), []);
  });

  it('is the place of a passage whose words were changed', async () => {
    const [body] = await written(TEXT.replace('Twelve', 'Eleven'), 'Eleven sailors drowned');
    assert.equal(body?.op === 'reanchor' && body.anchors[0]!.exact, 'Eleven sailors drowned');
  });

  it('is nothing for one that waits for a person, or is lost', async () => {
    assert.deepEqual(await written(TEXT.replace('Twelve', 'Eleven'), 'Eleven sailors drowned', 'edited'), []);
    const found = await locate(marked, 'Gone.\n', oldText);
    assert.deepEqual(reanchorings(found, found, 'Gone.\n'), []);
  });
});

describe('a change of the text', () => {
  const span = { start: 10, end: 20 };
  const tears = (start: number, length: number): boolean => isTorn(span, { start, length, text: 'x' });

  it('tears a passage when it takes a border of it, or all of it', () => {
    assert.ok(tears(5, 10));
    assert.ok(tears(15, 10));
    assert.ok(tears(5, 30));
    assert.ok(tears(10, 10));
  });

  it('leaves it whole inside it and around it', () => {
    assert.ok(!tears(12, 3));
    assert.ok(!tears(10, 3));
    assert.ok(!tears(0, 10));
    assert.ok(!tears(20, 5));
  });
});
