import type { Quantity } from '../claim/claim';
import { datesDiffer } from './date';
import type { Finding } from './finding';
import { comparable, compatible } from './interval';
import { type AlignedPair, findingOf } from './pair';
import { areClose } from './relations';
import type { Statement, Word } from './statement';

/** From here two statements are one sentence with something exchanged. */
const NEAR_DUPLICATE = 0.66;
const SURE = 0.85;

/** Figures in the same place of two nearly equal sentences that cannot both be right. */
export function compareNumbers(pair: AlignedPair): Finding | null {
  const { alignment, exchanges, a, b } = pair;
  if (alignment.similarity < NEAR_DUPLICATE || datesDiffer(alignment)) return null;
  const clashes: [Quantity, Quantity][] = [];
  for (const [wordA, wordB] of alignment.slots) {
    if (wordA.kind !== 'number') continue;
    const [first, second] = [quantityOf(a, wordA), quantityOf(b, wordB)];
    if (!comparable(first, second) || compatible(first, second)) continue;
    if (first.noun !== second.noun && first.noun !== null && second.noun !== null && !areClose(first.noun, second.noun))
      continue;
    clashes.push([first, second]);
  }
  const [clash] = clashes;
  if (clash === undefined) return ordinals(pair);
  const sure =
    clashes.length === 1 &&
    alignment.similarity >= SURE &&
    exchanges.every(({ kind }) => kind === 'paraphrase' || kind === 'addition');
  return findingOf(
    pair,
    'number',
    sure ? 'warning' : 'info',
    alignment.similarity,
    clash.map((quantity) => ({ focus: quantity, said: describeQuantity(quantity) })),
  );
}

function ordinals(pair: AlignedPair): Finding | null {
  const exchange = pair.exchanges.find(({ kind }) => kind === 'ordinal');
  if (exchange === undefined) return null;
  return findingOf(
    pair,
    'number',
    'info',
    pair.alignment.similarity,
    [exchange.a, exchange.b].map((words) => ({ focus: null, said: words[0]!.text })),
  );
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
