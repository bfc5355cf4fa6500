import assert from 'node:assert/strict';
import { bytesOfText, textOfBytes } from '../../../src/core/text/byte-text';

describe('bytes as text', () => {
  it('are the same bytes again, each of them and however many', () => {
    const bytes = Uint8Array.from({ length: 25_000 }, (_, index) => index % 256);
    const text = textOfBytes(bytes);
    assert.equal(text.length, bytes.length);
    assert.deepEqual(bytesOfText(text), bytes);
  });

  it('may be none', () => {
    assert.equal(textOfBytes(new Uint8Array()), '');
    assert.deepEqual(bytesOfText(''), new Uint8Array());
  });
});
