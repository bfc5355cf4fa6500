import assert from 'node:assert/strict';
import { nameKind } from '../../../src/core/speaker/name-kind';

describe('the kind of a name that somebody gave', () => {
  const kinds = (...names: readonly string[]): readonly string[] => names.map(nameKind);

  it('is an organisation where its words say so', () => {
    assert.deepEqual(
      new Set(kinds('Ministry of Health', 'NATO', 'Ostervik Council', 'Institute for Tides')),
      new Set(['organization']),
    );
  });

  it('is a person otherwise', () => {
    assert.deepEqual(new Set(kinds('Ingrid Maas', 'Ana dos Santos', 'Thorsen', '王力')), new Set(['person']));
  });
});
