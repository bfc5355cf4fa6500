import { analyzeArticle } from '../../src/core/archive/analyze';
import { Disagreements } from '../../src/core/disagreement/disagreements';
import type { GrowthResult } from './growth';
import { milliseconds, table, timed } from './table';

/** Time growth over size growth: flat but for noise. */
const MOST_GROWTH = 0.3;
/** Shorter than this, a time is noise. */
const NOISE = 1;
const EDITS = 9;
/** Ways to tell the story. */
const WORDINGS = 10;

const brief = (count: number): string =>
  `The Alliance of Varland expelled ${count} Ostish envoys over the poisoning in Brunnhaven.\n`;

/** One edit where all articles of an archive tell nearly the same, so that each could be compared with each. */
export function benchCrowd(sizes: readonly number[]): GrowthResult {
  const facts = Array.from({ length: WORDINGS }, (_, index) => analyzeArticle(brief(7 + index), 'brief.txt'));
  const factsAt = (index: number) => facts[index % WORDINGS]!;
  const times = sizes.map((size) => {
    const engine = new Disagreements();
    for (let index = 0; index < size; index++) engine.replace(`brief-${index}.txt`, factsAt(index));
    engine.all();
    const edits = Array.from({ length: EDITS }, (_, edit) => {
      const index = Math.floor((edit * size) / EDITS);
      return timed(() => {
        engine.replace(`brief-${index}.txt`, factsAt(index + 3));
        engine.all();
      })[1];
    });
    return edits.sort((a, b) => a - b)[Math.floor(EDITS / 2)]!;
  });
  const rows = sizes.map((size, index) => [String(size), milliseconds(times[index]!)]);
  const [before, last] = times.slice(-2) as [number, number?];
  const growth =
    last === undefined ? 0 : Math.max(last, NOISE) / Math.max(before, NOISE) / (sizes.at(-1)! / sizes.at(-2)!);
  const failure = `one edit among articles that tell the same grows ${growth.toFixed(2)} times as fast as they are many, at most ${MOST_GROWTH}`;
  return {
    report: table(['articles of one story', 'one edit ms'], rows),
    failures: growth > MOST_GROWTH ? [failure] : [],
  };
}
