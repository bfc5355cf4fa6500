import assert from 'node:assert/strict';
import type { Article } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';

const markdown = (text: string): Article => checked(parseArticle(text, { format: 'markdown' }));
const plain = (text: string): Article => checked(parseArticle(text, { format: 'plain' }));

/** What holds for every article: prose as long as the text, blocks in order, trimmed and apart. */
function checked(article: Article): Article {
  assert.equal(article.prose.length, article.text.length);
  let end = 0;
  for (const block of article.blocks) {
    assert.ok(block.start >= end && block.end > block.start && block.end <= article.text.length);
    end = block.end;
  }
  return article;
}

/** Blocks as [kind, source text]. */
const outline = ({ text, blocks }: Article): (readonly [string, string])[] =>
  blocks.map((block) => [block.kind, text.slice(block.start, block.end)] as const);

/** Prose with each run of blanks as one. */
const words = ({ prose }: Article): string => prose.replace(/\s+/g, ' ').trim();

describe('parseArticle on Markdown', () => {
  it('finds headline, headings, paragraphs, quotes, list items and table cells', () => {
    const article = markdown(
      '# Ferry sinks\n\nThe ferry sank.\n\n## Rescue\n\n> “We saw it,” she said.\n\n- Two boats\n- One plane\n\n| Boat | Crew |\n|------|------|\n| Ada  | 4    |\n',
    );
    assert.deepEqual(outline(article), [
      ['headline', 'Ferry sinks'],
      ['paragraph', 'The ferry sank.'],
      ['heading', 'Rescue'],
      ['blockquote', '“We saw it,” she said.'],
      ['listItem', 'Two boats'],
      ['listItem', 'One plane'],
      ['tableCell', 'Boat'],
      ['tableCell', 'Crew'],
      ['tableCell', 'Ada'],
      ['tableCell', '4'],
    ]);
  });

  it('keeps the words of emphasis and links in their place and blanks the markup', () => {
    const article = markdown('The **mayor** met [Ada Lind](https://example.org/a_b "T") in _Norhaven_.');
    assert.equal(words(article), 'The mayor met Ada Lind in Norhaven .');
    assert.equal(article.prose.indexOf('Ada Lind'), article.text.indexOf('Ada Lind'));
    assert.equal(article.prose.indexOf('Norhaven'), article.text.indexOf('Norhaven'));
  });

  it('blanks code, HTML, images, bare addresses and front matter', () => {
    const article = markdown(
      '---\ntitle: Secret\n---\n\nBefore `code` and <b>bold</b> ![alt](a.png) https://example.org/x?y=1. After.\n\n```\nfenced\n```\n\n    indented\n\n<div>block</div>\n\nMail a.b@example.org now.\n',
    );
    assert.equal(words(article), 'Before and bold . After. Mail now.');
    assert.deepEqual(
      article.blocks.map((block) => block.kind),
      ['paragraph', 'paragraph'],
    );
  });

  it('blanks the prefix of every line of a block quote, and the spans stay', () => {
    const article = markdown('> “We saw\n> the ship,\n> > no: the > ships”\n');
    assert.equal(words(article), '“We saw the ship, no: the > ships”');
    assert.equal(article.prose.indexOf('the ship,'), article.text.indexOf('the ship,'));
  });

  it('blanks the backslash of an escape and writes a reference as its character', () => {
    const article = markdown('Five \\* three. &ldquo;Yes,&rdquo; Tom &amp; Ada said.');
    assert.equal(words(article), 'Five * three. “Yes,” Tom & Ada said.');
    assert.match(article.prose, /“Yes,” {6}/);
  });

  it('leaves struck text out, reads footnotes', () => {
    const article = markdown('The ~~seven~~ eight crew.[^1]\n\n[^1]: A later count.\n');
    assert.equal(words(article), 'The eight crew. A later count.');
    assert.deepEqual(outline(article)[1], ['paragraph', 'A later count.']);
  });

  it('takes a heading below the story for no headline', () => {
    const article = markdown('One.\n\nTwo.\n\nThree.\n\n## Later\n\nFour.\n');
    assert.ok(!article.blocks.some((block) => block.kind === 'headline'));
  });

  it('takes a first line that reads as a title for the headline where no heading is', () => {
    assert.deepEqual(outline(markdown('Ferry sinks\n\nThe ferry sank.\n'))[0], ['headline', 'Ferry sinks']);
    assert.deepEqual(outline(markdown('The ferry sank.\n\nNobody died.\n'))[0], ['paragraph', 'The ferry sank.']);
  });

  it('keeps offsets with CRLF', () => {
    const article = markdown('# Head\r\n\r\nOne line\r\ngoes on.\r\n');
    assert.deepEqual(outline(article), [
      ['headline', 'Head'],
      ['paragraph', 'One line\r\ngoes on.'],
    ]);
  });
});

