import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { isQuoted } from '../../../src/core/attribution/is-quoted';

const isFigureQuoted = (text: string): boolean => {
  const start = text.indexOf('14 boats');
  assert.ok(start >= 0);
  return isQuoted(text, analyzeArticle(text, 'a.md').quotations, { start, end: start + '14 boats'.length });
};

describe('words that are given as somebody’s very own', () => {
  it('stand between quotation marks', () => {
    for (const text of [
      '“We lost 14 boats,” said Helga Thorsen.',
      '“We lost 14 boats.”',
      'Helga Thorsen said that they lost “some 14 boats” and two piers.',
      'It was night.\n\n“We lost\n14 boats,” said Helga Thorsen.',
      'It was night.\r\n\r\n"We lost 14 boats," said Helga Thorsen.',
      '“It was a bad night,” said Helga Thorsen. “We lost 14 boats.',
    ])
      assert.equal(isFigureQuoted(text), true, text);
  });

  it('are not those that are reported, or beside what is quoted', () => {
    for (const text of [
      'Helga Thorsen said that they lost 14 boats.',
      'The storm sank 14 boats. “It was a bad night,” said Helga Thorsen.',
      '“It was a bad night,” said Helga Thorsen, after 14 boats had sunk.',
      '“It was a bad night,” said Helga Thorsen.\n\nThe storm sank 14 boats.\n\n“We will build new ones,” she said.',
      'The fishermen’s boats sank: 14 boats.',
    ])
      assert.equal(isFigureQuoted(text), false, text);
  });
});
