import { countWhile } from '../text/bisect';
import type { ConflictSets } from './conflict-sets';
import type { Finding, Origin } from './finding';
import { compareFacts, type FixedFact, statedBy } from './fixed-fact';
import { type KeptFinding, keptFinding } from './kept-finding';
import { type PackedFindings, packFindings } from './packed-findings';

/** So many values of one fact are held against each other, and so many articles for each: of more nobody reads. */
const MOST_VALUES = 8;
const MOST_ARTICLES = 8;

/** What two articles have to do with each other besides their facts. */
export interface Relation {
  readonly sameStory: boolean;
  /** What their statements disagree about already. */
  readonly findings: readonly KeptFinding[];
}

/** An article's way of stating a value. */
interface Teller {
  readonly origin: Origin;
  readonly fact: FixedFact;
}

/** Tellers by path, each article once, by the value they state. */
type Values = Map<string, Teller[]>;

interface Told {
  readonly tellers: readonly Teller[];
  /** Null: they do not disagree. */
  readonly findings: PackedFindings | null;
}

/**
 * What articles disagree about whatever their stories. Articles stand by fact and value, and of each value only the first
 * ones by path are compared, so that an edit costs the same however many articles repeat a birthday.
 */
export class FactConflicts {
  readonly #byKey = new Map<string, Values>();
  /** What the conflict sets know, by key. */
  readonly #told = new Map<string, Told>();
  readonly #changed = new Set<string>();
  readonly #conflicts: ConflictSets;
  readonly #relation: (path: string, other: string) => Relation;

  /** @param relation asked for two articles that are there, the lesser path first; see `doubt` for when its answer changes */
  constructor(conflicts: ConflictSets, relation: (path: string, other: string) => Relation) {
    this.#conflicts = conflicts;
    this.#relation = relation;
  }

  /** @param facts in text order */
  add(origin: Origin, facts: readonly FixedFact[]): void {
    for (const fact of facts) {
      const values: Values = this.#byKey.get(fact.key) ?? new Map();
      this.#byKey.set(fact.key, values);
      const tellers = values.get(statedBy(fact)) ?? [];
      values.set(statedBy(fact), tellers);
      const at = placeFor(tellers, origin.path);
      if (tellers[at]?.origin.path === origin.path) continue;
      tellers.splice(at, 0, { origin, fact });
      this.#changed.add(fact.key);
    }
  }

  /** Takes an article's facts away, those it was added with. */
  remove(path: string, facts: readonly FixedFact[]): void {
    for (const fact of facts) {
      const values = this.#byKey.get(fact.key);
      const tellers = values?.get(statedBy(fact));
      if (values === undefined || tellers === undefined) continue;
      const at = placeFor(tellers, path);
      if (tellers[at]?.origin.path !== path) continue;
      tellers.splice(at, 1);
      if (tellers.length === 0) values.delete(statedBy(fact));
      if (values.size === 0) this.#byKey.delete(fact.key);
      this.#changed.add(fact.key);
    }
  }

  /** What an article's statements disagree about has changed: its facts are compared again. */
  doubt(path: string, facts: readonly FixedFact[]): void {
    for (const { key } of facts) {
      const told = this.#told.get(key);
      if (!told?.tellers.some(({ origin }) => origin.path === path)) continue;
      this.#forget(key, told);
      this.#changed.add(key);
    }
  }

  /** Tells the conflict sets what changed since the last call. */
  settle(): void {
    for (const key of this.#changed) {
      const tellers = firstTellers(this.#byKey.get(key) ?? new Map());
      const before = this.#told.get(key);
      if (before?.tellers.length === tellers.length && tellers.every((each, i) => each === before.tellers[i])) continue;
      if (before !== undefined) this.#forget(key, before);
      if (tellers.length === 0) continue;
      const found = this.#compare(tellers);
      const findings = found.length === 0 ? null : packFindings(found);
      if (findings !== null) this.#conflicts.add(findings);
      this.#told.set(key, { tellers, findings });
    }
    this.#changed.clear();
  }

  #forget(key: string, { findings }: Told): void {
    if (findings !== null) this.#conflicts.remove(findings);
    this.#told.delete(key);
  }

  #compare(tellers: readonly Teller[]): readonly KeptFinding[] {
    const ordered = tellers.toSorted((x, y) => (x.origin.path < y.origin.path ? -1 : 1));
    return ordered.flatMap((x, i) =>
      ordered.slice(i + 1).flatMap((y) => {
        if (x.origin.path === y.origin.path || statedBy(x.fact) === statedBy(y.fact)) return [];
        const { sameStory, findings } = this.#relation(x.origin.path, y.origin.path);
        const finding = compareFacts(x.fact, x.origin, y.fact, y.origin, sameStory);
        return finding === null || findings.some((known) => saysTheSame(known, finding)) ? [] : [keptFinding(finding)];
      }),
    );
  }
}

const saysTheSame = ({ kind, a, b }: KeptFinding, other: Finding): boolean =>
  kind === other.kind && a.claim === other.a.statement.index && b.claim === other.b.statement.index;

/** The tellers that are compared, in an order that does not depend on when they came. */
function firstTellers(values: Values): readonly Teller[] {
  if (values.size < 2) return [];
  const ordered = [...values].sort(([x, [a]], [y, [b]]) => {
    const [p, q] = [a!.origin.path, b!.origin.path];
    return p === q ? (x < y ? -1 : 1) : p < q ? -1 : 1;
  });
  return ordered.slice(0, MOST_VALUES).flatMap(([, tellers]) => tellers.slice(0, MOST_ARTICLES));
}

/** The place among tellers ordered by path where one of this path stands or belongs. */
const placeFor = (tellers: readonly Teller[], path: string): number =>
  countWhile(tellers.length, (index) => tellers[index]!.origin.path < path);
