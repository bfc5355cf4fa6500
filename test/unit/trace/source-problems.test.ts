import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { atOnce } from '../../../src/core/text/at-once';
import { fileLinks, sourceProblemsInSteps } from '../../../src/core/trace/source-problems';

const problems = (text: string): string[] =>
  atOnce(sourceProblemsInSteps(text, 'a.md', analyzeArticle(text, 'a.md'))).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
  );

const LEDE = '# The lighthouse\n\n';
const FIGURE = 'The ministry in Solvane spent 90 million crowns on lighthouses last year';

describe('statements without a source', () => {
  it('are figures that nothing backs', () => {
    assert.deepEqual(problems(`${LEDE}${FIGURE}.`).length, 1);
    assert.match(problems(`${LEDE}${FIGURE}.`)[0]!, /^figure: 90 million/);
  });

  it('are none with a link, a footnote, a report or a speaker', () => {
    assert.deepEqual(problems(`${LEDE}${FIGURE} ([budget](https://example.org/b)).`), []);
    assert.deepEqual(problems(`${LEDE}${FIGURE}.[^1]\n\n[^1]: Budget, page 9.\n`), []);
    assert.deepEqual(problems(`${LEDE}${FIGURE} ([minutes](../records/council.md)).`), []);
    assert.deepEqual(problems(`${LEDE}${FIGURE}, according to the Vik Gazette.`), []);
    assert.deepEqual(problems(`${LEDE}“${FIGURE},” said Ada Lind, the harbour master.`), []);
  });

  it('are those for which nobody is named', () => {
    const unnamed = problems(`${LEDE}${FIGURE}, an official said on Monday.`);
    assert.equal(unnamed.length, 1);
    assert.match(unnamed[0]!, /^unnamed: /);
  });
});

describe('links to files', () => {
  it('are relative, and in no code', () => {
    const text = '[a](b%20c.md#x) [d](https://e.org) [f](#g) [h](mailto:i) ![j](k/l.png) `[m](n.md)`\n';
    assert.deepEqual(
      fileLinks(text, 'a.md').map(({ path, start, end }) => [path, text.slice(start, end)]),
      [['b c.md', 'b%20c.md#x']],
    );
    assert.deepEqual(fileLinks(text, 'a.txt'), []);
  });

  it('may have blanks in angle brackets and round brackets, and are none where a backslash says so', () => {
    const text = '[a](<my file.md>) [b](x(1).md) \\[c\\](d.md) [e](<f(2).md> "title")\n';
    assert.deepEqual(
      fileLinks(text, 'a.md').map(({ path }) => path),
      ['my file.md', 'x(1).md', 'f(2).md'],
    );
  });

  it('lead to the file that is meant where its name is written with backslashes or an entity', () => {
    const text = '[a](foo\\_bar.md) [b](x\\(1\\).md) [c](d&amp;e.md) [f](<g\\>h.md>) [i](&eacute;.md)\n';
    assert.deepEqual(
      fileLinks(text, 'a.md').map(({ path }) => path),
      ['foo_bar.md', 'x(1).md', 'd&e.md', 'g>h.md', 'é.md'],
    );
  });

  it('are told at their definition where they are references, once for all of them', () => {
    const text = '[a][1], [B][], [b] and [c][1]\n\n[1]: missing.md "Title"\n[b]: <my file.md>\n[unused]: d.md\n';
    assert.deepEqual(
      fileLinks(text, 'a.md').map(({ path, start, end }) => [path, text.slice(start, end)]),
      [
        ['missing.md', 'missing.md'],
        ['my file.md', 'my file.md'],
      ],
    );
  });

  it('may have any title, brackets and pictures in their words, and stand in a footnote', () => {
    const text =
      '[d](x.md "A (b)") [e](y.md (title)) [x [y] z](n.md)\n[![alt](i.png)](t.md) [](u.md) done.[^1]\n\n[^1]: See [f](v.md).\n';
    assert.deepEqual(
      fileLinks(text, 'a.md').map(({ path, start, end }) => [path, text.slice(start, end)]),
      ['x.md', 'y.md', 'n.md', 't.md', 'u.md', 'v.md'].map((path) => [path, path]),
    );
  });

  it('are none that lead elsewhere or nowhere', () => {
    const text = '[a]() [b](//host/c) [d]: e.md\n\n    [f](g.md)\n\n```\n[h](i.md)\n```\n\n<https://e.org/j.md>\n';
    assert.deepEqual(fileLinks(text, 'a.md'), []);
  });
});
