import assert from 'node:assert/strict';
import type { EventBody, Settlement, SpeakerReference } from '../../../src/core/annotation/event';
import { pairKey } from '../../../src/core/annotation/fold-decisions';
import { decideIn, JoinedDecisions, type RecordedIn } from '../../../src/core/annotation/joined-decisions';
import { AnnotationStore } from '../../../src/core/annotation/store';
import { MemoryFiles, TestWorld } from './memory';

const ada: SpeakerReference = { name: 'Ada Lind', kind: 'person' };
const ida: SpeakerReference = { name: 'Ida Lind', kind: 'person' };
const settle = (verdict: Settlement | null, reason = ''): EventBody => ({
  op: 'settle',
  disagreement: 'number-1',
  verdict,
  reason,
});
const call = (shown: string | null): EventBody => ({ op: 'name', speaker: ida, shown });

describe('decisions of several folders', () => {
  let desk: AnnotationStore;
  let wire: AnnotationStore;
  let joined: JoinedDecisions;
  let wireFiles: MemoryFiles;

  beforeEach(() => {
    wireFiles = new MemoryFiles();
    desk = new AnnotationStore(new TestWorld(new MemoryFiles(), 'Mira'));
    wire = new AnnotationStore(new TestWorld(wireFiles, 'Tom'));
    joined = new JoinedDecisions();
  });

  const both = () => joined.of([desk, wire]);
  const decide = (home: AnnotationStore, ...bodies: EventBody[]): readonly RecordedIn[] =>
    decideIn(home, [desk, wire], bodies, both().latest);
  const reasons = (...stores: AnnotationStore[]): (string | undefined)[] =>
    stores.map((store) => store.decisions().settled.get('number-1')?.reason);

  it('are written into the folder they are about alone', () => {
    decide(wire, settle('resolved', 'Typo.'));
    assert.deepEqual(reasons(desk, wire), [undefined, 'Typo.']);
    assert.equal(both().settled.get('number-1')!.reason, 'Typo.');
  });

  it('are opened again wherever they stand, whichever folder one writes into', () => {
    decide(wire, settle('resolved', 'Typo.'));
    decide(desk, settle(null));
    assert.deepEqual(reasons(desk, wire), [undefined, undefined]);
    assert.equal(both().settled.size, 0);
  });

  it('are the same, as a later one says, in each folder that holds them', () => {
    decide(desk, settle('resolved', 'Typo.'));
    decide(wire, settle('no disagreement', 'Two ships.'));
    assert.deepEqual(reasons(desk, wire), ['Two ships.', 'Two ships.']);
  });

  it('hold against those of a folder that was not open when they were made', () => {
    desk.decide([settle('resolved', 'Typo.'), call('Ada Lind')]);
    wire.decide([settle(null), call(null)], both().latest);
    const { settled, names } = both();
    assert.deepEqual([settled.size, names.size], [0, 0]);
  });

  it('hold in the order in which they were made, however late the clock of a folder is', () => {
    desk.decide([settle('resolved', 'Typo.')], '2030-01-01T00:00:00.000Z');
    decide(wire, settle('no disagreement', 'Two ships.'));
    assert.equal(both().settled.get('number-1')!.reason, 'Two ships.');
  });

  it('are taken back in each folder, and the one before holds again', () => {
    desk.decide([{ op: 'apart', speakers: [ada, ida] }]);
    const [{ events }] = decide(wire, { op: 'merge', speakers: [ida, ada] }) as [RecordedIn];
    assert.equal(both().pairs.get(pairKey(ada, ida))!.same, true);
    decide(desk, { op: 'undo', event: events[0]!.id });
    assert.equal(both().pairs.get(pairKey(ada, ida))!.same, false);
    assert.deepEqual([desk.decisions().pairs.size, wire.decisions().pairs.size], [1, 0]);
  });

  it('are taken back step by step where they were written', () => {
    decide(desk, call('Ada Lind'));
    for (const { store, events } of decide(wire, call('Ida of Norhaven'))) store.undo(events);
    assert.deepEqual(
      [...both().names.values()].map(({ shown }) => shown),
      ['Ada Lind'],
    );
    assert.equal(wire.decisions().names.size, 0);
  });

  it('go only where they change something, each for itself', () => {
    decide(desk, call('Ada Lind'));
    const written = decide(wire, settle('resolved', 'Typo.'), call('Ida'));
    assert.deepEqual(
      written.map(({ store, events }) => [store.person, ...events.map(({ op }) => op)]),
      [
        ['Tom', 'settle', 'name'],
        ['Mira', 'name'],
      ],
    );
  });

  it('are read from the logs as they were said', async () => {
    decide(desk, settle('resolved', 'Typo.'));
    await Promise.all(decide(wire, settle('no disagreement', 'Two ships.')).map(({ saved }) => saved));
    const again = new AnnotationStore(new TestWorld(wireFiles, 'Eva'));
    await again.load();
    const { person, reason } = joined.of([desk, again]).settled.get('number-1')!;
    assert.deepEqual([person, reason], ['Tom', 'Two ships.']);
    assert.deepEqual(reasons(desk, again), ['Two ships.', 'Two ships.']);
  });

  it('are folded once as long as nobody says anything', () => {
    decide(desk, call('Ada Lind'));
    decide(wire, settle('resolved'));
    assert.equal(both(), both());
  });
});
