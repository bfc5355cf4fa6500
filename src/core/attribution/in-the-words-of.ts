import { type Draft, type Stretch, SURE } from './draft';
import { PHRASE, type Words } from './words';

/** Tokens of a mention. */
const LONGEST_MENTION = 12;
/** Tokens of the sentence to either side that count as content. */
const REACH = 120;

/** "In the words of Krall, the plan was “a gamble”", "“a gamble”, in Krall’s words", and the same between commas. */
export function inTheWordsOf(words: Words): Draft[] {
  const drafts: Draft[] = [];
  if (!words.text.words.some(({ lower }) => lower === 'words')) return drafts;
  let sentence = -1;
  for (let cue = 2; cue < words.count; cue++) {
    if (words.tokens[cue]!.lower !== 'words' || words.passage[cue]! >= 0 || words.sentence[cue] === sentence) continue;
    const draft = draftAt(words, cue);
    if (draft === null) continue;
    drafts.push(draft);
    // once a sentence
    sentence = words.sentence[cue]!;
  }
  return drafts;
}

function draftAt(words: Words, cue: number): Draft | null {
  const { sentence, text } = words;
  const { firstToken, endToken } = text.sentences[sentence[cue]!]!;
  const found = ofSomebody(words, cue, firstToken, endToken) ?? somebodys(words, cue, firstToken);
  if (found === null) return null;
  const { source, begin, end } = found;
  const before = trimmed(words, Math.max(firstToken, begin - REACH), begin);
  const after = trimmed(words, end, Math.min(endToken, end + REACH));
  const content = [before, after].filter((part) => part.end > part.first);
  if (content.length === 0) return null;
  return { cue: { first: cue, end: cue + 1 }, source, content, logOdds: SURE };
}

interface Found {
  readonly source: Stretch;
  /** Tokens of the whole phrase. */
  readonly begin: number;
  readonly end: number;
}

/** "in the words of Ada Krall" */
function ofSomebody(words: Words, cue: number, firstToken: number, endToken: number): Found | null {
  const { tokens, phrase } = words;
  const begin = cue - 2;
  const fits = tokens[begin]!.lower === 'in' && tokens[cue - 1]!.lower === 'the' && tokens[cue + 1]?.lower === 'of';
  if (!fits || begin < firstToken || phrase[cue + 2] !== PHRASE.nominal) return null;
  let end = cue + 2;
  while (end < endToken && end - cue < LONGEST_MENTION && isOfMention(words, end)) end++;
  return { source: { first: cue + 2, end }, begin, end };
}

/** "in Krall’s words", "in her own words" */
function somebodys({ tokens, phrase }: Words, cue: number, firstToken: number): Found | null {
  const end = tokens[cue - 1]!.lower === 'own' ? cue - 1 : cue;
  const isPossessive = /^(?:['’]s?|his|her|their)$/.test(tokens[end - 1]!.lower);
  let first = end;
  while (first > firstToken && end - first < LONGEST_MENTION && phrase[first - 1] === PHRASE.nominal) first--;
  const isIn = first > firstToken && first < end && tokens[first - 1]!.lower === 'in';
  return isPossessive && isIn ? { source: { first, end }, begin: first - 1, end: cue + 1 } : null;
}

const isOfMention = ({ phrase, tokens, passage }: Words, at: number): boolean =>
  passage[at]! < 0 && (phrase[at] === PHRASE.nominal || /^(?:of|for|at|from)$/.test(tokens[at]!.lower));

/** Without the marks of punctuation at its ends, unless they stand in a quotation. */
function trimmed({ tokens, passage }: Words, first: number, end: number): Stretch {
  const isLoose = (at: number): boolean => passage[at]! < 0 && /^[-–—,;:.!?]+$/u.test(tokens[at]!.text);
  let [from, to] = [first, end];
  while (from < to && isLoose(from)) from++;
  while (to > from && isLoose(to - 1)) to--;
  return { first: from, end: to };
}
