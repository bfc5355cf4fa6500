import assert from 'node:assert/strict';
import { keptRemarks } from '../../../src/editor/discussion/keptRemarks';

const remark = (id: string | null, text: string, label?: string) => ({
  id,
  text,
  author: { name: 'Mira' },
  contextValue: 'own',
  ...(label !== undefined && { label }),
});

describe('the remarks of a thread', () => {
  const note = remark(null, 'Ask the mayor.');
  const question = remark('c1', 'Who says so?');
  const shown = [note, question];

  it('stay the shown ones when nothing that is seen of them changed', () => {
    assert.equal(keptRemarks(shown, [remark(null, 'Ask the mayor.'), remark('c1', 'Who says so?')]), shown);
  });

  it('keep those of which nothing changed when another comes', () => {
    const answer = remark('c2', 'The harbour master.');
    const kept = keptRemarks(shown, [remark(null, 'Ask the mayor.'), remark('c1', 'Who says so?'), answer]);
    assert.deepEqual(kept, [note, question, answer]);
    assert.ok(kept[0] === note && kept[1] === question);
  });

  it('replace one that was edited, and no other', () => {
    const edited = remark('c1', 'Who said so?', 'edited');
    const kept = keptRemarks(shown, [remark(null, 'Ask the mayor.'), edited]);
    assert.ok(kept[0] === note && kept[1] === edited);
  });

  it('lose one that was taken away', () => {
    assert.deepEqual(keptRemarks(shown, [remark('c1', 'Who says so?')]), [question]);
  });
});
