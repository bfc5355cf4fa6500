import assert from 'node:assert/strict';
import { type Written, wordsInPlace } from '../../../src/core/disagreement/words-in-place';

const written = (text: string, words: string): Written => {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { text, span: { start, end: start + words.length } };
};
const middle = written('The storm sank three boats in Ostervik.', 'three boats');

describe('the words of another passage in the place of one’s own', () => {
  it('begin with a capital where a sentence begins', () => {
    const theirs = written('The storm sank seventeen boats.', 'seventeen boats');
    for (const text of [
      'Fourteen boats sank.',
      '# Fourteen boats sank',
      '- Fourteen boats sank.',
      'It was night. Fourteen boats sank.',
      '“It was night.” Fourteen boats sank.',
      'The night of the storm\n\nFourteen boats sank.',
      '---\ntitle: The night\n---\nFourteen boats sank.',
      `${'It was a long night. '.repeat(20)}Fourteen boats sank.`,
    ])
      assert.equal(wordsInPlace(written(text, 'Fourteen boats'), theirs, false), 'Seventeen boats', text);
    const figure = written('17 boats sank.', '17 boats');
    assert.equal(wordsInPlace(figure, theirs, false), 'Seventeen boats');
    assert.equal(wordsInPlace(middle, figure, false), '17 boats');
  });

  it('lose in the middle of a sentence the capital that they had at the head of another', () => {
    for (const [text, words, expected] of [
      ['Seventeen boats sank.', 'Seventeen boats', 'seventeen boats'],
      ['It was night. About 17 boats sank.', 'About 17 boats', 'about 17 boats'],
      ['A dozen boats sank.', 'A dozen boats', 'a dozen boats'],
      ['Twenty-one boats sank.', 'Twenty-one boats', 'twenty-one boats'],
    ] as const)
      assert.equal(wordsInPlace(middle, written(text, words), false), expected);
  });

  it('keep there the capital that is their own', () => {
    for (const words of ['US$500', 'EUR 500', 'Monday', 'March 2027', 'May 5', 'Sept. 5', '5 May'])
      assert.equal(wordsInPlace(middle, written(`${words} it was.`, words), false), words);
    assert.equal(wordsInPlace(middle, written('Helga Thorsen left.', 'Helga Thorsen'), true), 'Helga Thorsen');
    const inside = written('The town of Ostervik lost Seventeen Boats.', 'Seventeen Boats');
    assert.equal(wordsInPlace(middle, inside, false), 'Seventeen Boats');
  });
});
