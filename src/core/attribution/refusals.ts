import type { Stretch } from './draft';
import lists from './refusals.json';
import type { Words } from './words';

const REFUSING: ReadonlySet<string> = new Set(lists.refusing);
const SPEAKING: ReadonlySet<string> = new Set(lists.speaking);
const UNSAID: ReadonlySet<string> = new Set(lists.unsaid);
const NOT: ReadonlySet<string> = new Set(['not', "n't", 'n’t']);
/** Tokens between "not" and its verb: "did not immediately say". */
const BETWEEN = 3;

/**
 * Whether a cue tells that nothing was said: "declined to comment", "did not say when", "would not confirm". What
 * stands in marks was said all the same.
 */
export function isRefusal(words: Words, cue: number, content: readonly Stretch[]): boolean {
  if (content.some(({ first, end }) => isQuoted(words, first, end))) return false;
  const { tokens, text, sentence } = words;
  const { firstToken, endToken } = text.sentences[sentence[cue]!]!;
  const lemma = tokens[cue]!.lemma;
  if (REFUSING.has(lemma)) {
    const to = tokens[cue + 1]?.lower === 'to';
    return to && cue + 2 < endToken && SPEAKING.has(tokens[cue + 2]!.lemma);
  }
  if (SPEAKING.has(lemma) && cue - 2 >= firstToken && tokens[cue - 1]!.lower === 'to') {
    if (REFUSING.has(tokens[cue - 2]!.lemma)) return true;
  }
  if (!UNSAID.has(lemma)) return false;
  for (let i = cue - 1; i >= firstToken && i >= cue - BETWEEN; i--) {
    if (NOT.has(tokens[i]!.lower)) return i > firstToken && tokens[i - 1]!.pos === 'AUX';
    if (tokens[i]!.pos !== 'ADV') return false;
  }
  return false;
}

function isQuoted({ passage }: Words, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (passage[i]! >= 0) return true;
  return false;
}
