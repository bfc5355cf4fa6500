import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { nestedQuotations } from '../../../src/editor/nestedQuotations';

const nestedIn = (text: string): string[] =>
  nestedQuotations(analyzeArticle(text, 'article.txt')).map(({ start, end }) => text.slice(start, end));

describe('nestedQuotations', () => {
  it('finds what somebody is quoted with inside a quotation', () => {
    assert.deepEqual(
      nestedIn('Helga Thorsen said that Piotr Valen told her: “The pier was never safe in such a storm.”\n'),
      ['“The pier was never safe in such a storm.”'],
    );
  });

  it('finds none in quotations that follow each other', () => {
    assert.deepEqual(nestedIn('“The pier is gone,” said Helga Thorsen. “We shall miss it,” she added.\n'), []);
  });
});
