import opposites from './opposites.json';
import scales from './status-scales.json';
import { sameStem, stemOf } from './stem';
import wordnet from './wordnet.json';

const antonyms = new Map<string, Set<string>>();
const converses = new Map<string, Set<string>>();
const close = new Map<string, Set<string>>();
interface Step {
  readonly scale: number;
  readonly step: number;
  /** One state rules the other out; else the matter may have moved on. */
  readonly exclusive: boolean;
}

/** By stem. */
const steps = new Map<string, Step[]>();

function relate(to: Map<string, Set<string>>, a: string, b: string): void {
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = to.get(x);
    if (known === undefined) to.set(x, new Set([y]));
    else known.add(y);
  }
}

function readLines(text: string, to: Map<string, Set<string>>): void {
  for (const line of text.split('\n')) {
    const [word, ...others] = line.split(' ');
    for (const other of others) relate(to, word!, other);
  }
}

function readStrokes(lines: readonly string[], to: Map<string, Set<string>>): void {
  for (const line of lines) {
    const [left, right] = line.split(' | ').map((side) => side.split(' '));
    for (const a of left!) for (const b of right!) relate(to, a, b);
  }
}

readLines(wordnet.antonyms, antonyms);
readLines(wordnet.close, close);
readStrokes(opposites.lines, antonyms);
readStrokes(opposites.converses, converses);
[...scales.exclusive, ...scales.progressive].forEach((line, scale) => {
  const exclusive = scale < scales.exclusive.length;
  line.split(' | ').forEach((words, step) => {
    for (const word of words.split(' ')) {
      const known = steps.get(stemOf(word));
      if (known === undefined) steps.set(stemOf(word), [{ scale, step, exclusive }]);
      else known.push({ scale, step, exclusive });
    }
  });
});

/** Whether two lemmas are opposites: WordNet's antonyms and our own list. */
export const areAntonyms = (a: string, b: string): boolean => antonyms.get(a)?.has(b) === true;

/** Whether two lemmas are opposites once a participle is read as its verb: "concealing" and "reveal". */
export const areAntonymDeeds = (a: string, b: string): boolean =>
  verbsOf(a).some((x) => verbsOf(b).some((y) => areAntonyms(x, y)));

const PARTICIPLE = /^(\w{3,})ing$/;

/** A lemma and, of a participle that was taken for an adjective or noun, what its verb can be. */
function verbsOf(lemma: string): readonly string[] {
  const base = PARTICIPLE.exec(lemma)?.[1];
  return base === undefined ? [lemma] : [lemma, base, `${base}e`, base.replace(/(.)\1$/, '$1')];
}

/** Whether two lemmas can tell one event from two sides, as "buy" and "sell" do. */
export const areConverse = (a: string, b: string): boolean => converses.get(a)?.has(b) === true;

/** Whether two lemmas can name one thing: synonyms, a broader word, the noun of a verb (WordNet). */
export function areClose(a: string, b: string): boolean {
  return a === b || sameStem(a, b) || (close.get(a)?.has(b) === true && !areAntonyms(a, b));
}

/**
 * Whether two stems are different steps of one scale, as those of "suspend" and "close" are; with null as the second, whether
 * the first is a step at all.
 *
 * @param exclusiveOnly leaves out scales on which a matter moves on, as from arrest to charge
 */
export function differentStatus(a: string, b: string | null, exclusiveOnly = false): boolean {
  const x = (steps.get(a) ?? []).filter(({ exclusive }) => exclusive || !exclusiveOnly);
  if (b === null) return x.length > 0;
  const y = steps.get(b) ?? [];
  const shared = x.filter((one) => y.some((other) => other.scale === one.scale));
  return (
    shared.length > 0 && shared.every((one) => y.every((other) => other.scale !== one.scale || other.step !== one.step))
  );
}
