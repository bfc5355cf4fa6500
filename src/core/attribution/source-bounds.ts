import type { Claimed, Stretch } from './draft';
import lists from './source-bounds.json';
import { EDGE, PHRASE, type Words } from './words';

/** Words that end sentences, and whose like abbreviate when they have a capital: "No. 5", "Ill.". */
const STOPPED_WORD = /^(?:ill|no|art|fig|mar|sat|sun)\.$/u;

/** Tokens between a form of "be" and its participle: "have been repeatedly told". */
const BEFORE_PARTICIPLE = 3;
const LONGEST_MENTION = 12;
/** Tokens of content that are looked at. */
const REACH = 120;
/** Code units between two words of one mention: more are a link or something else that is no prose. */
const WIDEST_GAP = 6;
/** Participles of verbs whose passive has the speaker behind "by" or nowhere. */
const PASSIVE: ReadonlySet<string> = new Set(lists.passive);
const DAYS: ReadonlySet<string> = new Set(lists.days);
const TELLING: ReadonlySet<string> = new Set(lists.telling);
const THOUGHT: ReadonlySet<string> = new Set(lists.thought);
const OPENING: ReadonlySet<string> = new Set(['when', 'if', 'but', 'once', 'and']);
/** Prepositions of what stands before the subject: "in an interview with the paper, …". */
const PLACES: ReadonlySet<string> = new Set(['by', 'with', 'in', 'at', 'from', 'on']);
/** Prepositions inside a mention: "a woman from the gallery". */
const WITHIN: ReadonlySet<string> = new Set(['of', 'from', 'in', 'at', 'for', 'with', 'on']);
const TIES: ReadonlySet<string> = new Set(['reference', 'response', 'answer', 'reply', 'reaction']);

/**
 * Keeps a source to the mention that speaks: not whom somebody told ("reporters were told"), no words of another
 * sentence or beyond a link, and not what the words are about ("in reference to …"). Ends content at its sentence too.
 */
export function boundSource(words: Words, cue: number, claimed: Claimed): Claimed {
  const { content, source } =
    askedParts(words, cue, claimed) ?? passiveParts(words, cue, claimed) ?? originParts(words, cue, claimed) ?? claimed;
  // "what | one paper dubbed “…”"
  const meaning = content.filter((part) => part.end - part.first > 1 || words.phrase[part.first] !== PHRASE.itself);
  const within = (meaning.length > 0 ? meaning : content).map((part) =>
    part.first > cue ? beforeStop(words, afterDay(words, cue, part)) : part,
  );
  if (source === null) return { content: within, source };
  const isThere = source.end - source.first === 1 && words.tokens[source.first]!.lower === 'there';
  if (isThere) return { content: within, source: null };
  return { content: within, source: wholeMention(words, cue, withinSentence(words, cue, source)) };
}

/** "Asked whether he would go, Krall …": it is not Krall who asks, and what Krall answers is not asked. */
function askedParts(words: Words, cue: number, { content }: Claimed): Claimed | null {
  const { tokens, passage, sentence, text } = words;
  const { firstToken } = text.sentences[sentence[cue]!]!;
  const opens = cue === firstToken || (cue === firstToken + 1 && OPENING.has(tokens[firstToken]!.lower));
  if (tokens[cue]!.lower !== 'asked' || !opens || content[0]!.first < cue) return null;
  const asked = content.filter(({ first }) => passage[first]! < 0);
  return { content: asked.length > 0 ? asked.slice(0, 1) : content, source: null };
}

/**
 * The whole mention that a source is the end of: "shouted a woman from | the gallery", "the letter to | parents read"; or
 * the subject of the sentence where the source is one of another verb: "a man who left as he was ill, said …".
 */
function wholeMention(words: Words, cue: number, source: Stretch): Stretch {
  const { tokens, phrase, edge, sentence, text } = words;
  if (source.first > cue + 1) {
    let at = source.first - 1;
    while (at > cue && (phrase[at] === PHRASE.nominal || WITHIN.has(tokens[at]!.lower))) at--;
    const isInverted = tokens[cue - 1]?.text === ',' || edge[cue - 1] === EDGE.closes;
    const joins =
      at === cue && isInverted && WITHIN.has(tokens[source.first - 1]!.lower) && phrase[cue + 1] === PHRASE.nominal;
    return joins && tokens[cue]!.lemma !== 'tell' ? { first: cue + 1, end: source.end } : source;
  }
  // "The letter to | parents read", "families of | Kell dead"
  let begin = source.first - 1;
  const isTied = tokens[begin]?.lower === 'of' || (source.end === cue && tokens[begin]?.lower === 'to');
  if (isTied && tokens[begin - 1]?.lower !== 'according') {
    const least = Math.max(text.sentences[sentence[cue]!]!.firstToken, source.first - LONGEST_MENTION);
    while (begin > least && phrase[begin - 1] === PHRASE.nominal) begin--;
    return begin === source.first - 1 ? source : { first: begin, end: source.end };
  }
  const isAlone = source.end - source.first === 1 && tokens[source.first]!.pos === 'PRON';
  const isOther =
    isAlone && source.end < cue - 1 && tokens[cue - 1]!.text === ',' && phrase[source.end] === PHRASE.verb;
  if (!isOther) return afterPlace(words, cue, source);
  const { firstToken, endToken } = text.sentences[sentence[cue]!]!;
  return mentionFrom(words, firstToken, endToken) ?? source;
}

