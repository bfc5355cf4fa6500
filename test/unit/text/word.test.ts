import assert from 'node:assert/strict';
import { tokenize } from '../../../src/core/text/tokenize';
import { askWord, perWord, Vocabulary } from '../../../src/core/text/word';

const wordsOf = (text: string) => tokenize(text, [{ start: 0, end: text.length }]).tokens.map(({ word }) => word);

describe('words', () => {
  it('are one object wherever they stand', () => {
    const [first] = wordsOf('Krall left.');
    const [, second] = wordsOf('Then Krall stayed.');
    assert.equal(first, second);
  });

  it('are two where one spelling is two parts of speech', () => {
    const [, noun] = wordsOf('The report was late.');
    const [, , verb] = wordsOf('They will report it.');
    assert.deepEqual([noun!.text, noun!.pos, verb!.pos], ['report', 'NOUN', 'VERB']);
    assert.notEqual(noun, verb);
  });

  it('keep the lemma that a contraction gives its halves', () => {
    const lemmas = wordsOf('She can’t, and he won’t.').map(({ text, lemma }) => `${text} ${lemma}`);
    assert.ok(lemmas.includes('ca can') && lemmas.includes('wo will'), lemmas.join());
  });

  it('are looked into once each', () => {
    const looked: string[] = [];
    const lengthOf = perWord(({ text }) => looked.push(text) && text.length);
    const vocabulary = new Vocabulary();
    const one = vocabulary.add(0, 'harbour', 'NOUN', 'harbour', false);
    const other = vocabulary.add(1, 'tide', 'NOUN', 'tide', false);
    assert.deepEqual([lengthOf(one), lengthOf(one), lengthOf(other), lengthOf(one)], [7, 7, 4, 7]);
    assert.deepEqual(looked, ['harbour', 'tide']);
  });

  it('are asked once each, and answer each question by itself', () => {
    const asked: string[] = [];
    const isWet = askWord(({ text }) => asked.push(text) > 0 && text === 'tide');
    const isLong = askWord(({ text }) => text.length > 5);
    const vocabulary = new Vocabulary();
    const one = vocabulary.add(0, 'harbour', 'NOUN', 'harbour', false);
    const other = vocabulary.add(1, 'tide', 'NOUN', 'tide', false);
    assert.deepEqual([isWet(one), isWet(other), isWet(one), isWet(other)], [false, true, false, true]);
    assert.deepEqual([isLong(one), isLong(other)], [true, false]);
    assert.deepEqual(asked, ['harbour', 'tide']);
  });

  it('are forgotten when they become too many', () => {
    const vocabulary = new Vocabulary();
    vocabulary.add(0, 'harbour', 'NOUN', 'harbour', false);
    for (let lexeme = 1; lexeme <= 50_000; lexeme++) vocabulary.add(lexeme, `w${lexeme}`, 'NOUN', 'w', false);
    assert.equal(vocabulary.find(0, 'NOUN'), undefined);
    assert.equal(vocabulary.find(50_000, 'NOUN')?.text, 'w50000');
  });
});
