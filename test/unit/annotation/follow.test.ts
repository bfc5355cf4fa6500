import assert from 'node:assert/strict';
import fc from 'fast-check';
import { followed } from '../../../src/core/annotation/follow';

const TEXT = 'Twelve sailors drowned.';
const SPAN = { start: TEXT.indexOf('sailors'), end: TEXT.indexOf('sailors') + 'sailors'.length };

/** The words of the span after `what` was replaced by `by`, or after text was put in at an offset. */
function after(what: string | number, by: string): string {
  const start = typeof what === 'number' ? what : TEXT.indexOf(what);
  const length = typeof what === 'number' ? 0 : what.length;
  const { start: from, end } = followed(SPAN, [{ start, length, text: by }]);
  return (TEXT.slice(0, start) + by + TEXT.slice(start + length)).slice(from, end);
}

describe('a span in a text that is being edited', () => {
  it('keeps its words when the text around it changes', () => {
    assert.equal(after('Twelve', 'Some eleven'), 'sailors');
    assert.equal(after('drowned', 'died'), 'sailors');
  });

  it('takes in what is typed inside it, not at its borders', () => {
    assert.equal(after(SPAN.start + 4, 'ING'), 'sailINGors');
    assert.equal(after(SPAN.start, 'old '), 'sailors');
    assert.equal(after(SPAN.end, ' all'), 'sailors');
  });

  it('loses what is taken away over a border', () => {
    assert.equal(after('Twelve sai', 'Te'), 'lors');
    assert.equal(after('lors drowned', 's'), 'sai');
  });

  it('is empty once all of it is replaced', () => {
    assert.equal(after('sailors', 'fishermen'), '');
    assert.equal(after(TEXT, 'x'), '');
  });

  it('follows one change after the other', () => {
    const changes = [
      { start: 0, length: 0, text: 'On Monday ' },
      { start: 0, length: 3, text: '' },
    ];
    assert.deepEqual(followed(SPAN, changes), { start: SPAN.start + 7, end: SPAN.end + 7 });
  });

  it('stays a span of the text', () => {
    const change = fc.record({ start: fc.nat(22), length: fc.nat(5), text: fc.string({ maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        let length = TEXT.length;
        let span = SPAN as { start: number; end: number };
        for (const each of changes) {
          const start = Math.min(each.start, length);
          const valid = { start, length: Math.min(each.length, length - start), text: each.text };
          span = followed(span, [valid]);
          length += valid.text.length - valid.length;
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= length);
        }
      }),
    );
  });
});
