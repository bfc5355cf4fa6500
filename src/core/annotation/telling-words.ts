import numbers from '../claim/number-words.json';
import negations from './negations.json';

/** Cardinals and multipliers in words, lower case. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set(
  [numbers.units, numbers.tens, numbers.multipliers].flatMap((each) => Object.keys(each)),
);

/** Words that turn a statement around, lower case. */
export const NEGATIONS: ReadonlySet<string> = new Set(negations.words.split(' '));
