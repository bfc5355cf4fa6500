import { classOfCue } from './cue-class';
import type { Stretch } from './draft';
import lists from './refusals.json';
import { PHRASE, type Words } from './words';

const REFUSING: ReadonlySet<string> = new Set(lists.refusing);
const SPEAKING: ReadonlySet<string> = new Set(lists.speaking);
const UNSAID: ReadonlySet<string> = new Set(lists.unsaid);
const UNABLE: ReadonlySet<string> = new Set(lists.unable);
const NO_SPEAKER: ReadonlySet<string> = new Set(lists.nobody);
const SUPPOSING: ReadonlySet<string> = new Set(lists.supposing);
const ASKING: ReadonlySet<string> = new Set(lists.asking);
const DAYS: ReadonlySet<string> = new Set(lists.days);
const GIVING: ReadonlySet<string> = new Set(lists.giving);
const NOTHING: ReadonlySet<string> = new Set(lists.nothing);
const NOT: ReadonlySet<string> = new Set(['not', "n't", 'n’t']);
/** Tokens between "not" and its verb: "did not immediately say". */
const BETWEEN = 3;
/** Tokens from a cue back to what denies or supposes its whole clause: "neither Krall nor the board has said". */
const CLAUSE = 10;
/** Tokens from a cue to the end of its question. */
const QUESTION = 80;

/**
 * Whether a cue tells that nothing was said, or not that it was: "declined to comment", "did not say when", "nobody
 * said", "if Krall says", "did Krall say …?". What stands in marks was said all the same.
 */
export function isRefusal(words: Words, cue: number, content: readonly Stretch[]): boolean {
  const { tokens, text, sentence } = words;
  const { firstToken, endToken } = text.sentences[sentence[cue]!]!;
  const asksWho = cue === firstToken + 1 && tokens[firstToken]!.lower === 'who';
  if (asksWho && isQuestion(words, cue, firstToken, endToken)) return true;
  if (content.some(({ first, end }) => isQuoted(words, first, end))) return false;
  const { lemma, pos } = tokens[cue]!;
  if (isNothing(words, cue, content) || isDay(words, content)) return true;
  if (REFUSING.has(lemma)) {
    if (tokens[cue + 1]?.lower !== 'to' || cue + 2 >= endToken) return false;
    // "refused to be drawn"
    return SPEAKING.has(tokens[cue + 2]!.lemma) || tokens[cue + 3]?.lower === 'drawn';
  }
  if (SPEAKING.has(lemma) && cue - 2 >= firstToken && tokens[cue - 1]!.lower === 'to') {
    const before = tokens[cue - 2]!;
    if (REFUSING.has(before.lemma) || UNABLE.has(before.lower) || before.lower === 'yet') return true;
  }
  const isAssertion = classOfCue(lemma) === 'assertion';
  const isSpeech = isAssertion && pos === 'VERB';
  if (content.every(({ first }) => first > cue)) {
    if (isAssertion && isQuestion(words, cue, firstToken, endToken)) return true;
    if (isSpeech && isSupposed(words, cue, firstToken)) return true;
  }
  return (isSpeech || UNSAID.has(lemma)) && isDenied(words, cue, firstToken, UNSAID.has(lemma));
}

/** "gave no details", "made no comment". */
function isNothing({ tokens }: Words, cue: number, content: readonly Stretch[]): boolean {
  const [part] = content;
  if (!GIVING.has(tokens[cue]!.lemma) || content.length !== 1 || part!.first <= cue) return false;
  return tokens[part!.first]!.lower === 'no' && NOTHING.has(tokens[part!.first + 1]?.lower ?? '');
}

/** "spoke on Friday": when somebody spoke is not what. */
function isDay({ tokens }: Words, content: readonly Stretch[]): boolean {
  const [part] = content;
  return content.length === 1 && part!.end - part!.first === 1 && DAYS.has(tokens[part!.first]!.lower);
}

/** "did not say", where the verb is one of saying nothing; "never said". */
function isDenied({ tokens }: Words, cue: number, firstToken: number, withNot: boolean): boolean {
  for (let i = cue - 1; i >= firstToken && i >= cue - BETWEEN; i--) {
    if (tokens[i]!.lower === 'never') return true;
    if (NOT.has(tokens[i]!.lower)) return withNot && i > firstToken && tokens[i - 1]!.pos === 'AUX';
    if (tokens[i]!.pos !== 'ADV') return false;
  }
  return false;
}

/** "no official has said", "neither Krall nor Venn said", "whether Krall said", "if Krall says". */
function isSupposed({ tokens, phrase, passage }: Words, cue: number, firstToken: number): boolean {
  for (let i = cue - 1; i >= firstToken && i >= cue - CLAUSE; i--) {
    const { lower, pos } = tokens[i]!;
    if (passage[i] !== passage[cue] || pos === 'PUNCT' || pos === 'VERB') return false;
    if (SUPPOSING.has(lower) || NO_SPEAKER.has(lower)) return true;
    // "No. 12" is a number, "Dr No" a name
    if (lower === 'no' && pos !== 'PROPN') {
      const next = tokens[i + 1]!;
      return next.lower === 'one' || (phrase[i + 1] === PHRASE.nominal && next.pos !== 'NUM');
    }
  }
  return false;
}

/** A question of the article itself: "Did Krall say …?", "Why did Krall claim …?" */
function isQuestion(words: Words, cue: number, firstToken: number, endToken: number): boolean {
  const { tokens, passage } = words;
  if (!isAsked(words, cue, endToken) || passage[firstToken]! >= 0) return false;
  const opens = tokens[firstToken]!.pos === 'CCONJ' || tokens[firstToken]!.lower === 'so';
  const { pos, lower } = tokens[opens ? firstToken + 1 : firstToken]!;
  return pos === 'AUX' || ASKING.has(lower);
}

/** Whether a question mark of the article's own follows a cue in its sentence. */
function isAsked({ tokens, passage }: Words, cue: number, endToken: number): boolean {
  for (let i = cue; i < Math.min(endToken, cue + QUESTION); i++)
    if (tokens[i]!.text === '?' && passage[i]! < 0) return true;
  return false;
}

function isQuoted({ passage }: Words, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (passage[i]! >= 0) return true;
  return false;
}