/** "In a letter seen by the paper, | the headteacher, Ada Krall, wrote": a mention behind a preposition is not who writes. */
function afterPlace({ tokens, phrase, sentence, text }: Words, cue: number, source: Stretch): Stretch {
  const { firstToken } = text.sentences[sentence[cue]!]!;
  const before = source.first > firstToken ? tokens[source.first - 1]! : null;
  if (before === null || !PLACES.has(before.lower) || tokens[cue]!.lower === 'according' || source.end > cue)
    return source;
  let comma = source.first;
  while (comma < source.end && tokens[comma]!.text !== ',') comma++;
  const goesOn = comma + 1 < source.end && phrase[comma + 1] === PHRASE.nominal;
  return goesOn ? { first: comma + 1, end: source.end } : source;
}

/** "said on | Monday there was no link": the day on which somebody spoke is not what was said. */
function afterDay({ tokens }: Words, cue: number, part: Stretch): Stretch {
  const isDay =
    DAYS.has(tokens[part.first]!.lower) && (part.first === cue + 1 || tokens[part.first - 1]!.lower === 'on');
  return isDay && part.end - part.first > 2 && tokens[part.first + 1]!.pos !== 'ADP'
    ? { first: part.first + 1, end: part.end }
    : part;
}

/** Reported words up to where their sentence ends. */
function beforeStop({ tokens, passage }: Words, part: Stretch): Stretch {
  for (let i = part.first + 1; i < Math.min(part.end, part.first + REACH); i++) {
    if (passage[i]! < 0 && endsSentence(tokens, i)) return { first: part.first, end: i };
  }
  return part;
}

/**
 * "The board was told by Krall that …", "Krall is expected to go": who is told is no source, nor is whom others expect to do
 * something. "Krall was quoted by the paper as saying …" is Krall's.
 */
function passiveParts(words: Words, cue: number, { content, source }: Claimed): Claimed | null {
  const { tokens, passage, sentence, text } = words;
  // "it was announced that …"
  const isIt = source !== null && source.end - source.first === 1 && tokens[source.first]!.lower === 'it';
  const isListed = PASSIVE.has(tokens[cue]!.lower);
  if (!(isIt || isListed) || !isPassive(words, cue)) return null;
  if (!isListed) return isIt && source.end <= cue ? { content, source: null } : null;
  const { firstToken, endToken } = text.sentences[sentence[cue]!]!;
  const said = content.filter(({ first, end }) => end > cue || passage[first]! >= 0);
  const kept = said.length > 0 && TELLING.has(tokens[cue]!.lower) ? said : content;
  const agent = cue + 1 < endToken && tokens[cue + 1]!.lower === 'by' ? mentionFrom(words, cue + 2, endToken) : null;
  if (agent === null) {
    if (source === null || isAgent(words, cue, source)) return { content: kept, source };
    const isContent = source.end <= cue && cue < content[0]!.first && !TELLING.has(tokens[cue]!.lower);
    return { content: isContent ? [source, ...content] : kept, source: null };
  }
  const saying = tokens[agent.end]?.lower === 'as' && tokens[agent.end + 1]?.lower === 'saying' ? agent.end + 2 : null;
  if (saying !== null) {
    const reported = kept
      .filter(({ end }) => end > saying)
      .map((part) => ({ ...part, first: Math.max(part.first, saying) }));
    return reported.length === 0 ? null : { content: reported, source: subjectOf(words, cue, firstToken) };
  }
  if (tokens[cue]!.lower !== 'accused' || tokens[agent.end]?.lower !== 'of') return { content: kept, source: agent };
  let end = agent.end + 1;
  while (end < endToken && tokens[end]!.pos !== 'PUNCT') end++;
  return { content: [{ first: agent.end, end }], source: agent };
}

function isPassive({ tokens }: Words, cue: number): boolean {
  for (let i = cue - 1; i >= 0 && i >= cue - BEFORE_PARTICIPLE; i--) {
    if (tokens[i]!.lemma === 'be') return true;
    if (tokens[i]!.pos !== 'ADV') return false;
  }
  return false;
}

/** Whether a source stands behind a passive as who does it; of what is expected or believed nobody does. */
const isAgent = ({ tokens }: Words, cue: number, { first }: Stretch): boolean =>
  first > cue && (tokens[first - 1]!.lower === 'by' || !THOUGHT.has(tokens[cue]!.lower));

/** The mention before the form of "be" that belongs to a participle. */
function subjectOf({ tokens, phrase }: Words, cue: number, firstToken: number): Stretch | null {
  const least = Math.max(firstToken, cue - REACH);
  let end = cue;
  while (end > least && phrase[end - 1] !== PHRASE.nominal) end--;
  let first = end;
  while (first > least && phrase[first - 1] === PHRASE.nominal && tokens[first - 1]!.text !== ',') first--;
  return first < end ? { first, end } : null;
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
  const last = tokens[at - 1]!;
  if (!last.text.endsWith('.') || !/^\p{Lu}/u.test(tokens[at]!.text)) return false;
  const written = last.text === '.' ? `${tokens[at - 2]?.text ?? ''}.` : last.text;
  return STOPPED_WORD.test(written);
}
