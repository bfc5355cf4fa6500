import type { Disagreement, Level, Passage } from './disagreement';
import type { Finding, Side } from './finding';
import { explain } from './reason';

const LEVELS: readonly Level[] = ['warning', 'info', 'hint'];

/**
 * Joins findings that share a passage and a kind into one disagreement a conflict set: 7, 8 and 8 over three papers is one,
 * not two. Passages come in order of path and place.
 */
export function groupFindings(findings: readonly Finding[]): readonly Disagreement[] {
  const groups = new Map<string, Finding[]>();
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const finding of findings) {
    const [a, b] = [root(nodeOf(finding, finding.a)), root(nodeOf(finding, finding.b))];
    if (a !== b) parent.set(a < b ? b : a, a < b ? a : b);
  }
  for (const finding of findings) {
    const key = root(nodeOf(finding, finding.a));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].map(join).sort(inOrder);
}

const nodeOf = ({ kind }: Finding, side: Side): string => `${kind} ${placeOf(side)}`;

const placeOf = ({ origin, statement, focus }: Side): string =>
  `${origin.path}\n${String(focus?.start ?? statement.claim.start).padStart(9, '0')}`;

function join(findings: readonly Finding[]): Disagreement {
  const surest = [...findings].sort(bySureness)[0]!;
  const sides = new Map<string, Side>();
  for (const finding of findings) for (const side of [finding.a, finding.b]) sides.set(placeOf(side), side);
  const ordered = [...sides].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, side]) => side);
  return {
    id: identify(surest),
    kind: surest.kind,
    level: surest.level,
    passages: ordered.map(passageOf),
    explanation: explain(surest, [
      surest.a,
      surest.b,
      ...ordered.filter((side) => side !== surest.a && side !== surest.b),
    ]),
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
