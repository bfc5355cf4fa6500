import assert from 'node:assert/strict';
import type { Metadata } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';

const metadata = (text: string, path?: string): Metadata =>
  parseArticle(text, { format: 'markdown', ...(path === undefined ? {} : { path }) }).metadata;
const plain = (text: string, path?: string): Metadata =>
  parseArticle(text, { format: 'plain', ...(path === undefined ? {} : { path }) }).metadata;
const story = '\n\nThe ferry sank in the night near the port, and the crew was brought to safety by two boats.\n';

describe('front matter', () => {
  it('gives title, outlet, author and date', () => {
    assert.deepEqual(
      metadata(
        `---\nheadline: "Ferry: what sank it"\nsource: The Norhaven Post\nbyline: By Ada Lind\npublished: 2027-03-28T23:10:00-05:00\n---\n\n# Other${story}`,
      ),
      { title: 'Ferry: what sank it', outlet: 'The Norhaven Post', author: 'Ada Lind', date: '2027-03-28' },
    );
  });

  it('reads words alone as it reads them beside what only a parser understands', () => {
    const head = 'title: "Ferry: what, sank it"\nAuthor: Ada Lind-Orr \n\ndate: 2027-03-28';
    assert.deepEqual(metadata(`---\n${head}\n---${story}`), metadata(`---\n${head}\ntags: [sea]\n---${story}`));
    assert.equal(metadata(`---\n${head}\n---${story}`).author, 'Ada Lind-Orr');
    assert.equal(metadata(`---\nauthor: Ada Lind\nauthor: Tom Orr\n---${story}`).author, null);
  });

  it('reads a list of authors, and one that is a map', () => {
    assert.equal(metadata(`---\nauthor: [Ada Lind, Tom Orr]\n---${story}`).author, 'Ada Lind, Tom Orr');
    assert.equal(metadata(`---\nauthor:\n  name: Ada Lind\n---${story}`).author, 'Ada Lind');
  });

  it('keeps a title that looks like a number, reads a written date', () => {
    const { title, date } = metadata(`---\ntitle: 1984\ndate: 3 March 2027\n---${story}`);
    assert.equal(title, '1984');
    assert.equal(date, '2027-03-03');
  });

  it('gives no date where two are possible or the calendar has none', () => {
    assert.equal(metadata(`---\ndate: 03/04/2027\n---${story}`).date, null);
    assert.equal(metadata(`---\ndate: 2027-02-30\n---${story}`).date, null);
  });

  it('says nothing when it is no YAML, holds tags or explodes by aliases', () => {
    const none: Metadata = { title: null, outlet: null, author: null, date: null };
    const bomb = Array.from({ length: 12 }, (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1}, `.repeat(9) : ''}x]`).join(
      '\n',
    );
    for (const yaml of [
      'title: [unclosed',
      '{{{',
      '- a\n- b',
      'title: "a',
      '?'.repeat(5000),
      '['.repeat(1500),
      `${bomb}\ntitle: *a11`,
    ]) {
      assert.deepEqual(metadata(`---\n${yaml}\n---${story}`), none, yaml.slice(0, 30));
    }
    assert.equal(metadata(`---\ntitle: !!js/function "function(){}"\n---${story}`).title, 'function(){}');
    assert.equal(metadata(`---\n__proto__:\n  title: x\n---${story}`).title, null);
  });
});

describe('the head of a text', () => {
  it('takes the headline for the title', () => {
    assert.equal(metadata(`# Ferry *sinks*${story}`).title, 'Ferry sinks');
    assert.equal(plain(`Ferry sinks off Norhaven${story}`).title, 'Ferry sinks off Norhaven');
  });

  it('reads a dateline', () => {
    const { date, outlet } = plain(`NORHAVEN, 3 March 2027 (Coast Wire) — The ferry sank in the night.${story}`);
    assert.equal(date, '2027-03-03');
    assert.equal(outlet, 'Coast Wire');
    assert.equal(plain(`NORHAVEN (Coast Wire) - The ferry sank.${story}`).outlet, 'Coast Wire');
  });

  it('takes no sentence with a dash for a dateline', () => {
    assert.equal(plain(`The Tern (Halcyon Lines) - sank.${story}`).outlet, null);
    assert.equal(plain(`Nobody was sure (not even Orr) - then it sank.${story}`).outlet, null);
  });

  it('reads byline and date lines', () => {
    assert.deepEqual(
      plain(
        `Ferry sinks\n\nBy Ada Lind and Tom van Orr | Norhaven\n\nPublished: Wednesday, 3 March 2027, 10:30${story}`,
      ),
      { title: 'Ferry sinks', outlet: null, author: 'Ada Lind and Tom van Orr', date: '2027-03-03' },
    );
    assert.equal(plain(`Ferry sinks\n\nMarch 3, 2027${story}`).date, '2027-03-03');
  });

  it('prefers the day of publication to that of an update', () => {
    assert.equal(
      plain(`Ferry sinks\n\nUpdated: 9 March 2027\n\nFirst published on 3 March 2027${story}`).date,
      '2027-03-03',
    );
  });

  it('takes no sentence for a byline or a date line', () => {
    const { author, date } = plain(
      'Ferry sinks\n\nBy Tuesday the port was open.\n\nBy Monday Night\n\nIt sank on 3 March 2027 in calm weather off Norhaven.\n',
    );
    assert.equal(author, null);
    assert.equal(date, null);
  });
});

describe('a file name', () => {
  it('gives date and outlet where the text gives none', () => {
    assert.equal(metadata(story, 'desk/2027-03-28-ferry.md').date, '2027-03-28');
    assert.equal(metadata(story, 'desk/2027/03/28/ferry.md').date, '2027-03-28');
    assert.deepEqual(plain(story, 'a/norhaven-post_2016-09-12_ferry.txt'), {
      title: null,
      outlet: 'norhaven post',
      author: null,
      date: '2016-09-12',
    });
    assert.equal(metadata(`---\ndate: 2027-01-01\n---${story}`, '2027-03-28.md').date, '2027-01-01');
  });

  it('takes no other number for a date', () => {
    assert.equal(plain(story, '000_2f6bc5a94aa97623.txt').date, null);
    assert.equal(plain(story, '2027-13-45.txt').date, null);
  });
});
