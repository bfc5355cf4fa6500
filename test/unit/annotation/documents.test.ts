import assert from 'node:assert/strict';
import { Documents } from '../../../src/core/annotation/documents';
import type { LogEvent } from '../../../src/core/annotation/event';

const event = (id: string): LogEvent => ({
  op: 'doc',
  id,
  time: '2027-03-28T10:00:00.000Z',
  person: 'Mira',
  path: `${id}.md`,
});

describe('documents', () => {
  it('know into which of them this window wrote an event', () => {
    const documents = new Documents();
    documents.record('a', [event('x'), event('y')]);
    documents.record('b', [event('z')]);
    assert.deepEqual(
      ['x', 'y', 'z', 'other'].map((id) => documents.writtenIn(id)),
      ['a', 'a', 'b', undefined],
    );
  });
});
