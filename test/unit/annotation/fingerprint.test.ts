import assert from 'node:assert/strict';
import { fingerprint, namings, suggestionKey } from '../../../src/core/annotation/fingerprint';
import type { Disagreement, Passage } from '../../../src/core/disagreement/disagreement';
import { between, passageIn } from '../disagreement/between';

const texts: Record<string, string> = {
  'a.md': 'Twelve sailors drowned.',
  'b.md': 'Fourteen sailors drowned.',
};

const passageOf = (path: string, words: string): Passage => {
  const start = texts[path]!.indexOf(words);
  return passageIn(path, { start, end: start + words.length });
};

const disagreement = (passages: readonly Passage[]): Disagreement => ({ ...between('warning'), passages });

const printOf = (first: string, second: string, articleOf?: (path: string) => string): string =>
  fingerprint(
    disagreement([passageOf('a.md', first), passageOf('b.md', second)]),
    ({ path, start, end }) => texts[path]!.slice(start, end),
    articleOf,
  );

describe('the fingerprint of a disagreement', () => {
  const before = { ...texts };
  let first = '';
  beforeEach(() => {
    Object.assign(texts, before);
    first = printOf('Twelve sailors drowned.', 'Fourteen sailors drowned.');
  });

  it('survives edits elsewhere, and of marks and white space', () => {
    texts['a.md'] = 'New headline\n\n*Twelve* sailors\ndrowned!';
    assert.equal(printOf('*Twelve* sailors\ndrowned!', 'Fourteen sailors drowned.'), first);
  });

  it('changes when a passage’s words change', () => {
    texts['b.md'] = 'Thirteen sailors drowned.';
    assert.notEqual(printOf('Twelve sailors drowned.', 'Thirteen sailors drowned.'), first);
  });

  it('changes with the sign of a figure', () => {
    const printOfFigure = (words: string): string => {
      texts['b.md'] = words;
      return printOf('Twelve sailors drowned.', words);
    };
    const same = [
      ['It cost €5 million.', 'It cost **€5** million!'],
      ['It fell by −5 degrees.', 'It fell by -5 degrees.'],
      ['The well-known pier lost 10-12 planks.', 'The well-known pier lost 10-12 planks'],
    ] as const;
    for (const [one, other] of same) assert.equal(printOfFigure(one), printOfFigure(other), one);
    const different = [
      ['It cost €5 million.', 'It cost $5 million.'],
      ['It cost €5 million.', 'It cost 5 million.'],
      ['It fell by −5 degrees.', 'It fell by 5 degrees.'],
      ['It fell by 5 %.', 'It fell by 5.'],
      ['From $5 to €6.', 'From €5 to $6.'],
    ] as const;
    for (const [one, other] of different) assert.notEqual(printOfFigure(one), printOfFigure(other), one);
  });

  it('is another in another article, and the same in one that was renamed', () => {
    const renamed = (path: string): string => (path === 'a.md' ? 'old.md' : path);
    assert.notEqual(printOf('Twelve sailors drowned.', 'Fourteen sailors drowned.', renamed), first);
    texts['new.md'] = texts['a.md']!;
    const passages = [passageOf('new.md', 'Twelve sailors drowned.'), passageOf('b.md', 'Fourteen sailors drowned.')];
    const textOf = ({ path, start, end }: Passage): string => texts[path]!.slice(start, end);
    const known = (path: string): string => (path === 'new.md' ? 'a.md' : path);
    assert.equal(fingerprint(disagreement(passages), textOf, known), first);
  });

  it('is found by any name that an article had, when what was said of another is put on it', () => {
    const names: Record<string, readonly string[]> = { 'a.md': ['lost.md', 'a.md'], 'b.md': ['b.md'] };
    const all = namings(['a.md', 'b.md'], (path) => names[path]!).map((naming) =>
      printOf('Twelve sailors drowned.', 'Fourteen sailors drowned.', naming),
    );
    assert.equal(all.length, 2);
    assert.equal(all[1], first);
  });

  it('is looked for by no more names than a few', () => {
    const many = Array.from({ length: 500 }, (_, index) => `${index}.md`);
    assert.equal(namings(many, (path) => [path, `old-${path}`]).length, 16);
    assert.equal(namings(['a.md'], () => many)[0]!('a.md'), '0.md');
  });

  it('does not depend on the order of passages', () => {
    const passages = [passageOf('b.md', 'Fourteen sailors drowned.'), passageOf('a.md', 'Twelve sailors drowned.')];
    const textOf = ({ path, start, end }: Passage): string => texts[path]!.slice(start, end);
    assert.equal(fingerprint(disagreement(passages), textOf), first);
  });
});

describe('the key of a detected item', () => {
  it('stays over white space and marks, and differs by type and words', () => {
    assert.equal(suggestionKey('claim', 'Twelve sailors drowned.'), suggestionKey('claim', 'Twelve  sailors\ndrowned'));
    assert.notEqual(suggestionKey('claim', 'Twelve drowned'), suggestionKey('quotation', 'Twelve drowned'));
    assert.notEqual(suggestionKey('claim', 'Twelve drowned'), suggestionKey('claim', 'Eleven drowned'));
  });
});
