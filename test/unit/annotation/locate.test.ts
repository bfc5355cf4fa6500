import assert from 'node:assert/strict';
import { coverageOf, obstacles, passageOf } from '../../../src/core/annotation/coverage';
import type { AnnotationFields, LogEvent } from '../../../src/core/annotation/event';
import { foldDocument } from '../../../src/core/annotation/fold';
import { type LocatedAnnotation, locate } from '../../../src/core/annotation/locate';
import { textId } from '../../../src/core/annotation/text-id';
import { add, anchorOf, history, setStatus, TEXT } from './events';

const oldTexts = async (id: string): Promise<string | null> => (id === textId(TEXT) ? TEXT : null);

async function located(events: readonly LogEvent[], text: string): Promise<readonly LocatedAnnotation[]> {
  return locate(foldDocument(events).annotations.values(), text, oldTexts);
}

const fields = (words: string, set: AnnotationFields) =>
  ['Tom', { op: 'set', annotation: 'a', fields: set, words }] as const;

describe('annotations in a text', () => {
  const events = history(['Mira', add('a', 'Twelve sailors drowned')], ['Mira', add('b', 'The ferry Tern')]);

  it('are where they were in the text they were made against', async () => {
    const [a, b] = await located(events, TEXT);
    assert.equal(passageOf(a!, TEXT), 'Twelve sailors drowned');
    assert.equal(b!.kind, 'exact');
  });

  it('follow its edits', async () => {
    const now = `Disaster\n\n${TEXT.replace('The ferry Tern sank', 'A boat went down').replace('Twelve', 'Eleven')}`;
    const [a, b] = await located(events, now);
    assert.deepEqual([a!.kind, passageOf(a!, now)], ['edited', 'Eleven sailors drowned']);
    assert.deepEqual([b!.kind, b!.spans], ['orphan', []]);
  });

  it('are found by their words when the text they were made against is lost', async () => {
    const [only] = await locate(foldDocument(events).annotations.values(), `Head. ${TEXT}`, async () => null);
    assert.equal(only!.kind, 'moved');
  });

  it('are found by their words when their anchor does not fit its own text', async () => {
    const anchor = { ...anchorOf('Twelve sailors drowned'), start: 3, end: 9 };
    const wrong = history(['Mira', { op: 'add', annotation: 'a', anchors: [anchor], fields: {} }]);
    const [only] = await located(wrong, TEXT);
    assert.equal(passageOf(only!, TEXT), 'Twelve sailors drowned');
  });

  it('of several parts are found as a whole or not at all', async () => {
    const anchors = [anchorOf('Twelve sailors'), anchorOf('Ada Lind')];
    const parted = history(['Mira', { op: 'add', annotation: 'a', anchors, fields: { mention: anchors[1]! } }]);
    const [whole] = await located(parted, TEXT);
    assert.equal(passageOf(whole!, TEXT), 'Twelve sailors … Ada Lind');
    const [half] = await located(parted, TEXT.replace(', said Ada Lind', ''));
    assert.equal(half!.kind, 'orphan');
    assert.equal(half!.parts[0]!.kind, 'exact');
    assert.equal(half!.mention!.kind, 'orphan');
  });
});

describe('how far the checking is', () => {
  const claim = ['Mira', add('a', 'Twelve sailors drowned')] as const;
  const coverage = async (events: readonly LogEvent[], text = TEXT) => coverageOf(await located(events, text), text);

  it('counts claims that people marked, and of those the checked ones', async () => {
    const events = history(
      claim,
      ['Mira', add('b', 'The ferry Tern', { type: 'note' })],
      ['Mira', add('c', 'said Ada Lind')],
      ['Tom', setStatus('a', 'verified')],
      ['Tom', setStatus('c', 'in progress')],
    );
    const { claims, checked, byStatus } = await coverage(events);
    assert.deepEqual([claims, checked], [2, 1]);
    assert.deepEqual(Object.fromEntries(byStatus), { verified: 1, 'in progress': 1 });
  });

  it('counts no verdict whose words changed, but one whose typography did', async () => {
    const events = history(claim, fields('Twelve sailors drowned', { status: 'verified' }));
    assert.equal((await coverage(events, TEXT.replace('sailors drowned', 'sailors\ndrowned'))).checked, 1);
    const changed = await coverage(events, TEXT.replace('Twelve', 'Eleven'));
    assert.deepEqual([changed.checked, changed.changed], [0, 1]);
    assert.deepEqual(obstacles(changed, 'verified'), ['1 changed since']);
  });

  it('counts no verdict that came with the passage, as in an import, once its words changed', async () => {
    const events = history(['Tom', add('a', 'Twelve sailors drowned', { type: 'claim', status: 'verified' })]);
    assert.equal((await coverage(events)).checked, 1);
    const changed = await coverage(events, TEXT.replace('Twelve', 'Eleven'));
    assert.deepEqual([changed.checked, changed.changed], [0, 1]);
  });

  it('lets an article go whose claims are verified or opinions', async () => {
    const events = history(
      claim,
      ['Mira', add('c', 'said Ada Lind')],
      ['Tom', setStatus('a', 'verified')],
      ['Tom', setStatus('c', 'opinion')],
    );
    assert.deepEqual(obstacles(await coverage(events), 'verified'), []);
  });

  it('lets an article go in which a note lost its passage, and tells that it did', async () => {
    const note = ['Mira', add('b', 'The ferry Tern', { type: 'note' })] as const;
    const events = history(claim, ['Tom', setStatus('a', 'verified')], note);
    const told = await coverage(events, TEXT.replace('The ferry Tern', 'It'));
    assert.deepEqual([told.lost, told.lostClaims], [1, 0]);
    assert.deepEqual(obstacles(told, 'verified'), []);
  });

  it('names what stands in the way', async () => {
    assert.deepEqual(obstacles(await coverage([]), 'verified'), ['no marked claim']);
    assert.deepEqual(obstacles(await coverage(history(claim)), 'verified'), ['1 unchecked']);
    const differ = history(claim, ['Tom', setStatus('a', 'wrong')], ['Mira', setStatus('a', 'verified')]);
    assert.deepEqual(obstacles(await coverage(differ), 'verified'), ['verdicts that differ']);
    const gone = history(claim, ['Tom', setStatus('a', 'verified')]);
    assert.deepEqual(obstacles(await coverage(gone, 'Nothing.'), 'verified'), ['1 whose passage is lost']);
  });
});
