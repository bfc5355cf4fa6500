import assert from 'node:assert/strict';
import { decodeBase64, encodeBase64 } from '../../../src/core/text/base64';

describe('base64', () => {
  it('brings back bytes of every length', () => {
    for (let length = 0; length < 70; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
      assert.deepEqual(decodeBase64(encodeBase64(bytes)), bytes);
    }
  });

  it('is what other programs write', () => {
    const bytes = new Uint8Array(Buffer.from('a harbour at low tide'));
    assert.equal(encodeBase64(bytes), Buffer.from(bytes).toString('base64'));
  });
});
