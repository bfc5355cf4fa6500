import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { accountFor, accountKey } from '../../../src/core/attribution/accounts';

const find = (text: string) => analyzeArticle(text, 'a.txt').accounts;
const names = (text: string): string[] => find(text).map(({ kind, name }) => `${kind} ${name}`);

describe('accounts', () => {
  it('are outlets that were told something or report it', () => {
    assert.deepEqual(names('Seven sailors are missing, the captain told the Coast Courier on Monday.'), [
      'outlet Coast Courier',
    ]);
    assert.deepEqual(names('The Northgate Post reports that seven sailors are missing.'), ['outlet Northgate Post']);
    assert.deepEqual(names('Seven are missing, according to Reuters.'), ['outlet Reuters']);
    assert.deepEqual(names('OSTERVIK (Reuters) - Seven sailors are missing.'), ['outlet Reuters']);
  });

  it('are documents, with whose they are', () => {
    assert.deepEqual(names('Seven are missing, according to a statement by the ministry.'), [
      'document statement by the ministry',
    ]);
    assert.deepEqual(names('The captain said so in a letter.'), ['document letter']);
  });

  it('are no persons, and not everybody who is told something', () => {
    assert.deepEqual(names('She told Ada Lind and she told reporters. According to Ada Lind, all is well.'), []);
  });

  it('go with the statements of their sentence, and with what is quoted there', () => {
    const text =
      'Seven are missing, the captain told Reuters. The weather is fine.\n\n“We saw a light. Then it was dark,” said Ada Lind in an interview with the Northgate Post.';
    const at = (words: string) => {
      const start = text.indexOf(words);
      return accountFor(find(text), { start, end: start + words.length })?.name;
    };
    assert.equal(at('Seven are missing'), 'Reuters');
    assert.equal(at('The weather is fine'), undefined);
    assert.equal(at('We saw a light'), 'Northgate Post');
  });

  it('of a dateline go with the whole article', () => {
    const text = 'OSTERVIK (Reuters) - Seven sailors are missing. The weather is fine.';
    const start = text.indexOf('The weather');
    assert.equal(accountFor(find(text), { start, end: text.length })?.name, 'Reuters');
  });

  it('have one key for the spellings of a name', () => {
    assert.equal(accountKey('The Coast-Courier'), accountKey('coast courier'));
  });
});
