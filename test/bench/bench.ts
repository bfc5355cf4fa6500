import { benchAnchoring } from './anchoring';
import { benchAnnotations } from './annotations';
import { benchCrowd } from './crowd';
import { benchGrowth } from './growth';
import { benchHostile } from './hostile';
import { benchStages } from './stages';
import { benchTrace } from './trace';

/**
 * `npm run bench [stages|growth|crowd|hostile|anchoring|annotations|trace] [articles]`: prints tables; fails where time grows faster than it may. All times
 * are processor times.
 */
const [only, most = '10000'] = process.argv.slice(2);
const sizes = [100, 1000, 10_000].filter((size) => size <= Number(most));
/** Growth shows in so many articles of one story. */
const LARGEST_CROWD = 1000;
const wanted = (name: string): boolean => only === undefined || only === name;
const failures: string[] = [];

if (wanted('stages')) console.log(`${benchStages()}\n`);
if (wanted('annotations')) console.log(`${await benchAnnotations()}\n`);
for (const [name, bench] of [
  ['growth', () => benchGrowth(sizes)],
  ['crowd', () => benchCrowd(sizes.filter((size) => size <= LARGEST_CROWD))],
  ['hostile', benchHostile],
  ['anchoring', benchAnchoring],
  ['trace', () => benchTrace(sizes.at(-1) ?? 100)],
] as const) {
  if (!wanted(name)) continue;
  const result = await bench();
  console.log(`${result.report}\n`);
  failures.push(...result.failures);
}
for (const failure of failures) console.error(`too steep: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