describe('parseArticle on plain text', () => {
  it('blanks addresses, and keeps the full stop behind one', () => {
    const article = plain('See www.example.org/a. Or write to press-office@example.org, please.\nFollow @ada.');
    assert.equal(words(article), 'See . Or write to , please. Follow @ada.');
  });

  it('reads a text that clearly holds Markdown as Markdown, indented paragraphs as prose', () => {
    const article = plain('## [Ferry sinks](#)\n\n    The ferry sank.\n');
    assert.deepEqual(outline(article), [
      ['headline', 'Ferry sinks'],
      ['paragraph', 'The ferry sank.'],
    ]);
  });

  it('begins a paragraph behind its dateline', () => {
    const article = plain(
      'NORHAVEN, 3 March 2027 (Coast Wire) — The ferry sank.\nNORHAVEN - Nobody died.\nNobody - it said - died.',
    );
    assert.deepEqual(outline(article), [
      ['paragraph', 'The ferry sank.'],
      ['paragraph', 'Nobody died.'],
      ['paragraph', 'Nobody - it said - died.'],
    ]);
  });

  it('takes a short first line for the headline, a question too, and skips the links of a page’s frame', () => {
    const story = 'The ferry sank in the night. The crew was brought to safety.';
    assert.deepEqual(outline(plain(`Skip to main content\n\nWho sank the ferry?\n\n${story}\n\nWho knew?`)), [
      ['headline', 'Who sank the ferry?'],
      ['paragraph', story],
      ['paragraph', 'Who knew?'],
    ]);
  });

  it('keeps asterisks, hashes and brackets that are no Markdown', () => {
    const article = plain('He called it a #1 hit [sic] * and left.');
    assert.equal(article.prose, article.text);
  });
});

describe('parseArticle on hostile text', () => {
  const length = 200_000;
  const hostile: Readonly<Record<string, string>> = {
    empty: '',
    blanks: ' \n'.repeat(1000),
    NUL: 'a\0b\0 said',
    surrogates: '\ud800 “\udc00” \ud800',
    asterisks: '*'.repeat(length),
    emphasis: '**a'.repeat(length / 3),
    brackets: '['.repeat(length),
    closing: ']'.repeat(length),
    links: '[a]('.repeat(length / 4),
    images: '![['.repeat(length / 3),
    quotes: '>'.repeat(length),
    backticks: '`'.repeat(length),
    lists: Array.from({ length: 600 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'),
    footnotes: '[^a]'.repeat(length / 4),
    entities: '&#x110000;&bogus;&'.repeat(5000),
    mail: '@a.'.repeat(length / 3),
    angle: '<a '.repeat(length / 3),
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`reads ${name}`, () => {
      markdown(text);
      plain(text);
    });
  }
});

describe('parseArticle, language', () => {
  const repeated = (sentence: string): boolean => plain(`${sentence} `.repeat(4)).english;

  it('knows English', () => {
    assert.equal(repeated('The mayor of the town said that it would be closed for a week.'), true);
  });

  it('tells German, French, Spanish and Russian from it', () => {
    assert.equal(repeated('Die Fähre war am Abend in der Nähe von Norhafen mit sieben Leuten gesunken.'), false);
    assert.equal(repeated('Le maire a dit que le pont de la ville est fermé pour trois semaines.'), false);
    assert.equal(repeated('El alcalde dijo que el puente de la ciudad no se abre hasta el lunes.'), false);
    assert.equal(repeated('Мэр города сказал, что мост закрыт на три недели из-за аварии парома.'), false);
  });

  it('takes a very short text for English', () => {
    assert.equal(plain('Wir sind da.').english, true);
  });
});
