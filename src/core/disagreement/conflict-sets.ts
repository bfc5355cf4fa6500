import type { Disagreement } from './disagreement';
import type { Finding } from './finding';
import { groupFindings, inOrder, nodeOf } from './group';

/** Findings that hang together over common places, and the disagreements they make: those of no other component matter. */
interface Component {
  readonly nodes: ReadonlySet<string>;
  readonly findings: ReadonlySet<Finding>;
  readonly disagreements: readonly Disagreement[];
}

/**
 * The conflict sets of changing findings. Findings can only join one set if a chain of common places links them, so a change
 * regroups the components it touches and leaves all others as they are.
 */
export class ConflictSets {
  /** By node; see `nodeOf`. */
  readonly #components = new Map<string, Component>();
  readonly #byPath = new Map<string, Set<Disagreement>>();
  /** Findings that belong to no component yet. */
  readonly #loose = new Set<Finding>();
  #ordered: readonly Disagreement[] = [];
  readonly #gone = new Set<Disagreement>();
  readonly #fresh = new Set<Disagreement>();

  add(findings: readonly Finding[]): void {
    for (const finding of findings) this.#loose.add(finding);
  }

  /** Takes findings away that were added before, the same objects. */
  remove(findings: readonly Finding[]): void {
    for (const finding of findings) {
      this.#dissolve(finding);
      this.#loose.delete(finding);
    }
  }

  /** All disagreements by `inOrder`. After a change this merges what is new into the order known before. */
  all(): readonly Disagreement[] {
    this.#regroup();
    if (this.#gone.size > 0 || this.#fresh.size > 0) {
      const kept = this.#gone.size === 0 ? this.#ordered : this.#ordered.filter((each) => !this.#gone.has(each));
      this.#ordered = merge(kept, [...this.#fresh].sort(inOrder));
      this.#gone.clear();
      this.#fresh.clear();
    }
    return this.#ordered;
  }

  /** Disagreements with a passage in this article, by `inOrder`. */
  at(path: string): readonly Disagreement[] {
    this.#regroup();
    return [...(this.#byPath.get(path) ?? [])].sort(inOrder);
  }

  #regroup(): void {
    // what is new may join components that stood apart
    for (const finding of this.#loose) this.#dissolve(finding);
    for (const { nodes, findings } of connected(this.#loose)) {
      const component = { nodes, findings, disagreements: groupFindings([...findings]) };
      for (const node of nodes) this.#components.set(node, component);
      for (const disagreement of component.disagreements) this.#enter(disagreement);
    }
    this.#loose.clear();
  }

  /** Undoes the components at a finding's places; their findings are loose again. */
  #dissolve({ kind, a, b }: Finding): void {
    for (const side of [a, b]) {
      const component = this.#components.get(nodeOf(kind, side));
      if (component === undefined) continue;
      for (const node of component.nodes) this.#components.delete(node);
      for (const finding of component.findings) this.#loose.add(finding);
      for (const disagreement of component.disagreements) this.#leave(disagreement);
    }
  }

  #enter(disagreement: Disagreement): void {
    this.#fresh.add(disagreement);
    for (const { path } of disagreement.passages) {
      const known = this.#byPath.get(path);
      if (known === undefined) this.#byPath.set(path, new Set([disagreement]));
      else known.add(disagreement);
    }
  }

  #leave(disagreement: Disagreement): void {
    // one that never reached the order need not be taken out of it
    if (!this.#fresh.delete(disagreement)) this.#gone.add(disagreement);
    for (const { path } of disagreement.passages) {
      const known = this.#byPath.get(path);
      known?.delete(disagreement);
      if (known?.size === 0) this.#byPath.delete(path);
    }
  }
}

/** Parts findings into those linked by chains of common places. */
function connected(findings: Iterable<Finding>): readonly Pick<Component, 'nodes' | 'findings'>[] {
  const at = new Map<string, Finding[]>();
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
    const linked = new Set<Finding>();
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

/** Merges two sorted arrays. */
function merge(a: readonly Disagreement[], b: readonly Disagreement[]): readonly Disagreement[] {
  if (b.length === 0) return a;
  const merged: Disagreement[] = [];
  let next = 0;
  for (const each of a) {
    while (next < b.length && inOrder(b[next]!, each) < 0) merged.push(b[next++]!);
    merged.push(each);
  }
  for (; next < b.length; next++) merged.push(b[next]!);
  return merged;
}
