import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scoreAnchoring } from '../../bench/score-anchoring';
import { CORPORA } from './shared';

type Shares = Readonly<Record<string, Readonly<Record<'right' | 'wrong' | 'orphan', number>>>>;

const sharesAt = (path: string): Shares => JSON.parse(scoreAnchoring(path).split('\n').at(-1)!) as Shares;

describe('the score of anchoring', () => {
  it('tells right, wrong and orphaned passages apart by category', () => {
    const old = 'The ferry sank. Twelve sailors drowned.\n';
    const now = 'Twelve sailors drowned.\n';
    const twelve = { variant: 'real', start: 16, end: 39 };
    const cases = [
      { ...twelve, cat: 'kept', truth: [0, 23] },
      { ...twelve, cat: 'kept', truth: [3, 9] },
      { ...twelve, cat: 'gone', truth: null },
      { cat: 'gone', variant: 'real', start: 0, end: 15, truth: null },
      { cat: 'gone', variant: 'real', start: 0, end: 15, truth: [0, 6] },
    ];
    const folder = mkdtempSync(join(tmpdir(), 'claimtrace-'));
    try {
      const path = join(folder, 'cases.json');
      writeFileSync(path, JSON.stringify([{ old, variants: { real: now }, cases }]));
      assert.deepEqual(sharesAt(path), {
        gone: { right: 1 / 3, wrong: 1 / 3, orphan: 1 / 3 },
        kept: { right: 0.5, wrong: 0.5, orphan: 0 },
        all: { right: 0.4, wrong: 0.4, orphan: 0.2 },
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is as high as it has to be on real revisions', function () {
    const path = join(CORPORA, 'annotation/anchoring-18f/cases.dev.json');
    if (!existsSync(path)) return this.skip();
    const shares = sharesAt(path);
    for (const category of ['unchanged', 'duplicate', 'short', 'moved', 'reflow', 'typography']) {
      assert.ok(shares[category]!.right >= 0.99, category);
    }
    assert.ok(shares.edited!.right >= 0.93);
    assert.ok(shares.all!.wrong <= 0.01);
    assert.equal(shares['deleted-lookalike']!.wrong, 0);
  });
});
