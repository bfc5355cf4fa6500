import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineStarts, offsetAt, positionAt } from '../../../src/core/text/lines';

describe('lines', () => {
  it('end with LF, CRLF or CR', () => {
    assert.deepEqual(lineStarts('a\nb\r\nc\rd'), [0, 2, 5, 7]);
  });

  it('count characters in UTF-16 code units', () => {
    assert.deepEqual(positionAt(lineStarts('ab\n😀x'), 5), { line: 1, character: 2 });
  });

  it('lead back to the offset they come from', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '😀') });
    fc.assert(
      fc.property(text, fc.nat(), (written, at) => {
        const starts = lineStarts(written);
        const offset = at % (written.length + 1);
        return offsetAt(starts, positionAt(starts, offset)) === offset;
      }),
    );
  });

  it('put a position beyond the last line on the last line', () => {
    assert.equal(offsetAt([0, 4], { line: 9, character: 0 }), 4);
  });
});
