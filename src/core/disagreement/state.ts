import type { Candidate, Finding, Side } from './finding';
import { onceLately } from './once';
import { saying } from './pair';
import { differentStatus } from './relations';
import { sameName } from './same-name';
import type { Statement, Word } from './statement';

/** A state word with what it is said of. */
interface State {
  readonly word: Word;
  /** Stems of the nouns that follow it closely. */
  readonly things: readonly string[];
  readonly names: readonly Word[];
  /** The state word and what follows closely. */
  readonly shown: readonly Word[];
}

const REACH = 5;
const THING_REACH = 3;
const NAMES_REACH = 9;
/** A thing that everyday words name is too common to tell that the same one is meant. */
const LEAST_WEIGHT = 2.9;

/**
 * Different states of one thing, in whatever sentences: "closing down the permanent mission to NATO" against "suspended its
 * diplomatic mission to NATO". The thing and a name beside it must be the same, and the scale one whose steps exclude each
 * other for good; an arrest that becomes a charge is no disagreement.
 */
export function compareStates({ a, b, originA, originB }: Candidate): Finding | null {
  const second = statesOf(b);
  if (second.length === 0) return null;
  for (const x of statesOf(a)) {
    const y = second.find(
      (other) =>
        differentStatus(x.word.stem, other.word.stem, true) &&
        x.things.some((thing) => other.things.includes(thing)) &&
        x.names.some((name) => other.names.some((each) => sameName(name.key, each.key))),
    );
    if (y === undefined) continue;
    const thing = x.things.find((each) => y.things.includes(each))!;
    const side = (statement: Statement, { shown: words, word }: State): Omit<Side, 'origin'> => ({
      statement,
      ...saying(words),
      value: word.stem,
    });
    const common = x.names.filter((name) => y.names.some((each) => sameName(name.key, each.key)));
    const shown = a.words.find(({ stem }) => stem === thing)!.text;
    return {
      kind: 'status',
      level: 'info',
      score: 0.6,
      a: { origin: originA, ...side(a, x) },
      b: { origin: originB, ...side(b, y) },
      because: [...new Set([shown, ...common.map(({ text }) => text)])].join(', '),
    };
  }
  return null;
}

/** Whether a statement tells the state of a thing. */
export const hasState = (statement: Statement): boolean => statesOf(statement).length > 0;

const statesOf = onceLately(({ words }: Statement): readonly State[] =>
  words.flatMap((word, i) => {
    if (word.kind !== 'verb' && word.kind !== 'word') return [];
    if (!differentStatus(word.stem, null, true) || words[i - 1]?.kind === 'not') return [];
    const after = words.slice(i + 1, i + 1 + REACH);
    const things = after
      .slice(0, THING_REACH)
      .filter(({ kind, weight }) => kind === 'word' && weight >= LEAST_WEIGHT)
      .map(({ stem }) => stem);
    if (things.length === 0) return [];
    const names = words.slice(Math.max(0, i - REACH), i + 1 + NAMES_REACH).filter(({ kind }) => kind === 'name');
    return { word, things, names, shown: [word, ...after] };
  }),
);
