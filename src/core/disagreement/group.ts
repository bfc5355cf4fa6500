import { fnv1a } from '../text/hash';
import type { Disagreement, DisagreementKind, Level, Passage } from './disagreement';
import type { Finding, Side } from './finding';
import { oncePer } from './once';
import { explain } from './reason';

/** Share of the members with another figure that a passage must clash with to join them: not all sentences are alike enough. */
const LEAST_CLASHING = 0.25;
/** Below this score a finding brings no new value into a set that is sure. */
const LEAST_JOINING = 0.15;

const SEEDS = [0x811c9dc5, 0x01000193];
const LEVELS: readonly Finding['level'][] = ['warning', 'info', 'hint', 'support'];

/** A finding that a disagreement can be made of. */
export interface ShownFinding extends Finding {
  readonly level: Level;
}

/** Whether people are told of a finding by itself. */
export const isShown = (finding: Finding): finding is ShownFinding => finding.level !== 'support';

/** Passages that disagree about one thing. */
export interface ConflictSet {
  readonly surest: ShownFinding;
  /** By path and place. */
  readonly sides: readonly Side[];
}

/**
 * Joins findings of one kind into conflict sets: 7, 8 and 8 over three papers is one, not two. A passage joins a set only
 * when it clashes with a good part of the members that say something else, so that chains of likeness do not grow. Supports
 * make no set, but may bring a passage into one.
 */
export function groupFindings(findings: Iterable<ShownFinding>, supports: Iterable<Finding>): readonly ConflictSet[] {
  const ordered = [...[...findings].sort(bySureness), ...[...supports].sort(bySureness)];
  const clashes = clashesIn(ordered);
  const groups = new Set<Group>();
  const groupsAt = new Map<string, Set<Group>>();
  const put = (group: Group, kind: DisagreementKind, side: Side): void => {
    group.sides.set(placeOf(side), side);
    group.values.set(comesTo(side), (group.values.get(comesTo(side)) ?? 0) + 1);
    const key = nodeOf(kind, side);
    const there = groupsAt.get(key) ?? new Set();
    groupsAt.set(key, there.add(group));
    // a set that another grew over says nothing that the other does not
    for (const other of there) if (other !== group && isWithin(other, group)) drop(other, kind);
  };
  const drop = (group: Group, kind: DisagreementKind): void => {
    groups.delete(group);
    for (const side of group.sides.values()) groupsAt.get(nodeOf(kind, side))?.delete(group);
  };
  for (const finding of ordered) {
    const { kind, a, b } = finding;
    const fits = (group: Group, side: Side): boolean => {
      if (group.sides.has(placeOf(side))) return true;
      const alike = group.values.get(comesTo(side)) ?? 0;
      // what is sure is joined on little evidence only by what says nothing new
      if (group.surest.level === 'warning' && finding.score < LEAST_JOINING && alike === 0) return false;
      let clashing = 0;
      for (const place of clashes.get(nodeOf(kind, side))!) {
        const member = group.sides.get(place);
        if (member !== undefined && comesTo(member) !== comesTo(side)) clashing++;
      }
      return clashing >= (group.sides.size - alike) * (kind === 'number' ? LEAST_CLASHING : 1);
    };
    const near = [a, b].flatMap((side) => [...(groupsAt.get(nodeOf(kind, side)) ?? [])]);
    const group = near.find((each) => fits(each, a) && fits(each, b));
    if (group !== undefined) for (const side of [a, b]) if (!group.sides.has(placeOf(side))) put(group, kind, side);
    if (group !== undefined || !isShown(finding)) continue;
    const fresh: Group = { surest: finding, sides: new Map(), values: new Map() };
    groups.add(fresh);
    for (const side of [a, b]) put(fresh, kind, side);
  }
  return Array.from(groups, ({ surest, sides }) => ({
    surest,
    sides: [...sides].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, side]) => side),
  }));
}

