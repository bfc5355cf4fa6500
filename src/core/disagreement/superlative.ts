import type { Candidate, Finding, Side } from './finding';
import { oncePer } from './once';
import { saying } from './pair';
import { areClose } from './relations';
import { sameName } from './same-name';
import type { Statement, Word } from './statement';

/** "the largest expulsion since 1986". */
interface Superlative {
  /** "largest". */
  readonly dimension: string;
  /** Words that say of what. */
  readonly things: readonly Word[];
  /** Year since which it is so; null: ever. */
  readonly since: number | null;
  /** From the superlative to its year. */
  readonly words: readonly Word[];
}

const SUPERLATIVE =
  /^(?:larg|bigg|high|low|deadli|worst|heavi|strong|long|fast|great|small|young|old|hott|cold|rich|poor)e?st$|^worst$/;
const THING_REACH = 4;
const SINCE_REACH = 9;

/** Two records of one kind that cannot both hold: since different years. */
export function compareSuperlatives({ a, b, originA, originB }: Candidate): Finding | null {
  const second = superlativesOf(b);
  if (second.length === 0) return null;
  for (const x of superlativesOf(a)) {
    const y = second.find(
      (other) =>
        other.dimension === x.dimension &&
        other.since !== x.since &&
        other.since !== null &&
        x.since !== null &&
        x.things.some((thing) => other.things.some((each) => sameThing(thing, each))),
    );
    if (y === undefined) continue;
    const side = (statement: Statement, { words }: Superlative): Pick<Side, 'statement' | 'focus' | 'said'> => ({
      statement,
      ...saying(words),
    });
    return {
      kind: 'superlative',
      level: 'info',
      score: 0.6,
      a: { origin: originA, ...side(a, x) },
      b: { origin: originB, ...side(b, y) },
      because: x.things.map(({ text }) => text).join(' '),
    };
  }
  return null;
}

/** Whether a statement claims a record. */
export const hasSuperlative = (statement: Statement): boolean => superlativesOf(statement).length > 0;

const superlativesOf = oncePer(({ words }: Statement): readonly Superlative[] =>
  words.flatMap((word, i) => {
    if (!SUPERLATIVE.test(word.key)) return [];
    const after = words.slice(i + 1, i + 1 + SINCE_REACH);
    const things = after
      .slice(0, THING_REACH)
      .filter(({ kind, key }) => (kind === 'word' || kind === 'name') && key !== 'since');
    const since = after.findIndex(({ key }) => key === 'since');
    const year = since < 0 ? undefined : after.slice(since + 1).find(({ kind }) => kind === 'date');
    const found = year === undefined ? null : /^\d{4}/.exec(year.key);
    if (things.length === 0) return [];
    const shown = words.slice(i, i + 2 + (year === undefined ? THING_REACH : after.indexOf(year)));
    return { dimension: word.key, things, since: found === null ? null : Number(found[0]), words: shown };
  }),
);

function sameThing(a: Word, b: Word): boolean {
  if (a.kind === 'name' && b.kind === 'name') return sameName(a.key, b.key);
  return a.stem === b.stem || areClose(a.key, b.key);
}
