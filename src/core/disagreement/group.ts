import type { Disagreement, Level, Passage } from './disagreement';
import type { Finding, Side } from './finding';
import { explain } from './reason';

const LEVELS: readonly Level[] = ['warning', 'info', 'hint'];

/**
 * Joins findings of one kind into one disagreement a conflict set: 7, 8 and 8 over three papers is one, not two. A passage
 * joins a set only when it clashes with every member that says something else, so that chains of likeness do not grow.
 * Passages come in order of path and place.
 */
export function groupFindings(findings: readonly Finding[]): readonly Disagreement[] {
  const ordered = [...findings].sort(bySureness);
  const edges = new Set(ordered.flatMap(({ kind, a, b }) => [edgeOf(kind, a, b), edgeOf(kind, b, a)]));
  const groups: Group[] = [];
  const groupsAt = new Map<string, Group[]>();
  const put = (group: Group, kind: string, side: Side): void => {
    group.sides.set(placeOf(side), side);
    const key = `${kind} ${placeOf(side)}`;
    const known = groupsAt.get(key);
    if (known === undefined) groupsAt.set(key, [group]);
    else known.push(group);
  };
  for (const finding of ordered) {
    const { kind, a, b } = finding;
    const fits = (group: Group, side: Side): boolean =>
      group.sides.has(placeOf(side)) ||
      [...group.sides.values()].every(
        (member) => comesTo(member) === comesTo(side) || edges.has(edgeOf(kind, member, side)),
      );
    const near = [a, b].flatMap((side) => groupsAt.get(`${kind} ${placeOf(side)}`) ?? []);
    const group = near.find((each) => fits(each, a) && fits(each, b));
    if (group !== undefined) for (const side of [a, b]) if (!group.sides.has(placeOf(side))) put(group, kind, side);
    if (group !== undefined) continue;
    const fresh: Group = { surest: finding, sides: new Map() };
    groups.push(fresh);
    for (const side of [a, b]) put(fresh, kind, side);
  }
  return groups.map(toDisagreement).sort(inOrder);
}

interface Group {
  readonly surest: Finding;
  readonly sides: Map<string, Side>;
}

const comesTo = ({ value, said }: Side): string => value ?? said;

const edgeOf = (kind: string, a: Side, b: Side): string => `${kind} ${placeOf(a)} ${placeOf(b)}`;

const placeOf = ({ origin, statement, focus }: Side): string =>
  `${origin.path}\n${String(focus?.start ?? statement.claim.start).padStart(9, '0')}`;

function toDisagreement({ surest, sides }: Group): Disagreement {
  const ordered = [...sides].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, side]) => side);
  const [a, b] = [surest.a, surest.b].map((side) => sides.get(placeOf(side))!) as [Side, Side];
  return {
    id: identify(surest),
    kind: surest.kind,
    level: surest.level,
    passages: ordered.map(passageOf),
    explanation: explain(surest, [a, b, ...ordered.filter((side) => side !== a && side !== b)]),
    score: surest.score,
  };
}

const passageOf = ({ origin, statement, focus }: Side): Passage => ({
  path: origin.path,
  start: statement.claim.start,
  end: statement.claim.end,
  claim: statement.index,
  focus: focus === null ? null : { start: focus.start, end: focus.end },
});

function bySureness(a: Finding, b: Finding): number {
  return LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.score - a.score || (pairKey(a) < pairKey(b) ? -1 : 1);
}

const pairKey = ({ a, b }: Finding): string => `${placeOf(a)}\n${placeOf(b)}`;

function inOrder(a: Disagreement, b: Disagreement): number {
  const level = LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);
  if (level !== 0) return level;
  const [p, q] = [a.passages[0]!, b.passages[0]!];
  return p.path < q.path ? -1 : p.path > q.path ? 1 : p.start - q.start || (a.id < b.id ? -1 : 1);
}

/** Made of kind, paths and the words of both passages, so that text before them may change. */
function identify({ kind, a, b }: Finding): string {
  return `${kind}-${hash([a, b].map(({ origin, statement, said }) => `${origin.path}\n${statement.claim.frame}\n${said}`).join('\n'))}`;
}

/** FNV-1a, 32 bits, twice with different seeds: 64 bits in base 36. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => fnv(text, seed).toString(36).padStart(7, '0')).join('');
}

function fnv(text: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
