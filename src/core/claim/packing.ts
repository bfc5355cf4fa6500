import { type ColumnReader, type ColumnWriter, parted } from '../text/columns';
import type { Bound, Claim, DateSpan, Modality, Quantity } from './claim';

const BOUNDS: readonly Bound[] = ['exact', 'atLeast', 'atMost', 'about'];
const MODALITIES: readonly Modality[] = ['asserted', 'hedged', 'hypothetical', 'planned'];

/** Writes claims for caches and messages; check-worthiness is rounded to thousandths. */
export function writeClaims(columns: ColumnWriter, claims: readonly Claim[]): void {
  columns.numbers([claims.length]);
  // most begin just behind the one before
  columns.signed(claims.map(({ start }, index) => start - (claims[index - 1]?.end ?? 0)));
  columns.numbers(claims.map(({ start, end }) => end - start));
  columns.numbers(claims.map(({ speaker }) => (speaker ?? -1) + 1));
  columns.numbers(claims.map(({ checkworthiness }) => Math.round(checkworthiness * 1000)));
  columns.numbers(claims.map(flagsOf));
  columns.texts(claims.map(({ frame }) => frame));
  columns.texts(claims.map(({ spelling }) => spelling));
  columns.numbers(claims.map(({ quantities }) => quantities.length));
  columns.numbers(claims.map(({ dates }) => dates.length));
  writeQuantities(columns, claims);
  const dates = claims.flatMap((claim) => claim.dates.map((date) => ({ claim, date })));
  columns.signed(dates.map(({ claim, date }) => date.start - claim.start));
  columns.numbers(dates.map(({ date }) => date.end - date.start));
  columns.texts(dates.flatMap(({ date }) => [date.from, date.to]));
}

/** The claims that were written. */
export function readClaims(columns: ColumnReader): Claim[] {
  const [count] = columns.numbers(1) as [number];
  const distances = columns.signed(count);
  const lengths = columns.numbers(count);
  const speakers = columns.numbers(count);
  const worths = columns.numbers(count);
  const flags = columns.numbers(count);
  const frames = columns.texts(count);
  const spellings = columns.texts(count);
  const quantityCounts = columns.numbers(count);
  const dateCounts = columns.numbers(count);
  let end = 0;
  const starts = distances.map((distance, index) => {
    const start = end + distance;
    end = start + lengths[index]!;
    return start;
  });
  const quantities = parted(readQuantities(columns, repeated(starts, quantityCounts)), quantityCounts);
  const dates = parted(readDates(columns, repeated(starts, dateCounts)), dateCounts);
  return starts.map((start, index) => ({
    start,
    end: start + lengths[index]!,
    speaker: speakers[index]! === 0 ? null : speakers[index]! - 1,
    quoted: (flags[index]! & 8) > 0,
    checkworthiness: worths[index]! / 1000,
    quantities: quantities[index]!,
    dates: dates[index]!,
    polarity: (flags[index]! & 1) > 0 ? 'negated' : 'affirmed',
    modality: MODALITIES[(flags[index]! >> 1) & 3]!,
    frame: frames[index]!,
    spelling: spellings[index]!,
  }));
}

/** Bits: 1 negated, 2 and 4 the modality's index, 8 quoted. */
const flagsOf = ({ polarity, modality, quoted }: Claim): number =>
  (polarity === 'negated' ? 1 : 0) | (MODALITIES.indexOf(modality) << 1) | (quoted ? 8 : 0);

/** Each as often as its count says. */
const repeated = (starts: readonly number[], counts: readonly number[]): number[] =>
  starts.flatMap((start, index) => Array<number>(counts[index]!).fill(start));

/** Bits: 1 and 2 the bound's index, and what is there: 4 an upper end, 8 a unit, 16 a noun, 32 a verb. */
const kindOf = ({ bound, max, unit, noun, verb }: Quantity): number =>
  BOUNDS.indexOf(bound) |
  (max === null ? 0 : 4) |
  (unit === null ? 0 : 8) |
  (noun === null ? 0 : 16) |
  (verb === null ? 0 : 32);

function writeQuantities(columns: ColumnWriter, claims: readonly Claim[]): void {
  const quantities = claims.flatMap((claim) => claim.quantities);
  columns.signed(claims.flatMap((claim) => claim.quantities.map(({ start }) => start - claim.start)));
  columns.numbers(quantities.map(({ start, end }) => end - start));
  columns.numbers(quantities.map(kindOf));
  columns.numbers(quantities.map(({ modifiers }) => modifiers.length));
  for (const { value, max, unit, noun, verb, modifiers } of quantities)
    columns.texts([value, max, unit, noun, verb, ...modifiers].filter((each) => each !== null).map(String));
}

function readQuantities(columns: ColumnReader, claimStarts: readonly number[]): Quantity[] {
  const count = claimStarts.length;
  const distances = columns.signed(count);
  const lengths = columns.numbers(count);
  const kinds = columns.numbers(count);
  const modifierCounts = columns.numbers(count);
  return claimStarts.map((claimStart, index) => {
    const start = claimStart + distances[index]!;
    const kind = kinds[index]!;
    return {
      start,
      end: start + lengths[index]!,
      value: Number(columns.text()),
      max: kind & 4 ? Number(columns.text()) : null,
      bound: BOUNDS[kind & 3]!,
      unit: kind & 8 ? columns.text() : null,
      noun: kind & 16 ? columns.text() : null,
      verb: kind & 32 ? columns.text() : null,
      modifiers: columns.texts(modifierCounts[index]!),
    };
  });
}

function readDates(columns: ColumnReader, claimStarts: readonly number[]): DateSpan[] {
  const count = claimStarts.length;
  const distances = columns.signed(count);
  const lengths = columns.numbers(count);
  return claimStarts.map((claimStart, index) => {
    const start = claimStart + distances[index]!;
    const [from, to] = columns.texts(2) as [string, string];
    return { start, end: start + lengths[index]!, from, to };
  });
}
