import assert from 'node:assert/strict';
import { overlapping } from '../../../src/core/text/overlapping';
import type { Span } from '../../../src/core/text/span';

describe('what overlaps a span', () => {
  const things: readonly Span[] = [
    { start: 0, end: 100 },
    { start: 10, end: 20 },
    { start: 30, end: 40 },
    { start: 35, end: 60 },
  ];
  const near = overlapping(things, (span) => span);

  it('is found though longer things that began earlier reach into it, in text order', () => {
    assert.deepEqual(near({ start: 36, end: 38 }), [things[0], things[2], things[3]]);
  });

  it('is nothing that only touches it', () => {
    assert.deepEqual(near({ start: 20, end: 30 }), [things[0]]);
    assert.deepEqual(near({ start: 100, end: 120 }), []);
  });
});
