import assert from 'node:assert/strict';
import { offeredSources, referenceTo } from '../../../src/core/annotation/offered-sources';
import { pathBeside } from '../../../src/core/annotation/paths';
import { isWebAddress } from '../../../src/core/annotation/web-address';

const TEXT = [
  'The port is old. Twelve sailors drowned, [the register](https://register.example/12 "Register") shows.[^1] It rains.',
  'The pier cost 3.2 million crowns ([the *budget*][b], https://budget.example/p_(9). Nobody knows why.',
  '[b]: https://budget.example/2027\n[^1]: Lind, A. The drowned, p. 4.\n[^2]: See <https://other.example/2>.',
].join('\n\n');

function offered(words: string, text = TEXT) {
  const start = text.indexOf(words);
  return offeredSources(text, 'a.md', { start, end: start + words.length });
}

describe('sources that the writer named', () => {
  it('are the links and footnotes of the sentence', () => {
    assert.deepEqual(offered('Twelve sailors drowned'), [
      { words: 'the register', url: 'https://register.example/12' },
      { words: 'Lind, A. The drowned, p. 4.', url: null },
    ]);
  });

  it('are found behind the full stop of a passage that ends with it', () => {
    const [, note] = offered('Twelve sailors drowned, [the register](https://register.example/12 "Register") shows.');
    assert.equal(note?.words, 'Lind, A. The drowned, p. 4.');
  });

  it('are not those of the sentences beside it', () => {
    assert.deepEqual(offered('The port is old.'), []);
    assert.deepEqual(offered('It rains.'), []);
  });

  it('may be defined elsewhere, or be bare addresses with brackets in them', () => {
    assert.deepEqual(offered('3.2 million'), [
      { words: 'the budget', url: 'https://budget.example/2027' },
      { words: 'https://budget.example/p_(9)', url: 'https://budget.example/p_(9)' },
    ]);
  });

  it('are each offered once, the address of a footnote without what stands around it', () => {
    const text = `One died.[^2] See https://other.example/2.\n\n${TEXT.slice(TEXT.indexOf('[^2]:'))}`;
    assert.deepEqual(
      offered('One died.', text).map(({ url }) => url),
      ['https://other.example/2'],
    );
  });

  it('are an archived copy with its original and its day, named alone or beside it', () => {
    const page = 'https://register.example/12';
    const copy = `https://web.archive.org/web/20270301120000/${page}`;
    const source = { url: page, archived: copy, seen: '2027-03-01' };
    assert.deepEqual(offered('One', `One [died](${copy}).`), [{ words: 'died', ...source }]);
    assert.deepEqual(offered('One', `One died (${copy}).`), [{ words: page, ...source }]);
    assert.deepEqual(offered('One', `One [died](${page}) ([archived](${copy})).`), [{ words: 'died', ...source }]);
    assert.deepEqual(offered('One', `One [died][r] ([copy](${copy})) on ${page}.\n\n[r]: ${page}`), [
      { words: 'died', ...source },
    ]);
  });

  it('are files of the workspace, too', () => {
    const [source] = offered('One', 'One [died](../records/my%20minutes.md#4 "Minutes").');
    assert.deepEqual(source, { words: 'died', url: null, file: '../records/my minutes.md' });
    const kept = (article: string) => referenceTo(source!, (file) => pathBeside(article, file));
    assert.deepEqual(kept('news/a.md'), { words: 'died', path: 'records/my minutes.md' });
    assert.deepEqual(kept('a.md'), { words: 'died' });
    assert.deepEqual(offered('One', 'One died.[^1]\n\n[^1]: The [minutes][m], p. 2.\n\n[m]: minutes.md'), [
      { words: 'The minutes, p. 2.', url: null, file: 'minutes.md' },
    ]);
  });

  it('may have dots in their titles and addresses, and none in code', () => {
    const text = 'It rains. Two died ([list](https://a.example/p. "By A. Roe") and [map]( https://b.example ).\n';
    assert.deepEqual(
      offered('Two died', `${text.replace('p. ', 'p.html ')}\n\`https://c.example\` rests.`).map(({ url }) => url),
      ['https://a.example/p.html', 'https://b.example'],
    );
    assert.deepEqual(offered('Two died', 'Two died, `[a](https://c.example)`.'), []);
  });

  it('lead to the web or a file and nowhere else', () => {
    assert.deepEqual(offered('One', 'One [died](javascript:alert(1)) [here](file:///etc/passwd) [so](#x).'), []);
    assert.equal(isWebAddress('https://a.example/?q=1'), true);
    for (const bad of [
      'ftp://a.example',
      'https://',
      'https://a.example/\u0007',
      'https://a.example/\u202e',
      'https://a b',
      'https://[bad',
    ])
      assert.equal(isWebAddress(bad), false, JSON.stringify(bad));
  });

  it('take no longer in a hostile text', () => {
    for (const piece of ['[', '[a](', '[^', 'https://(', '.”', '\n\n[a]: '])
      offeredSources(piece.repeat(200_000), 'a.md', { start: 100_000, end: 100_010 });
  });
});
