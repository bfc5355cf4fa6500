import type { Token } from '../text/tokenize';
import { perWord } from '../text/word';
import type { Modality, Polarity } from './claim';
import lists from './function-words.json';

const negations = new Set([...lists.negations, ...lists.approximateNegations]);
const HEDGES = new Set([
  'may',
  'might',
  'could',
  'possibly',
  'perhaps',
  'maybe',
  'likely',
  'unlikely',
  'probably',
  'reportedly',
  'allegedly',
  'apparently',
  'presumably',
  'supposedly',
  'seemingly',
  'purportedly',
  'alleged',
  'suspected',
  'rumoured',
  'rumored',
  'appear',
  'appears',
  'appeared',
  'seem',
  'seems',
  'seemed',
  'believed',
  'thought',
  'estimated',
  'expected',
]);
const CONDITIONS = new Set(['if', 'unless', 'would', 'whether', 'should']);
const QUANTIFIER_AFTER = new Set([
  'only',
  'just',
  'necessarily',
  'least',
  'more',
  'less',
  'fewer',
  'later',
  'simply',
  'merely',
]);

const denies = perWord(({ lower }) => negations.has(lower));
const supposes = perWord(({ lower }) => CONDITIONS.has(lower) || lower === '?');
const hedges = perWord(({ lower }) => HEDGES.has(lower));

/**
 * Polarity of the main clause: a negation before or beside its first verb; "not only", "no more than" deny nothing, and a
 * negation of a later clause is not the statement's.
 */
export function polarityOf(tokens: readonly Token[], firstToken: number, endToken: number): Polarity {
  let seenVerb = -1;
  for (let i = firstToken; i < endToken; i++) {
    const { pos, word } = tokens[i]!;
    if (denies(word) && !QUANTIFIER_AFTER.has(tokens[i + 1]?.lower ?? '')) return 'negated';
    if (pos === 'VERB') seenVerb = i;
    if (seenVerb >= 0 && i > seenVerb + 1) break;
  }
  return 'affirmed';
}

/** Hypothetical: conditional or asked; hedged: the writer or speaker does not vouch for it. */
export function modalityOf(tokens: readonly Token[], firstToken: number, endToken: number): Modality {
  let hedged = false;
  for (let i = firstToken; i < endToken; i++) {
    const { lower, text, word } = tokens[i]!;
    if (supposes(word)) return 'hypothetical';
    if (hedges(word) && !(lower === 'may' && /^\p{Lu}/u.test(text) && i > firstToken)) hedged = true;
  }
  return hedged ? 'hedged' : 'asserted';
}
