import type { Disagreement } from './disagreement';
import { type ConflictSet, disagreementOf, groupFindings } from './group';
import { isShown, type KeptFinding, type ShownFinding } from './kept-finding';

/** A conflict set with the disagreement made of it. */
interface Shown extends ConflictSet {
  readonly disagreement: Disagreement;
}

/** Findings that hang together over common places, and the disagreements they make: those of no other component matter. */
interface Component {
  readonly findings: readonly ShownFinding[];
  readonly shown: readonly Shown[];
}

/** The conflict sets of changing findings, all of one kind; see `ConflictSets`. */
export class ConflictsOfKind {
  /** By place. */
  readonly #components = new Map<string, Component>();
  /** Findings that belong to no component yet. */
  readonly #loose = new Set<ShownFinding>();
  /** By place: a support makes no set, but it may bring a passage into one. */
  readonly #supports = new Map<string, readonly KeptFinding[]>();
  /** Conflict sets whose findings are loose, by the surest: most come out of the next grouping as they were. */
  readonly #dissolved = new Map<ShownFinding, Shown>();
  #went = new Set<Disagreement>();
  #came = new Set<Disagreement>();

  add(finding: KeptFinding): void {
    if (isShown(finding)) this.#loose.add(finding);
    else this.#addSupport(finding);
  }

  /** Takes a finding away that was added before, the same object. */
  remove(finding: KeptFinding): void {
    this.#dissolve(finding);
    if (isShown(finding)) this.#loose.delete(finding);
    else this.#removeSupport(finding);
  }

  /** What went and what came since the last call. */
  changes(): { readonly went: Iterable<Disagreement>; readonly came: Iterable<Disagreement> } {
    this.#regroup();
    const changes = { went: this.#went, came: this.#came };
    this.#went = new Set();
    this.#came = new Set();
    return changes;
  }

  #regroup(): void {
    // what is new may join components that stood apart
    for (const finding of this.#loose) this.#dissolve(finding);
    for (const { places, findings } of connected(this.#loose)) {
      const component = { findings, shown: this.#group(places, findings) };
      for (const place of places) this.#components.set(place, component);
    }
    for (const { disagreement } of this.#dissolved.values()) this.#leave(disagreement);
    this.#dissolved.clear();
    this.#loose.clear();
  }

  #group(places: Iterable<string>, findings: Iterable<ShownFinding>): readonly Shown[] {
    const supports = new Set(Array.from(places).flatMap((place) => this.#supports.get(place) ?? []));
    return groupFindings(findings, supports).map((set) => this.#show(set));
  }

  #addSupport(finding: KeptFinding): void {
    this.#dissolve(finding);
    for (const { place } of [finding.a, finding.b])
      this.#supports.set(place, [...(this.#supports.get(place) ?? []), finding]);
  }

  #removeSupport(finding: KeptFinding): void {
    for (const { place } of [finding.a, finding.b]) {
      const left = this.#supports.get(place)?.filter((each) => each !== finding) ?? [];
      if (left.length > 0) this.#supports.set(place, left);
      else this.#supports.delete(place);
    }
  }

  #show(set: ConflictSet): Shown {
    const before = this.#dissolved.get(set.surest);
    if (before !== undefined && isSame(before, set)) {
      this.#dissolved.delete(set.surest);
      return before;
    }
    const disagreement = disagreementOf(set);
    this.#came.add(disagreement);
    return { ...set, disagreement };
  }

  /** Undoes the components at a finding's places; their findings are loose again. */
  #dissolve({ a, b }: KeptFinding): void {
    for (const side of [a, b]) {
      const component = this.#components.get(side.place);
      if (component === undefined) continue;
      for (const finding of component.findings) {
        this.#components.delete(finding.a.place);
        this.#components.delete(finding.b.place);
        this.#loose.add(finding);
      }
      for (const shown of component.shown) this.#dissolved.set(shown.surest, shown);
    }
  }

  #leave(disagreement: Disagreement): void {
    // one that nobody was told of just vanishes
    if (!this.#came.delete(disagreement)) this.#went.add(disagreement);
  }
}

const isSame = ({ sides }: ConflictSet, other: ConflictSet): boolean =>
  sides.length === other.sides.length && sides.every((side, index) => side === other.sides[index]);

/** Findings with all places they stand at. */
interface Linked {
  readonly places: Iterable<string>;
  readonly findings: readonly ShownFinding[];
}

/** Parts findings into those linked by chains of common places. */
function connected(findings: Iterable<ShownFinding>): readonly Linked[] {
  const at = new Map<string, ShownFinding[]>();
  for (const finding of findings) {
    for (const { place } of [finding.a, finding.b]) {
      const known = at.get(place);
      if (known === undefined) at.set(place, [finding]);
      else known.push(finding);
    }
  }
  const seen = new Set<string>();
  const parts: Linked[] = [];
  for (const start of at.keys()) {
    if (seen.has(start)) continue;
    const places = new Set([start]);
    const linked = new Set<ShownFinding>();
    // a set hands out what is added to it during the walk
    for (const place of places) {
      seen.add(place);
      for (const finding of at.get(place)!) {
        linked.add(finding);
        places.add(finding.a.place).add(finding.b.place);
      }
    }
    parts.push({ places, findings: [...linked] });
  }
  return parts;
}
