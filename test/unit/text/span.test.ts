import assert from 'node:assert/strict';
import { heldBy } from '../../../src/core/text/span';

const span = (start: number, end: number) => ({ start, end });

describe('heldBy', () => {
  const spans = [span(0, 4), span(2, 9), span(5, 7), span(5, 6), span(8, 12)];

  it('gives the spans that lie wholly inside another, in text order', () => {
    assert.deepEqual(heldBy(spans, span(2, 9)), [span(2, 9), span(5, 7), span(5, 6)]);
    assert.deepEqual(heldBy(spans, span(5, 6)), [span(5, 6)]);
  });

  it('gives none where there are none', () => {
    assert.deepEqual(heldBy(spans, span(12, 20)), []);
    assert.deepEqual(heldBy([], span(0, 20)), []);
  });
});
