import type { Bound, Claim, DateSpan, Modality, Polarity, Quantity } from './claim';

/** Claims as nested arrays of numbers and strings: a third of the size of the objects, for caches and messages. */
export type PackedClaims = readonly PackedClaim[];

type PackedQuantity = readonly [
  start: number,
  length: number,
  value: number,
  max: number | null,
  bound: number,
  unit: string | 0,
  noun: string | 0,
  modifiers: string,
  verb: string | 0,
];
type PackedDate = readonly [start: number, length: number, from: string, to: string];
type PackedClaim = readonly [
  /** From the end of the claim before. */
  start: number,
  length: number,
  speaker: number,
  /** Check-worthiness in thousandths. */
  worth: number,
  /** Bits: 1 negated, 2 and 4 the modality's index, 8 quoted. */
  flags: number,
  frame: string,
  spelling: string,
  quantities?: readonly PackedQuantity[],
  dates?: readonly PackedDate[],
];

const BOUNDS: readonly Bound[] = ['exact', 'atLeast', 'atMost', 'about'];
const MODALITIES: readonly Modality[] = ['asserted', 'hedged', 'hypothetical', 'planned'];

/** Offsets of figures and dates are kept relative to their claim. */
export const packClaims = (claims: readonly Claim[]): PackedClaims =>
  claims.map((claim, index) => packClaim(claim, claims[index - 1]?.end ?? 0));

function packClaim(claim: Claim, before: number): PackedClaim {
  const { start, end, speaker, quoted, checkworthiness, quantities, dates, polarity, modality, frame, spelling } =
    claim;
  const flags = (polarity === 'negated' ? 1 : 0) | (MODALITIES.indexOf(modality) << 1) | (quoted ? 8 : 0);
  const worth = Math.round(checkworthiness * 1000);
  const head = [start - before, end - start, speaker ?? -1, worth, flags, frame, spelling] as const;
  if (quantities.length === 0 && dates.length === 0) return head;
  const figures = quantities.map(
    (each): PackedQuantity => [
      each.start - start,
      each.end - each.start,
      each.value,
      each.max,
      BOUNDS.indexOf(each.bound),
      each.unit ?? 0,
      each.noun ?? 0,
      each.modifiers.join('\t'),
      each.verb ?? 0,
    ],
  );
  return [
    ...head,
    figures,
    dates.map((each): PackedDate => [each.start - start, each.end - each.start, each.from, each.to]),
  ];
}

/** The claims that were packed; check-worthiness is rounded to thousandths. */
export function unpackClaims(packed: PackedClaims): Claim[] {
  let end = 0;
  return packed.map((each) => {
    const claim = unpackClaim(each, end);
    end = claim.end;
    return claim;
  });
}

function unpackClaim(packed: PackedClaim, before: number): Claim {
  const [distance, length, speaker, worth, flags, frame, spelling, quantities = [], dates = []] = packed;
  const start = before + distance;
  const polarity: Polarity = (flags & 1) > 0 ? 'negated' : 'affirmed';
  return {
    start,
    end: start + length,
    speaker: speaker < 0 ? null : speaker,
    quoted: (flags & 8) > 0,
    checkworthiness: worth / 1000,
    quantities: quantities.map(
      ([from, size, value, max, bound, unit, noun, modifiers, verb]): Quantity => ({
        start: start + from,
        end: start + from + size,
        value,
        max,
        bound: BOUNDS[bound]!,
        unit: unit === 0 ? null : unit,
        noun: noun === 0 ? null : noun,
        modifiers: modifiers === '' ? [] : modifiers.split('\t'),
        verb: verb === 0 ? null : verb,
      }),
    ),
    dates: dates.map(
      ([from, size, first, last]): DateSpan => ({
        start: start + from,
        end: start + from + size,
        from: first,
        to: last,
      }),
    ),
    polarity,
    modality: MODALITIES[(flags >> 1) & 3]!,
    frame,
    spelling,
  };
}
