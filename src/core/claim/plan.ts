import { classOfCue } from '../attribution/cue-class';
import type { Token } from '../text/tokenize';
import { perWord } from '../text/word';
import lists from './modalities.json';

const futures = new Set(lists.futures.split(' '));
const plans = new Set(lists.plans.split(' '));
const due = new Set(lists.due.split(' '));

type Part = 'future' | 'plan' | 'due' | 'speech' | 'linking' | 'verb' | 'other';

/** What a word can be in a plan. */
const partOf = perWord(({ lower, lemma, pos }): Part => {
  if (futures.has(lower)) return pos === 'NOUN' ? 'other' : 'future';
  if (plans.has(lemma)) return 'plan';
  if (due.has(lower)) return 'due';
  if (pos === 'VERB') return classOfCue(lemma) === 'assertion' ? 'speech' : 'verb';
  return pos === 'AUX' ? 'linking' : 'other';
});

/**
 * Whether the first thing that a passage says is yet to come: "will", "plans to", "is due to", "is to open", in a headline
 * "Council to close harbour". That somebody says so comes before it: "officials said the harbour will open".
 */
export function isPlanned(tokens: readonly Token[], firstToken: number, endToken: number): boolean {
  let linked = false;
  for (let i = firstToken; i < endToken; i++) {
    const part = partOf(tokens[i]!.word);
    if (part === 'future') return true;
    if ((part === 'plan' || part === 'due') && isInfinitive(tokens, i + 1, endToken)) return true;
    if (part === 'verb' || (part === 'plan' && tokens[i]!.pos === 'VERB')) {
      const infinitive = tokens[i - 1]?.lower === 'to' && i - 1 > firstToken;
      // a name may be taken for a verb: "of Hallow"
      if (!infinitive && i > firstToken && /^\p{Lu}/u.test(tokens[i]!.text)) continue;
      // "is to open", and a headline's "to open"
      return infinitive && (!linked || tokens[i - 2]!.lemma === 'be');
    }
    if (part === 'linking') linked = true;
  }
  return false;
}

/** "to open", "to be opened". */
const isInfinitive = (tokens: readonly Token[], at: number, end: number): boolean =>
  at + 1 < end && tokens[at]!.lower === 'to' && /^(?:VERB|AUX)$/.test(tokens[at + 1]!.pos);
