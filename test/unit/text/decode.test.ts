import assert from 'node:assert/strict';
import { decode, LONGEST_ARTICLE } from '../../../src/core/text/decode';

const SENTENCE = '“Fähren fahren”, said Ilse Brandt – twice.\r\n';

const textOf = (bytes: Uint8Array): string => {
  const decoded = decode(bytes);
  assert.ok('text' in decoded, JSON.stringify(decoded));
  return decoded.text;
};
const reasonOf = (bytes: Uint8Array): string => {
  const decoded = decode(bytes);
  assert.ok('refused' in decoded);
  return decoded.refused;
};
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const bigEndian = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

describe('decode', () => {
  it('reads UTF-8 and leaves line ends as they are', () => {
    assert.equal(textOf(Buffer.from(SENTENCE)), SENTENCE);
  });

  it('leaves the byte order mark out', () => {
    assert.equal(textOf(Buffer.from(`\ufeff${SENTENCE}`)), SENTENCE);
    assert.equal(textOf(Buffer.from(`\ufeff${SENTENCE}`, 'utf16le')), SENTENCE);
    assert.equal(textOf(bigEndian(`\ufeff${SENTENCE}`)), SENTENCE);
  });

  it('tells UTF-16 by its pattern where it has no byte order mark', () => {
    assert.equal(textOf(Buffer.from(SENTENCE, 'utf16le')), SENTENCE);
    assert.equal(textOf(bigEndian(SENTENCE)), SENTENCE);
  });

  it('takes what is no UTF-8 for Windows-1252', () => {
    assert.equal(textOf(bytes(0x93, 0x4e, 0x6f, 0x94, 0x20, 0x97, 0x20, 0xe9)), '“No” — é');
  });

  describe('in a UTF-8 text with broken bytes', () => {
    const utf8 = (text: string): number[] => [...Buffer.from(text)];

    it('replaces a byte that begins nothing, and keeps the rest in its place', () => {
      assert.equal(textOf(bytes(...utf8('“Fähren”, '), 0xe9, ...utf8(' said Ilse'))), '“Fähren”, \ufffd said Ilse');
    });

    it('replaces a sequence that is cut off at the end', () => {
      assert.equal(textOf(bytes(...utf8('“Nein”, „ja'), 0xe2, 0x80)), '“Nein”, „ja\ufffd');
    });

    it('replaces a stray byte that only continues a sequence', () => {
      assert.equal(textOf(bytes(...utf8('“Ja”'), 0x93, ...utf8('.'))), '“Ja”\ufffd.');
    });

    it('counts a character outside the basic plane once', () => {
      assert.equal(textOf(bytes(...utf8('🙂'), 0xe9, 0xe8, 0x20)), 'ðŸ™‚éè ');
    });

    it('believes its byte order mark', () => {
      assert.equal(textOf(bytes(0xef, 0xbb, 0xbf, ...utf8('No '), 0x93, ...utf8('way'))), 'No \ufffdway');
    });

    it('takes it for Windows-1252 where broken bytes are as many as whole characters', () => {
      assert.equal(textOf(bytes(0xc3, 0xa9, 0x20, 0xe9)), 'Ã© é');
    });
  });

  it('keeps an empty file: it is an article without prose', () => {
    assert.equal(textOf(bytes()), '');
    assert.equal(textOf(bytes(0xef, 0xbb, 0xbf)), '');
  });

  it('keeps a lone surrogate from shifting what follows', () => {
    const text = textOf(Buffer.from('\ufeffa\ud800b', 'utf16le'));
    assert.equal(text.length, 3);
    assert.equal(text[2], 'b');
  });

  it('refuses binary files', () => {
    assert.match(reasonOf(bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0x49, 0x48)), /binary/);
    assert.match(reasonOf(Uint8Array.from({ length: 1000 }, (_, i) => (i * 7) % 256)), /binary/);
    assert.match(reasonOf(Uint8Array.from({ length: 1000 }, (_, i) => 1 + ((i * 7) % 255))), /binary/);
    assert.match(reasonOf(Buffer.from('A letter\0 and a NUL')), /binary/);
  });

  it('refuses what is longer than an article, and says how long', () => {
    assert.equal(textOf(Buffer.alloc(LONGEST_ARTICLE, 'a')).length, LONGEST_ARTICLE);
    assert.match(
      reasonOf(Buffer.alloc(LONGEST_ARTICLE + 1, 'a')),
      new RegExp(`too long .*${LONGEST_ARTICLE + 1} characters`),
    );
    assert.match(reasonOf(Buffer.alloc(20_000_000, 'a')), /too long .*20\.0 MB/);
  });
});
