import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import {
  type Directive,
  getFragmentDirectives,
  parseFragmentDirectives,
} from 'text-fragments-polyfill/text-fragment-utils';
import { linkToWords, type PageWords, pageWords, textFragment } from '../../../src/core/annotation/text-fragment';

/** Vectors that are no part of the project. */
const VECTORS = '../shared/corpora/annotation/text-fragment-vectors/vectors.json';

const parsed = (hash: string) => parseFragmentDirectives(getFragmentDirectives(hash)).text;
const directive = ({ start, end = '', prefix = '', suffix = '' }: PageWords): Directive => ({
  prefix,
  textStart: start,
  textEnd: end,
  suffix,
});

describe('a text fragment', () => {
  const cases: readonly PageWords[] = [
    { start: 'nine lamps' },
    { prefix: 'of the, ', start: 'nine-fold & more', end: 'c,d', suffix: ' - e' },
    { start: '“Näher”, 灯台 🌊 #%?', end: 'end-to-end' },
  ];

  it('is read back by the parser of browsers without it', () => {
    for (const words of cases) assert.deepEqual(parsed(textFragment(words)), [directive(words)]);
  });

  it('is what others expect', function () {
    if (!existsSync(VECTORS)) this.skip();
    const { vectors } = JSON.parse(readFileSync(VECTORS, 'utf8')) as { vectors: (PageWords & { hash: string })[] };
    for (const { hash, ...words } of vectors) {
      assert.equal(textFragment(words), hash);
      assert.deepEqual(parsed(hash), [directive(words)]);
    }
  });

  it('goes behind the fragment that an address has, in the place of another directive', () => {
    const words = { start: 'a b' };
    assert.equal(linkToWords('https://example.org/x', words), 'https://example.org/x#:~:text=a%20b');
    assert.equal(linkToWords('https://example.org/x#part', words), 'https://example.org/x#part:~:text=a%20b');
    assert.equal(linkToWords('https://example.org/x#:~:text=c', words), 'https://example.org/x#:~:text=a%20b');
  });

  it('names a short quotation whole, of a long or a mended one the ends', () => {
    assert.deepEqual(pageWords(['“We need nine lamps,”']), { start: 'We need nine lamps' });
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    assert.deepEqual(pageWords([`“${long}.”`]), {
      start: 'one two three four five',
      end: 'nine ten eleven twelve thirteen',
    });
    assert.deepEqual(pageWords(['“We need … nine [new] lamps', 'in all.”']), { start: 'We need', end: 'in all' });
    assert.equal(pageWords(['“…”']), null);
    assert.deepEqual(pageWords([`“nine${' '.repeat(900)}lamps”`]), { start: 'nine lamps' });
    assert.doesNotThrow(() => textFragment({ start: '\ud800' }));
  });
});
