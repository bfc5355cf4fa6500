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

/** What is joined to it has no room to grow, which would take more memory than what is in it. */
const NONE: readonly PackedFindings[] = [];

/**
 * The conflict sets of changing findings. Findings can only join one set if they are of one kind and a chain of common places
 * links them, so a change regroups what is linked to the places it touches and leaves all else as it is.
 *
 * Findings and disagreements are no objects here but while they are regrouped: findings are packed, and of a disagreement
 * only its number is kept, with a print that tells whether it is still the same.
 */
export class ConflictSets {
  /** By `keyOf` a place; a place may have another's key, too. */
  readonly #findings = new Map<number, readonly PackedFindings[]>();
  /** Number and print of each disagreement, one after the other, by the key of a place of its surest finding. */
  readonly #told = new Map<number, readonly number[]>();
  /** Keys of places whose findings changed since the last call of `changes`. */
  #touched = new Set<number>();
  #last = 0;

  add(findings: PackedFindings): void {
    for (const key of this.#touch(findings))
      this.#findings.set(key, (this.#findings.get(key) ?? NONE).concat(findings));
  }

  /** Takes findings away that were added before. */
  remove(findings: PackedFindings): void {
    for (const key of this.#touch(findings)) {
      const there = this.#findings.get(key)!;
      if (there.length > 1) this.#findings.set(key, there.toSpliced(there.indexOf(findings), 1));
      else this.#findings.delete(key);
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
      for (const linked of connected(region.findings)) now.push(...disagreementsOf(linked, region.supports));
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
      for (const packed of this.#findings.get(key) ?? []) {
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

/** A place and a kind in 31 bits, which take no memory of their own. */
const keyOf = (kind: KeptFinding['kind'], { place }: KeptSide): number => fnv1a(place, fnv1a(kind)) >>> 1;

const keysOf = ({ kind, a, b }: KeptFinding): readonly [number, number] => [keyOf(kind, a), keyOf(kind, b)];

/** All that is told of a disagreement, in 53 bits. */
function printOf(disagreement: Disagreement): number {
  const text = JSON.stringify(disagreement);
  return fnv1a(text) * 2 ** 21 + (fnv1a(text, 0x01000193) >>> 11);
}
