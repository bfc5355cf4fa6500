import assert from 'node:assert/strict';
import { linkedPassage, passageLink, readPassageLink } from '../../../src/core/annotation/passage-link';

const TEXT = 'Ten, not twelve – so the first-class register – drowned. Ten more were hurt, 100 % of them sailors.\n';
const here = (path: string) => ({ folder: null, path });
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

describe('the link of a passage', () => {
  it('leads back to it, whatever marks are in its words', () => {
    for (const words of ['Ten, not twelve', 'first-class', '100 % of them', TEXT]) {
      const link = readPassageLink(passageLink(here('news/the ferry, 2.md'), TEXT, spanOf(words)))!;
      assert.equal(link.path, 'news/the ferry, 2.md');
      assert.equal(link.quote.exact, words);
      assert.deepEqual(linkedPassage(TEXT, link), spanOf(words));
    }
  });

  it('tells one of several places of the same words', () => {
    const second = { start: TEXT.lastIndexOf('Ten'), end: TEXT.lastIndexOf('Ten') + 3 };
    assert.deepEqual(linkedPassage(TEXT, readPassageLink(passageLink(here('a.md'), TEXT, second))!), second);
  });

  it('is a text directive, so that other programs can read it', () => {
    assert.match(passageLink(here('a.md'), TEXT, spanOf('drowned')), /^a\.md#:~:text=[^,]+-,drowned,-[^,]+$/);
  });

  it('names another folder as a host, however that is called', () => {
    const link = passageLink({ folder: 'Désk / 2', path: 'news/a.md' }, TEXT, spanOf('drowned'));
    assert.match(link, /^\/\/D%C3%A9sk%20%2F%202\/news\/a\.md#:~:text=/);
    const { folder, path } = readPassageLink(link)!;
    assert.deepEqual([folder, path], ['Désk / 2', 'news/a.md']);
  });

  it('is nothing that leads out of the folder, or no link at all', () => {
    for (const text of [
      '',
      'a.md',
      '#:~:text=a',
      '../a.md#:~:text=a',
      '%2e%2e/a.md#:~:text=a',
      '/a.md#:~:text=a',
      '//desk#:~:text=a',
      '//desk/../a.md#:~:text=a',
      '//desk//a.md#:~:text=a',
      '///a.md#:~:text=a',
      'a.md#:~:text=',
      'a.md#:~:text=%',
    ])
      assert.equal(readPassageLink(text), null, text);
  });

  it('leads nowhere when the words are gone', () => {
    assert.equal(linkedPassage('Other words.', readPassageLink('a.md#:~:text=Ten')!), null);
  });
});
