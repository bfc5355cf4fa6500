import assert from 'node:assert/strict';
import { tokenize } from '../../../src/core/text/tokenize';

describe('tokenize', () => {
  it('keeps offsets whatever stands between words', () => {
    for (let code = 1; code < 0x10000; code += code < 0x3100 ? 1 : 0x3f) {
      const strange = String.fromCharCode(code);
      const text = `She ${strange}said${strange} so`;
      for (const token of tokenize(text, [{ start: 0, end: text.length }]).tokens) {
        assert.equal(text.slice(token.start, token.end), token.text, `U+${code.toString(16)}`);
      }
    }
  });
});
