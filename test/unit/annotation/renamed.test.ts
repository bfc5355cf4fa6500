import assert from 'node:assert/strict';
import { type LostArticle, renamedArticles } from '../../../src/core/annotation/renamed';

const lost = (path: string, ...texts: string[]): LostArticle => ({ path, texts: new Set(texts) });
const found = (lostOnes: readonly LostArticle[], unmarked: Readonly<Record<string, string>>): string[] =>
  [
    ...renamedArticles(
      lostOnes,
      Object.entries(unmarked).map(([path, text]) => ({ path, text })),
    ),
  ].map(([from, to]) => `${from} → ${to}`);

describe('an article that was renamed by another program', () => {
  it('is the one that has its text', () => {
    assert.deepEqual(found([lost('a.md', 'tern')], { 'b.md': 'gull', 'c.md': 'tern' }), ['a.md → c.md']);
    assert.deepEqual(found([lost('a.md', 'old', 'tern')], { 'c.md': 'tern' }), ['a.md → c.md']);
  });

  it('is not known when no article has its text, or two have one that it had', () => {
    assert.deepEqual(found([lost('a.md', 'tern')], { 'b.md': 'gull' }), []);
    assert.deepEqual(found([lost('a.md')], { 'b.md': 'gull' }), []);
    assert.deepEqual(found([lost('a.md', 'tern')], { 'b.md': 'tern', 'c.md': 'tern' }), []);
    assert.deepEqual(found([lost('a.md', 'old', 'tern')], { 'b.md': 'tern', 'c.md': 'old' }), []);
  });

  it('is not known when two that are gone had the text', () => {
    assert.deepEqual(found([lost('a.md', 'tern'), lost('b.md', 'tern')], { 'c.md': 'tern' }), []);
    assert.deepEqual(
      found([lost('a.md', 'tern', 'gull'), lost('b.md', 'tern')], { 'c.md': 'tern', 'd.md': 'gull' }),
      [],
    );
  });

  it('is found for each of several', () => {
    assert.deepEqual(found([lost('a.md', 'tern'), lost('b.md', 'gull')], { 'c.md': 'gull', 'd.md': 'tern' }), [
      'a.md → d.md',
      'b.md → c.md',
    ]);
  });
});
