import assert from 'node:assert/strict';
import { escaped, withoutLinks } from '../../../src/editor/escaped';

describe('words in a card', () => {
  it('are no links, whether they name a page or a person', () => {
    assert.equal(escaped('https://port.example'), 'https\\://port.example');
    assert.equal(escaped('see www.port.example'), 'see www\\.port.example');
    assert.equal(escaped('desk@port.example'), 'desk\\@port.example');
    assert.equal(escaped('<https://port.example>'), '\\<https\\://port.example\\>');
    assert.equal(escaped('[a](b)'), '\\[a\\]\\(b\\)');
  });

  it('are no items of a list, no entities and no icons', () => {
    assert.equal(escaped('14. Boats\n2) Nets'), '14\\. Boats\n\n2\\) Nets');
    assert.equal(escaped('&nbsp;'), '\\&nbsp;');
    // once for Markdown, once for icons
    assert.equal(escaped('$(zap)'), '\\\\$\\(zap\\)');
  });

  it('keep their blanks, but for an indent that would make them code', () => {
    assert.equal(escaped('    a\tb'), ' a b');
    assert.ok(!escaped('a b').includes('nbsp'));
  });
});

describe('words in a message or prompt', () => {
  // where the editor makes a link of plain words
  const LINK = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+/i;

  it('are no links, and look as they were written', () => {
    for (const words of [
      '[read on](command:workbench.action.closeWindow)',
      'a [b](https://port.example "c") [d](file:///e)',
      '[[a](command:b)](command:c)',
    ]) {
      assert.match(words, LINK);
      assert.doesNotMatch(withoutLinks(words), LINK);
      assert.equal(withoutLinks(words).replaceAll('\u200b', ''), words);
    }
  });

  it('stay as they are where nothing is a link', () => {
    assert.equal(withoutLinks('14 [fourteen] (boats) in “Ostervik”'), '14 [fourteen] (boats) in “Ostervik”');
  });
});
