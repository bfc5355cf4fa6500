import { classOfCue } from '../attribution/cue-class';
import type { Token } from '../text/tokenize';
import { askWord } from '../text/word';
import type { Modality, Polarity } from './claim';
import lists from './function-words.json';
import modalities from './modalities.json';
import { isPlanned } from './plan';
import { bareWord } from './spelling';

const negations = new Set([...lists.negations, ...lists.approximateNegations]);
const hedging = new Set(modalities.hedges.split(' '));
const supposing = new Set(modalities.conditions.split(' '));
const planning = new Set([...modalities.futures.split(' '), ...modalities.plans.split(' ')]);
const QUANTIFIER_AFTER = new Set(modalities.quantifiersAfterNegation.split(' '));

const denies = askWord(({ lower }) => negations.has(lower));
const supposes = askWord(({ lower }) => supposing.has(lower) || lower === '?');
/** "would" and "should" suppose what they stand before, "if" the whole. */
const supposesNext = askWord(({ pos, lower }) => pos === 'AUX' && supposing.has(lower));
/** A verb of doing, not of saying, fearing or wanting; "closing the harbour" is not done yet. */
const tellsOfDeed = askWord(
  ({ pos, lemma, lower }) =>
    pos === 'VERB' && classOfCue(lemma) === null && !(lower !== lemma && lower.endsWith('ing')),
);
const relates = askWord(({ lower }) => lower === 'that' || lower === 'which');
const hedges = askWord(({ lower }) => hedging.has(lower));

/**
 * Polarity of the main clause: a negation before or beside its first verb; "not only", "no more than" deny nothing, and a
 * negation of a later clause is not the statement's.
 */
export function polarityOf(tokens: readonly Token[], firstToken: number, endToken: number): Polarity {
  let seenVerb = -1;
  for (let i = firstToken; i < endToken; i++) {
    const { pos, word } = tokens[i]!;
    if (denies(word) && !(i + 1 < endToken && QUANTIFIER_AFTER.has(tokens[i + 1]!.lower))) return 'negated';
    if (pos === 'VERB') seenVerb = i;
    if (seenVerb >= 0 && i > seenVerb + 1) break;
  }
  return 'affirmed';
}

/**
 * Hypothetical: conditional or asked; planned: yet to come; hedged: the writer or speaker does not vouch for it. The first of
 * these that holds is meant: what will perhaps be is a plan.
 */
export function modalityOf(tokens: readonly Token[], firstToken: number, endToken: number): Modality {
  let hedged = false;
  let done = false;
  for (let i = firstToken; i < endToken; i++) {
    const { lower, text, word } = tokens[i]!;
    const before = i > firstToken ? tokens[i - 1]! : null;
    // "passed a law that would allow it" tells of what was done, "feared it would" does not
    const isAside = done && before !== null && relates(before.word) && supposesNext(word);
    if (supposes(word) && !isAside) return 'hypothetical';
    if (tellsOfDeed(word) && before?.lower !== 'to') done = true;
    if (hedges(word) && !(lower === 'may' && /^\p{Lu}/u.test(text) && i > firstToken)) hedged = true;
  }
  if (isPlanned(tokens, firstToken, endToken)) return 'planned';
  return hedged ? 'hedged' : 'asserted';
}

/** The modality that single words of a frame tell, in the same order; how they hang together is not read. */
export function cuedModality(frame: readonly string[]): Modality {
  const words = frame.map(bareWord);
  if (words.some((word) => supposing.has(word))) return 'hypothetical';
  if (words.some((word) => planning.has(word))) return 'planned';
  return words.some((word) => hedging.has(word)) ? 'hedged' : 'asserted';
}
