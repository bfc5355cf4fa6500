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

  it('is not known of a surname or a role alone, or of no word', () => {
    assert.deepEqual(kinds('Thorsen', 'the mayor', '', ' '), ['unknown', 'unknown', 'unknown', 'unknown']);
  });
});
