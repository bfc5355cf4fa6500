import type { Quantity } from '../claim/claim';
import fates from './fates.json';
import { isSomebody } from './person';

const fateByWord = new Map(fates.lines.flatMap((line, fate) => line.split(' ').map((word) => [word, fate] as const)));

/** How the fates of the persons that two figures count relate; `missing`: of one of them none is told. */
export type FateRelation = 'same' | 'missing' | 'differs';

/** "Twelve dead" and "killing ten people" have one fate, "twenty injured" have another. */
export function fateRelation(a: Quantity, b: Quantity): FateRelation {
  const [x, y] = [fateOf(a), fateOf(b)];
  if (x === undefined || y === undefined) return 'missing';
  return x === y ? 'same' : 'differs';
}

/** What the noun tells goes before what its modifiers and the verb tell: "rescued 20 injured people". A player may miss games. */
function fateOf({ unit, noun, modifiers, verb }: Quantity): number | undefined {
  if (unit !== null) return undefined;
  const told = noun === null ? undefined : fateByWord.get(noun);
  if (told !== undefined || (noun !== null && !isSomebody(noun))) return told;
  for (const word of [...modifiers, verb]) {
    const fate = word === null ? undefined : fateByWord.get(word);
    if (fate !== undefined) return fate;
  }
  return undefined;
}
