import type { Quantity } from '../claim/claim';
import type { Alignment } from './align';
import type { Candidate, Finding } from './finding';
import { comparable, compatible } from './interval';
import { sharedWords } from './reason';
import type { Statement, Word } from './statement';

/** From here two statements are one sentence with something exchanged. */
const NEAR_DUPLICATE = 0.72;

/** Figures in the same place of two nearly equal sentences that cannot both be right. */
export function compareNumbers(candidate: Candidate, alignment: Alignment): Finding | null {
  if (alignment.similarity < NEAR_DUPLICATE) return null;
  for (const [a, b] of alignment.slots) {
    if (a.kind !== 'number') continue;
    const [first, second] = [quantityOf(candidate.a, a), quantityOf(candidate.b, b)];
    if (!comparable(first, second) || compatible(first, second) || first.noun !== second.noun) continue;
    return {
      kind: 'number',
      level: 'warning',
      score: alignment.similarity,
      a: { origin: candidate.originA, statement: candidate.a, focus: first, said: describeQuantity(first) },
      b: { origin: candidate.originB, statement: candidate.b, focus: second, said: describeQuantity(second) },
      because: sharedWords(alignment),
    };
  }
  return null;
}

const quantityOf = (statement: Statement, word: Word): Quantity => statement.claim.quantities[word.quantity]!;

const BOUNDS = { exact: '', atLeast: 'at least ', atMost: 'at most ', about: 'about ' };

/** "at least 7 Russian diplomats", "12 %", "USD 4,500,000". */
export function describeQuantity({ value, max, bound, unit, noun, modifiers }: Quantity): string {
  const figures = [value, max]
    .filter((each) => each !== null)
    .map((each) => each.toLocaleString('en', { maximumFractionDigits: 4 }));
  const figure = figures.join(' to ');
  const words = modifiers.filter((word) => word !== 'of' && !word.startsWith('per '));
  const rate = modifiers.filter((word) => word.startsWith('per '));
  const counted = [...words, ...(noun === null ? [] : [noun]), ...rate].join(' ');
  const measured =
    unit !== null && /^[A-Z]{3}$/.test(unit) ? `${unit} ${figure}` : unit === null ? figure : `${figure} ${unit}`;
  return `${BOUNDS[bound]}${measured}${counted === '' ? '' : unit === null ? ` ${counted}` : ` of ${counted}`}`;
}