interface Group {
  readonly surest: ShownFinding;
  /** By place. */
  readonly sides: Map<string, Side>;
  /** How many of them come to a value. */
  readonly values: Map<string, number>;
}

/** By node: the places that it clashes with. */
function clashesIn(findings: readonly Finding[]): ReadonlyMap<string, ReadonlySet<string>> {
  const clashes = new Map<string, Set<string>>();
  const add = (node: string, place: string): void => {
    clashes.set(node, (clashes.get(node) ?? new Set()).add(place));
  };
  for (const { kind, a, b } of findings) {
    add(nodeOf(kind, a), placeOf(b));
    add(nodeOf(kind, b), placeOf(a));
  }
  return clashes;
}

/** Whether all places of a set are in another of the same kind that is at least of its level. */
function isWithin(inner: Group, outer: Group): boolean {
  if (inner.sides.size > outer.sides.size) return false;
  if (LEVELS.indexOf(outer.surest.level) > LEVELS.indexOf(inner.surest.level)) return false;
  for (const place of inner.sides.keys()) if (!outer.sides.has(place)) return false;
  return true;
}

const comesTo = ({ value, said }: Side): string => value ?? said;

/** A place as a party to disagreements of one kind: findings without a common one never meet in a conflict set. */
export const nodeOf = (kind: DisagreementKind, side: Side): string => `${kind} ${placeOf(side)}`;

const placeOf = oncePer(
  ({ origin, statement, focus, several }: Side): string =>
    `${origin.path}\n${String((several === true ? focus?.start : undefined) ?? statement.claim.start).padStart(9, '0')}`,
);

/** The disagreement that a conflict set is, with its passages in order of path and place. */
export function disagreementOf({ surest, sides }: ConflictSet): Disagreement {
  const [a, b] = [surest.a, surest.b].map((side) => sides.find((each) => placeOf(each) === placeOf(side))!) as [
    Side,
    Side,
  ];
  return {
    id: identify(surest),
    kind: surest.kind,
    level: surest.level,
    passages: sides.map(passageOf),
    explanation: explain(surest, [a, b, ...sides.filter((side) => side !== a && side !== b)]),
    score: surest.score,
  };
}

const passageOf = ({ origin, statement, focus, said }: Side): Passage => ({
  path: origin.path,
  start: statement.claim.start,
  end: statement.claim.end,
  claim: statement.index,
  focus: focus === null ? null : { start: focus.start, end: focus.end },
  said,
});

function bySureness(a: Finding, b: Finding): number {
  return LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.score - a.score || compare(pairKey(a), pairKey(b));
}

/** Two findings of one pair of places differ in kind, or else in what they show. */
const pairKey = oncePer(({ kind, a, b }: Finding): string => [placeOf(a), placeOf(b), kind, a.said, b.said].join('\n'));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Surest level first, then by path and place of the first passage. */
export function inOrder(a: Disagreement, b: Disagreement): number {
  const level = LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);
  if (level !== 0) return level;
  const [p, q] = [a.passages[0]!, b.passages[0]!];
  return compare(p.path, q.path) || p.start - q.start || compare(a.id, b.id) || compare(placesKey(a), placesKey(b));
}

/** A sentence that an article repeats makes disagreements that differ in their places only. */
const placesKey = ({ passages }: Disagreement): string =>
  passages.map(({ path, start, focus }) => `${path}\n${focus?.start ?? start}`).join('\n');

/** Made of kind, paths and the words of both passages, so that text before them may change. */
function identify({ kind, a, b }: Finding): string {
  return `${kind}-${hash([a, b].map(({ origin, statement, said }) => `${origin.path}\n${statement.claim.frame}\n${said}`).join('\n'))}`;
}

/** 64 bits in base 36. */
const hash = (text: string): string => SEEDS.map((seed) => fnv1a(text, seed).toString(36).padStart(7, '0')).join('');
