import assert from 'node:assert/strict';
import type { SpeakerReference } from '../../../src/core/annotation/event';
import { foldDecisions, pairKey, speakerKey } from '../../../src/core/annotation/fold-decisions';
import { history } from './events';

const ada: SpeakerReference = { name: 'Ada Lind', kind: 'person' };
const ida: SpeakerReference = { name: 'Ida Lind', kind: 'person' };

describe('decisions over all articles', () => {
  it('joins two speakers, and parts them when somebody says so later, whichever is named first', () => {
    const events = history(
      ['Mira', { op: 'merge', speakers: [ada, ida] }],
      ['Tom', { op: 'apart', speakers: [ida, ada] }],
    );
    assert.equal(foldDecisions(events.slice(0, 1)).pairs.get(pairKey(ada, ida))!.same, true);
    const { pairs } = foldDecisions(events);
    assert.equal(pairs.size, 1);
    assert.equal(pairs.get(pairKey(ida, ada))!.same, false);
  });

  it('goes back to the decision before when the last is undone', () => {
    const events = history(
      ['Mira', { op: 'merge', speakers: [ada, ida] }],
      ['Tom', { op: 'apart', speakers: [ada, ida] }],
      ['Tom', { op: 'undo', event: 'e2' }],
    );
    assert.equal(foldDecisions(events).pairs.get(pairKey(ada, ida))!.same, true);
  });

  it('shows a speaker by another name until it is taken back', () => {
    const events = history(
      ['Mira', { op: 'name', speaker: ida, shown: 'Ada Lind' }],
      ['Mira', { op: 'name', speaker: ida, shown: null }],
    );
    assert.equal(foldDecisions(events.slice(0, 1)).names.get(speakerKey(ida))!.shown, 'Ada Lind');
    assert.equal(foldDecisions(events).names.size, 0);
  });

  it('settles a disagreement with a reason, and opens it again', () => {
    const settle = {
      op: 'settle',
      disagreement: 'number-1',
      verdict: 'no disagreement',
      reason: 'Two ships.',
      articles: ['ferry.md', 'ships.md'],
    } as const;
    const events = history(['Mira', settle], ['Tom', { ...settle, verdict: null, reason: '' }]);
    const { settled } = foldDecisions(events.slice(0, 1));
    assert.equal(settled.get('number-1')!.reason, 'Two ships.');
    assert.equal(settled.get('number-1')!.person, 'Mira');
    assert.deepEqual(settled.get('number-1')!.articles, ['ferry.md', 'ships.md']);
    assert.equal(foldDecisions(events).settled.size, 0);
  });

  it('is the same in any order', () => {
    const events = history(
      ['Mira', { op: 'merge', speakers: [ada, ida] }],
      ['Tom', { op: 'undo', event: 'e1' }],
      ['Tom', { op: 'name', speaker: ida, shown: 'Ida' }],
    );
    assert.deepEqual(foldDecisions(events.toReversed()), foldDecisions(events));
  });
});
