import assert from 'node:assert/strict';
import type { ArticleFacts } from '../../../src/core/archive/facts';
import { speechElsewhere } from '../../../src/core/archive/speech-elsewhere';
import type { Quotation } from '../../../src/core/speaker/speaker';

const said = (excerpt: string, speaker = 0): Quotation => ({
  type: 'direct',
  class: 'assertion',
  content: [{ start: 0, end: excerpt.length }],
  cue: null,
  source: null,
  score: 1,
  speaker,
  excerpt,
});

/** An archive of quotations by path, dated in the order given, that notes which articles are looked into. */
function archiveOf(articles: Readonly<Record<string, readonly Quotation[]>>) {
  const looked: string[] = [];
  const days = Object.keys(articles);
  return {
    looked,
    facts: (path: string): ArticleFacts => {
      looked.push(path);
      const metadata = { title: null, outlet: null, author: null, date: null };
      return {
        metadata,
        headline: null,
        accounts: [],
        lineStarts: [0],
        quotations: articles[path]!,
        speakers: [],
        claims: [],
      };
    },
    metadata: (path: string) => {
      const date = `2027-01-0${days.indexOf(path) + 1}`;
      return { title: null, outlet: null, author: null, date };
    },
    speechCountAt: (path: string, index?: number) =>
      articles[path]!.filter(({ speaker, class: kind }) => speaker === index && kind === 'assertion').length,
  };
}

const members = (...paths: string[]) => ({ members: paths.map((path) => ({ path, index: 0 })) });

describe('what a person says elsewhere', () => {
  const archive = () =>
    archiveOf({
      a: [said('One'), said('Two')],
      b: [said('Three'), said('Not hers', 1), { ...said('Hoped'), class: 'belief' }],
      c: [said('Four')],
      d: [{ ...said('Feared'), class: 'belief' }],
    });

  it('is counted here and in others, without what is no speech', () => {
    const { here, elsewhere, articles } = speechElsewhere(archive(), members('a', 'b', 'c', 'd'), 'b', 3);
    assert.deepEqual({ here, elsewhere, articles }, { here: 1, elsewhere: 3, articles: 2 });
  });

  it('is given of the latest articles first, and then of this one', () => {
    const words = (here: string, most: number): string[] =>
      speechElsewhere(archive(), members('a', 'b', 'c'), here, most).latest.map(({ quotation }) => quotation.excerpt);
    assert.deepEqual(words('a', 3), ['Four', 'Three', 'One']);
    assert.deepEqual(words('c', 2), ['Three', 'One']);
  });

  it('leaves out the quotation that is looked at', () => {
    const [one] = archive().facts('a').quotations;
    const among = archiveOf({ a: [one!, said('Two')] });
    const { here, latest } = speechElsewhere(among, members('a'), 'a', 3, one);
    assert.equal(here, 2);
    assert.deepEqual(
      latest.map(({ quotation }) => quotation.excerpt),
      ['Two'],
    );
  });

  it('is looked up in no more articles than are given', () => {
    const all = archive();
    speechElsewhere(all, members('a', 'b', 'c'), 'a', 1);
    assert.deepEqual(all.looked, ['c']);
  });
});
