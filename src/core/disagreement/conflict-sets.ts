import { fnv1a } from '../text/hash';
import { connected, type Linked } from './connected';
import type { Disagreement } from './disagreement';
import type { DisagreementChanges } from './disagreement-index';
import { disagreementOf, groupFindings } from './group';
import { isShown, type KeptFinding, type KeptSide, type ShownFinding } from './kept-finding';
import { type PackedFindings, unpackFindings } from './packed-findings';

/** Findings about some places, and all places that they link with these. */
interface Region {
  readonly keys: ReadonlySet<number>;
  readonly findings: ReadonlySet<ShownFinding>;
  readonly supports: ReadonlySet<KeptFinding>;
}

/** The numbers of disagreements by their `printOf`: one that an article repeats may be there several times. */
type Numbers = Map<number, number[]>;

/**
 * The conflict sets of changing findings. Findings can only join one set if they are of one kind and a chain of common places
 * links them, so a change regroups what is linked to the places it touches and leaves all else as it is.
 *
 * Findings and disagreements are no objects here but while they are regrouped: findings are packed, and of a disagreement
 * only its number is kept, with a print that tells whether it is still the same.
 */
export class ConflictSets {
  /** By `keyOf` a place; a place may have another's key, too. Most have findings of two articles alone, and need no list. */
  readonly #findings = new Map<number, PackedFindings | readonly PackedFindings[]>();
  /** Number and print of each disagreement, one after the other, by the key of a place of its surest finding. */
  readonly #told = new Map<number, readonly number[]>();
  /** Keys of places whose findings changed since the last call of `changes`. */
  #touched = new Set<number>();
  #last = 0;

  add(findings: PackedFindings): void {
    for (const key of this.#touch(findings)) this.#keep(key, this.#at(key).concat(findings));
  }

  /** Takes findings away that were added before. */
  remove(findings: PackedFindings): void {
    for (const key of this.#touch(findings)) {
      const there = this.#at(key);
      this.#keep(key, there.toSpliced(there.indexOf(findings), 1));
    }
  }

  /** What went and what came since the last call. */
  changes(): DisagreementChanges {
    const before: Numbers = new Map();
    const now: (readonly [key: number, disagreement: Disagreement])[] = [];
    const seen = new Set<number>();
    for (const touched of this.#touched) {
      if (seen.has(touched)) continue;
      const region = this.#regionOf(touched);
      for (const key of region.keys) {
        seen.add(key);
        this.#forget(key, before);
      }
      for (const linked of connected(region.findings))
        for (const each of disagreementsOf(linked, region.supports)) now.push(each);
    }
    this.#touched = new Set();
    const came: (readonly [number: number, disagreement: Disagreement])[] = [];
    for (const [key, disagreement] of now) {
      const print = printOf(disagreement);
      const known = before.get(print)?.pop();
      const number = known ?? ++this.#last;
      if (known === undefined) came.push([number, disagreement]);
      this.#told.set(key, (this.#told.get(key) ?? []).concat(number, print));
    }
    return { went: Array.from(before.values()).flat(), came };
  }

  #at(key: number): readonly PackedFindings[] {
    const there = this.#findings.get(key) ?? [];
    return typeof there === 'string' ? [there] : there;
  }

  #keep(key: number, findings: readonly PackedFindings[]): void {
    if (findings.length === 0) this.#findings.delete(key);
    else this.#findings.set(key, findings.length === 1 ? findings[0]! : findings);
  }

  /** Keys of the places of findings, which change. */
  #touch(packed: PackedFindings): ReadonlySet<number> {
    const keys = new Set(unpackFindings(packed).flatMap(keysOf));
    for (const key of keys) this.#touched.add(key);
    return keys;
  }

  /** Takes out what was told of under a key. */
  #forget(key: number, numbers: Numbers): void {
    const told = this.#told.get(key) ?? [];
    for (let i = 0; i < told.length; i += 2) {
      const [number, print] = [told[i]!, told[i + 1]!];
      numbers.set(print, [...(numbers.get(print) ?? []), number]);
    }
    this.#told.delete(key);
  }

  #regionOf(touched: number): Region {
    const keys = new Set([touched]);
    const findings = new Set<ShownFinding>();
    const supports = new Set<KeptFinding>();
    const unpacked = new Map<PackedFindings, readonly KeptFinding[]>();
    // a set hands out what is added to it during the walk
    for (const key of keys) {
      for (const packed of this.#at(key)) {
        const known = unpacked.get(packed) ?? unpackFindings(packed);
        unpacked.set(packed, known);
        for (const finding of known) {
          const [a, b] = keysOf(finding);
          if (a !== key && b !== key) continue;
          if (!isShown(finding)) supports.add(finding);
          else {
            findings.add(finding);
            keys.add(a).add(b);
          }
        }
      }
    }
    return { keys, findings, supports };
  }
}

/** The disagreements of findings that hang together, each with the key by which it is kept. */
const disagreementsOf = (
  { places, findings }: Linked,
  supports: ReadonlySet<KeptFinding>,
): readonly (readonly [key: number, disagreement: Disagreement])[] => {
  const { kind } = findings[0]!;
  const near = Array.from(supports).filter(
    (support) => support.kind === kind && (places.has(support.a.place) || places.has(support.b.place)),
  );
  return groupFindings(findings, near).map((set) => [keyOf(kind, set.surest.a), disagreementOf(set)]);
};

/** A kind and a place in 30 bits: even where pointers are compressed, such numbers take no memory of their own, as a text would. */
export const keyOf = (kind: KeptFinding['kind'], { place }: Pick<KeptSide, 'place'>): number =>
  fnv1a(place, fnv1a(kind)) >>> 2;

const keysOf = ({ kind, a, b }: KeptFinding): readonly [number, number] => [keyOf(kind, a), keyOf(kind, b)];

/** All that is told of a disagreement, in 53 bits. */
function printOf(disagreement: Disagreement): number {
  const text = JSON.stringify(disagreement);
  return fnv1a(text) * 2 ** 21 + (fnv1a(text, 0x01000193) >>> 11);
}
