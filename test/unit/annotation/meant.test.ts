import assert from 'node:assert/strict';
import { meantBy, type Selected } from '../../../src/core/annotation/meant';
import type { Span } from '../../../src/core/text/span';

const TEXT = 'The ferry Tern sank off Norhaven, where 17 boats lay, said Ada Lind.';

function spanOf(words: string): Span {
  const start = TEXT.indexOf(words);
  assert.notEqual(start, -1, words);
  return { start, end: start + words.length };
}

const SENTENCE = { spans: [spanOf(TEXT)] };
const BOATS = { spans: [spanOf('17 boats')] };
const PARTS = { spans: [spanOf('The ferry Tern sank'), spanOf('where 17 boats lay')] };

const selecting = (words: string): Selected => ({ caret: spanOf(words).end, words: spanOf(words) });
const caretIn = (words: string): Selected => ({ caret: spanOf(words).start, words: null });

describe('what is meant by a selection', () => {
  it('is never the larger passage around the selected words', () => {
    assert.equal(meantBy(selecting('17 boats'), [SENTENCE], TEXT), undefined);
  });

  it('is never a smaller passage in the selected words', () => {
    assert.equal(meantBy(selecting('where 17 boats lay'), [BOATS], TEXT), undefined);
  });

  it('is the passage of just the selected words, whatever else is around them', () => {
    assert.equal(meantBy(selecting('17 boats'), [SENTENCE, BOATS], TEXT), BOATS);
    assert.equal(meantBy(selecting(TEXT), [SENTENCE, BOATS], TEXT), SENTENCE);
  });

  it('is the whole of a passage whose one part is selected', () => {
    assert.equal(meantBy(selecting('where 17 boats lay'), [SENTENCE, PARTS], TEXT), PARTS);
  });

  it('is a passage with blanks at its ends, which editing leaves behind', () => {
    const loose = { spans: [spanOf(' 17 boats ')] };
    assert.equal(meantBy(selecting('17 boats'), [loose], TEXT), loose);
  });

  it('is the smallest passage at the caret when nothing is selected', () => {
    assert.equal(meantBy(caretIn('boats'), [SENTENCE, BOATS], TEXT), BOATS);
    assert.equal(meantBy(caretIn('Norhaven'), [SENTENCE, BOATS], TEXT), SENTENCE);
    assert.equal(meantBy(caretIn('Norhaven'), [BOATS], TEXT), undefined);
  });
});
