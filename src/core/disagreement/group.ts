import { packMessage } from '../text/message';
import type { Disagreement, Passage } from './disagreement';
import { isShown, type KeptFinding, type KeptSide, type ShownFinding } from './kept-finding';
import { explain } from './reason';

/** Share of the members with another figure that a passage must clash with to join them: not all sentences are alike enough. */
const LEAST_CLASHING = 0.25;
/** Below this score a finding brings no new value into a set that is sure. */
const LEAST_JOINING = 0.15;

const LEVELS: readonly KeptFinding['level'][] = ['warning', 'info', 'hint', 'support'];

/** Passages that disagree about one thing. */
export interface ConflictSet {
  readonly surest: ShownFinding;
  /** By path and place. */
  readonly sides: readonly KeptSide[];
}

/**
 * Joins findings of one kind into conflict sets: 7, 8 and 8 over three papers is one, not two. A passage joins a set only
 * when it clashes with a good part of the members that say something else, so that chains of likeness do not grow. Supports
 * make no set, but may bring a passage into one.
 */
export function groupFindings(
  findings: Iterable<ShownFinding>,
  supports: Iterable<KeptFinding>,
): readonly ConflictSet[] {
  const ordered = [...[...findings].sort(bySureness), ...[...supports].sort(bySureness)];
  const clashes = clashesIn(ordered);
  const groups = new Set<Group>();
  const groupsAt = new Map<string, Set<Group>>();
  const put = (group: Group, side: KeptSide): void => {
    group.sides.set(side.place, side);
    group.values.set(side.value, (group.values.get(side.value) ?? 0) + 1);
    const there = groupsAt.get(side.place) ?? new Set();
    groupsAt.set(side.place, there.add(group));
    // a set that another grew over says nothing that the other does not
    for (const other of there) if (other !== group && isWithin(other, group)) drop(other);
  };
  const drop = (group: Group): void => {
    groups.delete(group);
    for (const place of group.sides.keys()) groupsAt.get(place)?.delete(group);
  };
  for (const finding of ordered) {
    const { kind, a, b } = finding;
    const fits = (group: Group, side: KeptSide): boolean => {
      if (group.sides.has(side.place)) return true;
      const alike = group.values.get(side.value) ?? 0;
      // what is sure is joined on little evidence only by what says nothing new; another town’s fire is a hint
      if (
        group.surest.level === 'warning' &&
        alike === 0 &&
        (finding.level === 'hint' || finding.score < LEAST_JOINING)
      )
        return false;
      let clashing = 0;
      for (const place of clashes.get(side.place)!) {
        const member = group.sides.get(place);
        if (member !== undefined && member.value !== side.value) clashing++;
      }
      return clashing >= (group.sides.size - alike) * (kind === 'number' ? LEAST_CLASHING : 1);
    };
    const near = [a, b].flatMap(({ place }) => [...(groupsAt.get(place) ?? [])]);
    const group = near.find((each) => fits(each, a) && fits(each, b));
    if (group !== undefined) for (const side of [a, b]) if (!group.sides.has(side.place)) put(group, side);
    if (group !== undefined || !isShown(finding)) continue;
    const fresh: Group = { surest: finding, sides: new Map(), values: new Map() };
    groups.add(fresh);
    for (const side of [a, b]) put(fresh, side);
  }
  return Array.from(groups, ({ surest, sides }) => ({
    surest,
    sides: [...sides.values()].sort((a, b) => (a.place < b.place ? -1 : 1)),
  }));
}

interface Group {
  readonly surest: ShownFinding;
  /** By place. */
  readonly sides: Map<string, KeptSide>;
  /** How many of them come to a value. */
  readonly values: Map<string, number>;
}

/** By place: the places that it clashes with. */
function clashesIn(findings: readonly KeptFinding[]): ReadonlyMap<string, ReadonlySet<string>> {
  const clashes = new Map<string, Set<string>>();
  const add = (place: string, other: string): void => {
    const known = clashes.get(place);
    if (known === undefined) clashes.set(place, new Set([other]));
    else known.add(other);
  };
  for (const { a, b } of findings) {
    add(a.place, b.place);
    add(b.place, a.place);
  }
  return clashes;
}

/** Whether all places of a set are in another that is at least of its level. */
function isWithin(inner: Group, outer: Group): boolean {
  if (inner.sides.size > outer.sides.size) return false;
  if (LEVELS.indexOf(outer.surest.level) > LEVELS.indexOf(inner.surest.level)) return false;
  for (const place of inner.sides.keys()) if (!outer.sides.has(place)) return false;
  return true;
}

/** The disagreement that a conflict set is, with its passages in order of path and place. */
export function disagreementOf({ surest, sides }: ConflictSet): Disagreement {
  const [a, b] = [surest.a, surest.b].map(({ place }) => sides.find((each) => each.place === place)!) as [
    KeptSide,
    KeptSide,
  ];
  return {
    id: surest.id,
    kind: surest.kind,
    level: surest.level,
    passages: passagesOf(sides),
    explanation: packMessage(explain(surest, [a, b, ...sides.filter((side) => side !== a && side !== b)])),
    score: surest.score,
  };
}

/** What comes to the same value, or shows the same words, says the same. */
function passagesOf(sides: readonly KeptSide[]): readonly Passage[] {
  const numbers = new Map<string, number>();
  return sides.map(({ path, start, end, claim, focus, said, value }) => {
    const keys = [`value ${value}`, `said ${said.toLowerCase()}`];
    const number = keys.map((key) => numbers.get(key)).find((each) => each !== undefined) ?? numbers.size;
    for (const key of keys) if (!numbers.has(key)) numbers.set(key, number);
    return { path, start, end, claim, focus, said, value: number };
  });
}

function bySureness(x: KeptFinding, y: KeptFinding): number {
  return (
    LEVELS.indexOf(x.level) - LEVELS.indexOf(y.level) ||
    y.score - x.score ||
    compare(x.a.place, y.a.place) ||
    compare(x.b.place, y.b.place) ||
    // two findings of one pair of places differ in what they show
    compare(x.a.said, y.a.said) ||
    compare(x.b.said, y.b.said)
  );
}

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
