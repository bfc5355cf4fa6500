import assert from 'node:assert/strict';
import { nameKind } from '../../../src/core/speaker/name-kind';

describe('the kind of a name that somebody wrote', () => {
  const kinds = (...names: string[]): string[] => names.map(nameKind);

  it('is told by its words', () => {
    assert.deepEqual(kinds('Ministry of Health', 'Norhaven University', 'WHO', 'the Harbour Office'), [
      'organization',
      'organization',
      'organization',
      'organization',
    ]);
    assert.deepEqual(kinds('Ada Lind', 'Anna Holt', 'Mayor Ada Lind', 'Dr. Berg'), [
      'person',
      'person',
      'person',
      'person',
    ]);
    assert.deepEqual(kinds('Republicans', 'fishermen'), ['group', 'group']);
  });

  it('is a body’s where a word says so, or the body is known', () => {
    const bodies = ['Holm & Berg', 'Havn Werft AG', 'Ada Holt Inc.', 'Solvane International', 'NATO'];
    assert.deepEqual(new Set(kinds(...bodies)), new Set(['organization']));
  });

  it('is a person’s only with a title, a given name, a family name that comes first, or an initial', () => {
    const people = ['Mayor Havn', 'Ms Havn', 'Ada Havn', 'Ada van der Havn', 'Xi Havn-Tern', 'Z. Havn'];
    assert.deepEqual(new Set(kinds(...people)), new Set(['person']));
    const others = ['Solvane Skerry', 'Rescue the Terns', 'Doctors Without Harbours', 'HVN'];
    assert.deepEqual(new Set(kinds(...others)), new Set(['unknown']));
  });

  it('is that of nobody who is named', () => {
    assert.deepEqual(
      new Set(kinds('an eyewitness', 'A senior official', 'a Nato official', 'one of the rescuers')),
      new Set(['unnamed']),
    );
    assert.deepEqual(kinds('A Just Skerry', 'One Solvane'), ['unknown', 'unknown']);
  });

  it('is not known of a surname or a role alone, or of no word', () => {
    assert.deepEqual(kinds('Thorsen', 'the mayor', '', ' '), ['unknown', 'unknown', 'unknown', 'unknown']);
  });
});
