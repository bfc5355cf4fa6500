import type { Disagreement } from './disagreement';
import type { DisagreementChanges } from './disagreement-index';
import type { Finding } from './finding';
import { type ConflictSet, disagreementOf, groupFindings, isShown, nodeOf, type ShownFinding } from './group';

/** A conflict set with the disagreement made of it. */
interface Shown extends ConflictSet {
  readonly disagreement: Disagreement;
}

/** Findings that hang together over common places, and the disagreements they make: those of no other component matter. */
interface Component {
  readonly nodes: ReadonlySet<string>;
  readonly findings: ReadonlySet<ShownFinding>;
  readonly shown: readonly Shown[];
}

/**
 * The conflict sets of changing findings. Findings can only join one set if a chain of common places links them, so a change
 * regroups the components it touches and leaves all others as they are.
 */
export class ConflictSets {
  /** By node; see `nodeOf`. */
  readonly #components = new Map<string, Component>();
  /** Findings that belong to no component yet. */
  readonly #loose = new Set<ShownFinding>();
  /** By node: a support makes no set, but it may bring a passage into one. */
  readonly #supports = new Map<string, Set<Finding>>();
  /** Conflict sets whose findings are loose, by the surest: most come out of the next grouping as they were. */
  readonly #dissolved = new Map<Finding, Shown>();
  #went = new Set<Disagreement>();
  #came = new Set<Disagreement>();

  add(findings: readonly Finding[]): void {
    for (const finding of findings) {
      if (isShown(finding)) this.#loose.add(finding);
      else this.#addSupport(finding);
    }
  }

  /** Takes findings away that were added before, the same objects. */
  remove(findings: readonly Finding[]): void {
    for (const finding of findings) {
      this.#dissolve(finding);
      if (isShown(finding)) this.#loose.delete(finding);
      else this.#removeSupport(finding);
    }
  }

  /** What went and what came since the last call. */
  changes(): DisagreementChanges {
    this.#regroup();
    const changes = { went: this.#went, came: this.#came };
    this.#went = new Set();
    this.#came = new Set();
    return changes;
  }

  #regroup(): void {
    // what is new may join components that stood apart
    for (const finding of this.#loose) this.#dissolve(finding);
    for (const { nodes, findings } of connected(this.#loose)) {
      const component = { nodes, findings, shown: this.#group(nodes, findings) };
      for (const node of nodes) this.#components.set(node, component);
    }
    for (const { disagreement } of this.#dissolved.values()) this.#leave(disagreement);
    this.#dissolved.clear();
    this.#loose.clear();
  }

  #group(nodes: ReadonlySet<string>, findings: Iterable<ShownFinding>): readonly Shown[] {
    const supports = new Set(Array.from(nodes).flatMap((node) => [...(this.#supports.get(node) ?? [])]));
    return groupFindings(findings, supports).map((set) => this.#show(set));
  }

  #addSupport(finding: Finding): void {
    this.#dissolve(finding);
    for (const side of [finding.a, finding.b]) {
      const node = nodeOf(finding.kind, side);
      this.#supports.set(node, (this.#supports.get(node) ?? new Set()).add(finding));
    }
  }

  #removeSupport(finding: Finding): void {
    for (const side of [finding.a, finding.b]) {
      const node = nodeOf(finding.kind, side);
      const known = this.#supports.get(node);
      known?.delete(finding);
      if (known?.size === 0) this.#supports.delete(node);
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
  #dissolve({ kind, a, b }: Finding): void {
    for (const side of [a, b]) {
      const component = this.#components.get(nodeOf(kind, side));
      if (component === undefined) continue;
      for (const node of component.nodes) this.#components.delete(node);
      for (const finding of component.findings) this.#loose.add(finding);
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

/** Parts findings into those linked by chains of common places. */
function connected(findings: Iterable<ShownFinding>): readonly Pick<Component, 'nodes' | 'findings'>[] {
  const at = new Map<string, ShownFinding[]>();
  for (const finding of findings) {
    for (const side of [finding.a, finding.b]) {
      const node = nodeOf(finding.kind, side);
      const known = at.get(node);
      if (known === undefined) at.set(node, [finding]);
      else known.push(finding);
    }
  }
  const seen = new Set<string>();
  const parts: Pick<Component, 'nodes' | 'findings'>[] = [];
  for (const start of at.keys()) {
    if (seen.has(start)) continue;
    const nodes = new Set([start]);
    const linked = new Set<ShownFinding>();
    // a set hands out what is added to it during the walk
    for (const node of nodes) {
      seen.add(node);
      for (const finding of at.get(node)!) {
        linked.add(finding);
        nodes.add(nodeOf(finding.kind, finding.a)).add(nodeOf(finding.kind, finding.b));
      }
    }
    parts.push({ nodes, findings: linked });
  }
  return parts;
}
