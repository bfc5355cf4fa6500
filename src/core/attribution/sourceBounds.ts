import type { Claimed, Stretch } from './draft';
import { PHRASE, type Words } from './words';

/** Words that end sentences, and whose like abbreviate when they have a capital: "No. 5", "Ill.". */
const STOPPED_WORD = /^(?:ill|no|art|fig|mar|sat|sun)\.$/u;

/** Tokens between a form of "be" and its participle: "have been repeatedly told". */
const BEFORE_PARTICIPLE = 3;
const LONGEST_MENTION = 12;
/** Tokens of content that are looked at. */
const REACH = 120;
/** Code units between two words of one mention: more are a link or something else that is no prose. */
const WIDEST_GAP = 6;
const TIES: ReadonlySet<string> = new Set(['reference', 'response', 'answer', 'reply', 'reaction']);

/**
 * Keeps a source to the mention that speaks: not whom somebody told ("reporters were told"), no words of another
 * sentence or beyond a link, and not what the words are about ("in reference to …"). Ends content at its sentence too.
 */
export function boundSource(words: Words, cue: number, claimed: Claimed): Claimed {
  const { content, source } = passiveParts(words, cue, claimed) ?? originParts(words, cue, claimed) ?? claimed;
  const within = content.map((part) => (part.first > cue ? beforeStop(words, part) : part));
  if (source === null) return { content: within, source };
  const isThere = source.end - source.first === 1 && words.tokens[source.first]!.lower === 'there';
  return { content: within, source: isThere ? null : withinSentence(words, cue, source) };
}

/** Reported words up to where their sentence ends. */
function beforeStop({ tokens, passage }: Words, part: Stretch): Stretch {
  for (let i = part.first + 1; i < Math.min(part.end, part.first + REACH); i++) {
    if (passage[i]! < 0 && endsSentence(tokens, i)) return { first: part.first, end: i };
  }
  return part;
}

/** "The board was told by Krall that …": who is told is no source, and no content. */
function passiveParts(words: Words, cue: number, { content, source }: Claimed): Claimed | null {
  const { tokens, passage, sentence, text } = words;
  if (tokens[cue]!.lower !== 'told' || !isPassive(words, cue)) return null;
  const said = content.filter(({ first, end }) => end > cue || passage[first]! >= 0);
  const kept = said.length > 0 ? said : content;
  const { endToken } = text.sentences[sentence[cue]!]!;
  if (cue + 1 < endToken && tokens[cue + 1]!.lower === 'by') {
    const agent = mentionFrom(words, cue + 2, endToken);
    if (agent !== null) return { content: kept, source: source !== null && source.first > cue ? source : agent };
  }
  return { content: kept, source: source !== null && source.first > cue ? source : null };
}

function isPassive({ tokens }: Words, cue: number): boolean {
  for (let i = cue - 1; i >= 0 && i >= cue - BEFORE_PARTICIPLE; i--) {
    if (tokens[i]!.lemma === 'be') return true;
    if (tokens[i]!.pos !== 'ADV') return false;
  }
  return false;
}

/** "The claim that the water was safe came from Krall". */
function originParts(words: Words, cue: number, { content, source }: Claimed): Claimed | null {
  const { tokens, passage } = words;
  const [part] = content;
  if (tokens[cue]!.pos !== 'NOUN' || content.length !== 1 || part!.first !== cue + 1) return null;
  for (let i = part!.first + 2; i + 1 < Math.min(part!.end, part!.first + REACH); i++) {
    if (tokens[i]!.lemma !== 'come' || tokens[i + 1]!.lower !== 'from' || passage[i]! >= 0) continue;
    return { content: [{ first: part!.first, end: i }], source: mentionFrom(words, i + 2, part!.end) ?? source };
  }
  return null;
}

/** The words of a mention that begins at token `first`, if one does. */
function mentionFrom({ phrase }: Words, first: number, limit: number): Stretch | null {
  let end = first;
  while (end < limit && end - first < LONGEST_MENTION && phrase[end] === PHRASE.nominal) end++;
  return end === first ? null : { first, end };
}

/** The part of a source that is beside its cue, where a sentence ends in it that the tokens do not part. */
function withinSentence({ tokens }: Words, cue: number, { first, end }: Stretch): Stretch {
  let start = first;
  for (let i = first + 1; i < end; i++) {
    const isTied = tokens[i]!.lower === 'in' && TIES.has(tokens[i + 1]!.lower) && tokens[i + 2]?.lower === 'to';
    if (isTied) return { first: start, end: i };
    if (tokens[i]!.start - tokens[i - 1]!.end <= WIDEST_GAP && !endsSentence(tokens, i)) continue;
    if (first > cue) return { first: start, end: i };
    start = i;
  }
  return { first: start, end };
}

/** Whether a sentence ends before token `at`: "ill. Krall", whose stop may be taken for that of an abbreviation. */
function endsSentence(tokens: Words['tokens'], at: number): boolean {
  if (!/^\p{Lu}/u.test(tokens[at]!.text)) return false;
  const last = tokens[at - 1]!;
  const written = last.text === '.' ? `${tokens[at - 2]?.text ?? ''}.` : last.text;
  return STOPPED_WORD.test(written);
}
