import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenize } from '../../../src/core/text/tokenize';

const whole = (text: string) => tokenize(text, [{ start: 0, end: text.length }]);
const sentencesOf = (text: string, blocks = [{ start: 0, end: text.length }]) =>
  tokenize(text, blocks).sentences.map(({ start, end }) => text.slice(start, end));

describe('tokenize', () => {
  it('splits contractions and keeps titles and initials together', () => {
    const texts = whole('Dr. O’Hara didn’t meet the U.N. envoy.').tokens.map((token) => token.text);
    assert.deepEqual(texts, ['Dr.', 'O’Hara', 'did', 'n’t', 'meet', 'the', 'U.N.', 'envoy', '.']);
  });

  it('gives dictionary forms and parts of speech', () => {
    const tokens = whole('Veland expelled seven envoys.').tokens;
    assert.deepEqual(
      tokens.map((token) => token.lemma),
      ['veland', 'expel', 'seven', 'envoy', '.'],
    );
    assert.deepEqual(
      tokens.map((token) => token.pos),
      ['PROPN', 'VERB', 'NUM', 'NOUN', 'PUNCT'],
    );
  });

  it('gives a dictionary form to a contraction that is not taken apart', () => {
    for (const text of ['The boats cannot, it seems, be lifted.', 'We cannot.', 'Cannot (and will not) pay.'])
      for (const { lemma } of whole(text).tokens) assert.equal(typeof lemma, 'string');
    assert.deepEqual(
      whole('We cannot.').tokens.map((token) => token.lemma),
      ['we', 'cannot', '.'],
    );
  });

  it('keeps a sentence whole when a quotation in it ends with an exclamation mark', () => {
    assert.deepEqual(sentencesOf('“Leave now!” she said. Nobody left.'), ['“Leave now!” she said.', 'Nobody left.']);
  });

  it('ends a sentence behind a.m. and p.m. where a capital begins the next', () => {
    assert.deepEqual(sentencesOf('It broke at 3.20 a.m. Quist woke up.'), ['It broke at 3.20 a.m.', 'Quist woke up.']);
    assert.deepEqual(sentencesOf('It broke at 3 a.m. Monday in the dark.').length, 1);
    assert.deepEqual(sentencesOf('It broke at 3 p.m. GMT in the fog.').length, 1);
  });

  it('ends a sentence where its block ends, full stop or not', () => {
    const text = 'Talks fail\n\nthe ministers left';
    const blocks = [
      { start: 0, end: 10 },
      { start: 12, end: text.length },
    ];
    assert.deepEqual(sentencesOf(text, blocks), ['Talks fail', 'the ministers left']);
  });

  it('leaves out what lies between blocks', () => {
    assert.deepEqual(
      tokenize('one two three', [
        { start: 0, end: 3 },
        { start: 8, end: 13 },
      ]).tokens.map((token) => token.text),
      ['one', 'three'],
    );
  });

  it('points into the text whatever the text is', () => {
    const piece = fc.constantFrom(
      '“',
      '’',
      'Mayor Ilse',
      ' ',
      '\u00a0',
      '\r\n',
      '😀',
      '\ud800',
      '5,000',
      '%',
      'état',
      '.',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        return whole(text).tokens.every((token) => text.slice(token.start, token.end) === token.text);
      }),
    );
  });

  it('passes over runs without blanks that are no words', () => {
    assert.deepEqual(
      whole(`before ${"'".repeat(5000)} after`).tokens.map((token) => token.text),
      ['before', 'after'],
    );
  });

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
