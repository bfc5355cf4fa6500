import numbers from '../claim/number-words.json';
import { ORDINALS } from '../claim/ordinals';
import negations from './negations.json';

const { units, tens, multipliers, collectives, fractions } = numbers;
/** Those that have a plural: "dozens", "tens", "thirds". */
const COUNTABLE = [...Object.keys({ ...multipliers, ...collectives, ...fractions }), 'ten'];

/** Words that tell how many, how large a part or the how many-eth, lower case. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...Object.keys({ ...units, ...tens }),
  ...COUNTABLE.flatMap((word) => [word, `${word}s`]),
  ...ORDINALS.keys(),
  'halves',
]);

/** Words that turn a statement around, lower case. */
export const NEGATIONS: ReadonlySet<string> = new Set(negations.words.split(' '));
