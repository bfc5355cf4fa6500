import assert from 'node:assert/strict';
import { bareWord, readSpelling, writeSpelling } from '../../../src/core/claim/spelling';
import { claimOf } from './read';

/** What the text has where each word of a claim's frame stands. */
function writtenWords(text: string): readonly string[] {
  const { frame, spelling, start } = claimOf(text);
  const words = frame.split(' ').map(bareWord);
  return readSpelling(words, spelling, start)!.map((word) => text.slice(word.start, word.end));
}

describe('the spelling of a frame', () => {
  it('leads to each word as the article writes it', () => {
    assert.deepEqual(writtenWords('The council of Ostbruck did not expel seven Varlandic envoys in 2018.'), [
      'council',
      'Ostbruck',
      'not',
      'expel',
      'seven',
      'Varlandic',
      'envoys',
      '2018',
    ]);
  });

  it('holds names over several words together', () => {
    assert.ok(writtenWords('Sailors of the Bank of Ostbruck went home early.').includes('Bank of Ostbruck'));
  });

  it('gives back spellings that share little with the frame', () => {
    const words = ['bear', 'mouse', 'Varland', 'go'];
    const texts = ['born', 'mice', 'VARLAND', 'went'];
    let at = 5;
    const spelled = texts.map((text) => {
      const start = at;
      at += text.length + 3;
      return { start, end: start + text.length, text };
    });
    assert.deepEqual(readSpelling(words, writeSpelling(words, spelled, 7), 7), spelled);
  });

  it('is nothing for a frame that has none or another number of words', () => {
    assert.equal(readSpelling(['council'], '', 0), null);
    assert.equal(readSpelling(['council', 'close'], '0', 0), null);
  });
});
