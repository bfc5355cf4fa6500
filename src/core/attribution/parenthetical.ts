import type { Claimed } from './draft';
import lists from './parenthetical.json';
import { PHRASE, tagNumber, type Words } from './words';

const NOUN = tagNumber('NOUN');
const PROPN = tagNumber('PROPN');
const PRON = tagNumber('PRON');
/** Verbs that news puts before their subject. */
const INVERTED: ReadonlySet<string> = new Set(lists.inverted);
const DAYS: ReadonlySet<string> = new Set(lists.days);
/** Tokens of a mention inside the commas. */
const LONGEST_MENTION = 12;
/** Tokens from the cue to the comma that ends its aside. */
const LONGEST_ASIDE = 10;
/** Tokens of the sentence to either side that count as its content. */
const REACH = 120;

/**
 * Mends the parts of a cue that commas part from what is said: a source behind the verb, and a sentence that goes on
 * after the cue. News with marks needs neither, and the model has learned mostly from that.
 */
export const mendParts = (words: Words, cue: number, parts: Claimed): Claimed =>
  invertedParts(words, cue) ?? interruptedParts(words, cue, parts);

/** "The hit of the evening, Venn said on Monday, was the ferry": what has no verb before goes on behind. */
function interruptedParts(words: Words, cue: number, parts: Claimed): Claimed {
  const { content, source } = parts;
  const [before] = content;
  const { tokens, phrase, passage, sentence, text } = words;
  if (content.length !== 1 || before === undefined || before.end > cue || source === null) return parts;
  if (tokens[before.end]?.text !== ',' || passage[before.end - 1]! >= 0) return parts;
  if (hasVerb(words, before.first, before.end)) return parts;
  const { endToken } = text.sentences[sentence[cue]!]!;
  let comma = Math.max(cue + 1, source.end);
  while (comma < endToken && comma - cue <= LONGEST_ASIDE && tokens[comma]!.text !== ',') comma++;
  if (comma + 1 >= endToken || tokens[comma]!.text !== ',' || phrase[comma + 1] !== PHRASE.verb) return parts;
  const end = withoutStop(words, comma + 1, Math.min(endToken, comma + REACH));
  return end <= comma + 1 ? parts : { content: [before, { first: comma + 1, end }], source };
}

/** End of a clause without its full stop. */
function withoutStop({ tokens, passage }: Words, first: number, end: number): number {
  let last = end;
  while (last > first && tokens[last - 1]!.pos === 'PUNCT' && passage[last - 1]! < 0) last--;
  return last;
}

/**
 * The parts of a cue with its source behind it, parted from the rest by commas: "The port, says Ada Krall, will have to
 * pay", "The port will have to pay, says Ada Krall, its former chief". What goes before is content; what comes after is
 * where it goes on with a verb or nothing before has one.
 *
 * @returns null when the cue does not stand so, or marks are beside it: then they tell the content
 */
function invertedParts(words: Words, cue: number): Claimed | null {
  const { pos, tokens, phrase, passage, sentence, text } = words;
  const { firstToken, endToken } = text.sentences[sentence[cue]!]!;
  const { lemma, lower } = tokens[cue]!;
  const isInverted = INVERTED.has(lemma) && !lower.endsWith('ing') && tokens[cue - 1]?.text === ',';
  if (!isInverted || phrase[cue + 1] !== PHRASE.nominal) return null;
  if (cue - 2 <= firstToken || passage[cue]! >= 0 || passage[cue - 2]! >= 0) return null;
  let end = cue + 1;
  while (end < endToken && end - cue <= LONGEST_MENTION && isOfMention(words, end)) end++;
  const head = pos[end - 1]!;
  if (end === cue + 1 || (head !== PROPN && head !== PRON && !(head === NOUN && pos[cue + 1] !== NOUN))) return null;
  if (DAYS.has(tokens[end - 1]!.lower)) return null;
  const source = { first: cue + 1, end };
  const before = { first: Math.max(firstToken, cue - REACH), end: cue - 1 };
  const isClause = hasVerb(words, before.first, before.end);
  if (end >= endToken || /^[.!?]$/u.test(tokens[end]!.text)) return isClause ? { content: [before], source } : null;
  if (tokens[end]!.text !== ',' || phrase[cue - 2] === PHRASE.itself) return null;
  const last = withoutStop(words, end + 1, Math.min(endToken, end + REACH));
  if (last <= end + 1 || passage[end + 1]! >= 0) return null;
  const goesOn = phrase[end + 1] === PHRASE.verb || !isClause;
  return { content: goesOn ? [before, { first: end + 1, end: last }] : [before], source };
}

function hasVerb({ phrase }: Words, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (phrase[i] === PHRASE.verb) return true;
  return false;
}

const isOfMention = ({ phrase, tokens }: Words, at: number): boolean =>
  phrase[at] === PHRASE.nominal || tokens[at]!.lower === 'of' || tokens[at]!.lower === 'for';
