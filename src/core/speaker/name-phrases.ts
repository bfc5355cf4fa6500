import type { Span } from '../text/span';
import type { Token, TokenizedText } from '../text/tokenize';
import {
  demonyms,
  type Gender,
  givenNameGender,
  groupNouns,
  honorificGender,
  institutions,
  nameSuffixes,
  organisationHeads,
  particles,
  placeNames,
  portfolioWords,
  roleGender,
  titleWords,
} from './lexicon';
import { fold } from './spelling';

/** What a name alone tells of its bearer; `unknown` is one or more capitalised words of which nothing else is known. */
export type PhraseKind = 'person' | 'organization' | 'group' | 'unknown';

/** A name in the text with what stands before it. The span is the name's, without title. */
export interface NamePhrase extends Span {
  /** "Kwok-hung", "J.K.", "Rowling": hyphenated words are one. */
  readonly words: readonly string[];
  readonly kind: PhraseKind;
  /** Told by an honorific or a title. */
  readonly gender: Gender;
  /** The title before the name ("Nato chief"), null without. */
  readonly role: Span | null;
  /** Where title and determiner begin; the name's start without them. */
  readonly phraseStart: number;
  /** Tokens of the name, `endToken` exclusive. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly sentence: number;
  /** Followed by ’s or ’. */
  readonly possessive: boolean;
  /** Stands in a heading in which most words have capitals, so that its borders are not to be trusted. */
  readonly inTitleCase: boolean;
}

interface Word extends Span {
  readonly text: string;
  readonly folded: string;
  readonly firstToken: number;
  readonly endToken: number;
}

const LONGEST_NAME = 12;
const LONGEST_ROLE = 8;
const CALENDAR = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december'
  ).split(' '),
);
/** Words that begin sentences with a capital and belong to no name, whatever the tagger says. */
const OPENERS = new Set(
  (
    'a an the this that these those and but or nor so yet if when while although though because since as after before ' +
    'until once unless whether both either neither not no yes what who whom whose which why where how all any some ' +
    'many most much few several each every another other others such only even also still just here there then thus ' +
    'in on at by for from with without within of to into onto over under about above below between among during ' +
    'despite against across through throughout toward towards upon per via like unlike including following according ' +
    'asked speaking meanwhile however moreover furthermore indeed instead perhaps maybe today yesterday tomorrow now ' +
    'earlier later last next first second third one two three four five six seven eight nine ten my your his her its ' +
    'our their i he she it we they you me him us them mine ours theirs is are was were be been has have had do does did ' +
    'will would can could should may might must let read more photo image video file related share'
  ).split(' '),
);

/** Whether a word begins with a capital letter. */
export function isCapitalised(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}/u.test(text);
}

/** Reads every name of a text, in text order, in one pass. */
export function namePhrases(text: TokenizedText): NamePhrase[] {
  const phrases: NamePhrase[] = [];
  const inNames = namesElsewhere(text);
  text.sentences.forEach((sentence, index) => {
    const titleCase = isTitleCase(text.tokens, sentence.firstToken, sentence.endToken);
    for (let at = sentence.firstToken; at < sentence.endToken; ) {
      const token = text.tokens[at]!;
      if (!isCapitalised(token.text) || !startsName(token, at === sentence.firstToken, inNames)) {
        at++;
        continue;
      }
      const run = readRun(text.tokens, at, sentence.endToken);
      if (run.length === 0) {
        at++;
        continue;
      }
      const phrase = readPhrase(text.tokens, run, sentence.firstToken, sentence.endToken, index, titleCase);
      if (phrase) phrases.push(phrase);
      at = Math.max(at + 1, run.at(-1)!.endToken);
    }
  });
  return phrases;
}

/** Words that have a capital inside a sentence somewhere: at a sentence's start their capital says something too. */
function namesElsewhere(text: TokenizedText): ReadonlySet<string> {
  const found = new Set<string>();
  for (const sentence of text.sentences) {
    for (let at = sentence.firstToken + 1; at < sentence.endToken; at++) {
      const token = text.tokens[at]!;
      if (isCapitalised(token.text) && text.tokens[at - 1]!.pos !== 'PUNCT') found.add(token.text);
    }
  }
  return found;
}

/** Headline style: no verb and hardly a word of meaning begins with a small letter. */
function isTitleCase(tokens: readonly Token[], first: number, end: number): boolean {
  if (end - first > 40) return false;
  let capitals = 0;
  let small = 0;
  for (let at = first; at < end; at++) {
    const { text, pos } = tokens[at]!;
    if (isCapitalised(text)) capitals++;
    else if (pos === 'VERB' || pos === 'AUX') return false;
    else if (pos === 'NOUN' || pos === 'ADJ' || pos === 'ADV') small++;
  }
  return capitals > 4 && small <= capitals / 6;
}

function startsName(token: Token, opensSentence: boolean, inNames: ReadonlySet<string>): boolean {
  const { lower } = token;
  if (CALENDAR.has(lower) && !(lower === 'april' || lower === 'may' || lower === 'june' || lower === 'august'))
    return false;
  if (OPENERS.has(lower) && !(token.text === 'US' || token.text === 'IT' || token.text === 'WHO')) return false;
  if (token.pos === 'PRON' || token.pos === 'DET')
    return token.text.length > 1 && token.text === token.text.toUpperCase();
  if (!opensSentence || token.pos === 'PROPN' || inNames.has(token.text)) return true;
  return givenNameGender.has(fold(token.text)) || roleGender.has(lower) || honorificGender.has(lower.replace('.', ''));
}

/** The capitalised words from `first` on that belong together, with particles, initials, "of" in names of bodies. */
function readRun(tokens: readonly Token[], first: number, end: number): Word[] {
  const run: Word[] = [];
  let at = first;
  while (at < end && run.length < LONGEST_NAME) {
    const word = readWord(tokens, at, end);
    if (isCapitalised(word.text) || (word.text === '&' && run.length > 0)) {
      if (run.length > 0 && CALENDAR.has(word.folded)) break;
      run.push(word);
      at = word.endToken;
      continue;
    }
    const bridge = bridgeLength(tokens, at, end, run);
    if (bridge === 0) break;
    for (let i = 0; i < bridge; i++) {
      run.push(readWord(tokens, at, end));
      at++;
    }
  }
  while (run.length > 0 && !isCapitalised(run.at(-1)!.text)) run.pop();
  return run;
}

/** How many small words at `at` join the run to the capitalised word after them. */
function bridgeLength(tokens: readonly Token[], at: number, end: number, run: readonly Word[]): number {
  let length = 0;
  while (length < 3 && at + length < end && particles.has(tokens[at + length]!.lower)) length++;
  if (length > 0 && at + length < end && isCapitalised(tokens[at + length]!.text)) return length;
  const here = tokens[at]!;
  const next = tokens[at + 1];
  if (!next || at + 1 >= end) return 0;
  const last = run.at(-1)!.folded;
  if (here.text === ',' && nameSuffixes.has(next.lower) && isCapitalised(next.text)) return 1;
  if ((here.lower === 'of' || here.lower === 'for') && (organisationHeads.has(last) || roleGender.has(last))) {
    if (isCapitalised(next.text)) return OPENERS.has(next.lower) ? 0 : 1;
    if (next.lower === 'the' && at + 2 < end && isCapitalised(tokens[at + 2]!.text)) return 2;
  }
  return 0;
}

function readWord(tokens: readonly Token[], at: number, end: number): Word {
  let last = at;
  while (
    last + 2 < end &&
    /^[-‐‑]$/.test(tokens[last + 1]!.text) &&
    tokens[last + 1]!.start === tokens[last]!.end &&
    tokens[last + 2]!.start === tokens[last + 1]!.end &&
    last - at < 6
  ) {
    last += 2;
  }
  const parts = tokens.slice(at, last + 1);
  const text = parts.length === 1 ? parts[0]!.text : parts.map((part) => part.text).join('');
  return {
    text,
    folded: fold(text),
    start: parts[0]!.start,
    end: parts.at(-1)!.end,
    firstToken: at,
    endToken: last + 1,
  };
}

const bare = (word: Word): string => word.folded.replace(/\.$/, '');
const isRole = (word: Word): boolean => roleGender.has(bare(word)) || honorificGender.has(bare(word));

/** Parts a run into title and name, and tells what kind of name it is. */
function readPhrase(
  tokens: readonly Token[],
  run: readonly Word[],
  sentenceStart: number,
  sentenceEnd: number,
  sentence: number,
  inTitleCase: boolean,
): NamePhrase | null {
  const titleOf = titleBeforeComplement(tokens, run, sentenceStart);
  const nameAt = titleOf ? titleOf.nameAt : nameStart(run);
  if (nameAt === run.length) return null;
  const words = run.slice(nameAt);
  const title = run.slice(0, nameAt);
  const before = titleOf
    ? titleOf.roleStart
    : nameAt === 0
      ? roleBefore(tokens, run[0]!.firstToken, sentenceStart)
      : null;
  const roleStart = title.length > 0 && !titleOf ? roleBegin(tokens, title[0]!.firstToken, sentenceStart) : before;
  const titleNouns = title.length > 0 ? title : [];
  const gender = titleGender(titleNouns, before === null ? [] : tokens.slice(before, run[0]!.firstToken));
  const hasRole = title.some(isRole) || before !== null;
  const kind = phraseKind(tokens, words, hasRole);
  const onlyHonorific =
    title.length > 0 && title.every((word) => honorificGender.has(bare(word)) && !roleGender.has(bare(word)));
  const end = words.at(-1)!;
  const next = tokens[end.endToken];
  return {
    start: words[0]!.start,
    end: end.end,
    words: words.map((word) => word.text),
    kind,
    gender,
    role:
      roleStart === null || onlyHonorific || !hasRole
        ? null
        : { start: tokens[roleStart]!.start, end: tokens[words[0]!.firstToken - 1]!.end },
    phraseStart: tokens[roleStart ?? words[0]!.firstToken]!.start,
    firstToken: words[0]!.firstToken,
    endToken: end.endToken,
    sentence,
    possessive:
      next !== undefined && end.endToken < sentenceEnd && /^['’]s?$/.test(next.text) && next.start === end.end,
    inTitleCase,
  };
}

/** Index of the run's word at which the name begins; its length when it is a title alone. */
function nameStart(run: readonly Word[]): number {
  if (run.length > 1 && givenNameGender.has(run[0]!.folded) && !honorificGender.has(bare(run[0]!))) return 0;
  let last = -1;
  run.forEach((word, index) => {
    const isSurname = index > 0 && index === run.length - 1 && givenNameGender.has(run[index - 1]!.folded);
    if (isRole(word) && !isSurname) last = index;
  });
  if (last === -1) {
    const first = run[0]!.folded;
    return run.length > 2 && demonyms.has(first) && givenNameGender.has(run[1]!.folded) ? 1 : 0;
  }
  if (last + 1 < run.length && /^(?:of|for)$/.test(run[last + 1]!.folded)) return afterComplement(run, last + 2);
  if (run.some((word, index) => index > last && organisationHeads.has(word.folded))) return 0;
  if (last === run.length - 1 && !run.every((word) => isRole(word) || isTitleWord(word))) {
    return run.length > 1 && !run.some((word) => isTitleWord(word)) ? 0 : run.length;
  }
  return last + 1;
}

const isTitleWord = (word: Word): boolean =>
  titleWords.has(word.folded) ||
  demonyms.has(word.folded) ||
  placeNames.has(word.folded) ||
  /^(?:of|for|the)$/.test(word.folded);

/** "Secretary of State | Ada Reuter", "CEO of the Relief Council | Ola Berg": where the name begins. */
function afterComplement(run: readonly Word[], from: number): number {
  for (let i = from; i + 1 < run.length; i++) {
    if (givenNameGender.has(run[i]!.folded) && !organisationHeads.has(run[i + 1]!.folded)) return i;
  }
  let at = from;
  while (at < run.length && (run[at]!.folded === 'the' || isTitleWord(run[at]!) || portfolioWords.has(run[at]!.folded)))
    at++;
  if (at > from && at < run.length && !organisationHeads.has(run[at]!.folded)) return at;
  for (let i = run.length - 2; i > from; i--) if (organisationHeads.has(run[i]!.folded)) return i + 1;
  return run.length;
}

/** "minister of | Foreign Affairs Ada Reuter" with a small-letter role before the run. */
function titleBeforeComplement(
  tokens: readonly Token[],
  run: readonly Word[],
  sentenceStart: number,
): { nameAt: number; roleStart: number } | null {
  let at = run[0]!.firstToken - 1;
  if (at > sentenceStart && tokens[at]!.lower === 'the') at--;
  if (at <= sentenceStart || !/^(?:of|for)$/.test(tokens[at]!.lower) || !isRoleNoun(tokens[at - 1]!)) return null;
  const nameAt = afterComplement(run, 0);
  if (nameAt === 0 || nameAt === run.length) return null;
  return { nameAt, roleStart: roleBegin(tokens, at - 1, sentenceStart) };
}

/** The token at which the role right before a name begins ("Nato chief", "the school’s director"), null without. */
function roleBefore(tokens: readonly Token[], nameToken: number, sentenceStart: number): number | null {
  const noun = tokens[nameToken - 1];
  if (!noun || nameToken - 1 < sentenceStart || !isRoleNoun(noun)) return null;
  return roleBegin(tokens, nameToken - 1, sentenceStart);
}

const isRoleNoun = (token: Token): boolean =>
  roleGender.has(token.lower) || honorificGender.has(token.lower.replace('.', ''));

/** Goes left from a role's noun over what belongs to it. */
function roleBegin(tokens: readonly Token[], nounToken: number, sentenceStart: number): number {
  let at = nounToken;
  while (at > sentenceStart && nounToken - at < LONGEST_ROLE) {
    const before = tokens[at - 1]!;
    const joins =
      before.pos === 'ADJ' ||
      before.pos === 'NOUN' ||
      before.pos === 'PROPN' ||
      /^(?:['’]s?|-|‑)$/.test(before.text) ||
      titleWords.has(before.lower) ||
      demonyms.has(before.lower);
    if (!joins || CALENDAR.has(before.lower)) break;
    at--;
  }
  while (at < nounToken && /^\W/.test(tokens[at]!.text)) at++;
  return at;
}

function titleGender(title: readonly Word[], role: readonly Token[]): Gender {
  for (const word of title) {
    const gender = honorificGender.get(bare(word)) ?? roleGender.get(bare(word));
    if (gender) return gender;
  }
  for (const token of role) {
    const gender = roleGender.get(token.lower);
    if (gender) return gender;
  }
  return null;
}

function phraseKind(tokens: readonly Token[], words: readonly Word[], hasRole: boolean): PhraseKind {
  const first = words[0]!;
  const last = words.at(-1)!;
  if (words.length === 1) {
    if (isAcronym(first.text)) return 'organization';
    if (isPeople(first.folded)) return 'group';
    if (placeNames.has(first.folded) || institutions.has(first.folded)) return hasRole ? 'unknown' : 'organization';
    if (organisationHeads.has(first.folded)) return 'organization';
    return hasRole ? 'person' : 'unknown';
  }
  const whole = words.map((word) => word.folded).join(' ');
  if (placeNames.has(whole)) return 'organization';
  if (givenNameGender.has(first.folded) && !organisationHeads.has(last.folded)) return 'person';
  if (words.some((word) => word.folded === 'of' || word.folded === '&' || word.folded === 'for')) return 'organization';
  if (organisationHeads.has(last.folded) || organisationHeads.has(first.folded)) return 'organization';
  if (isPeople(last.folded)) return 'group';
  const before = tokens[first.firstToken - 1];
  if (!hasRole && before?.lower === 'the') return 'organization';
  if (
    words.some((word) => isAcronym(word.text) && word.text.length > 2 && !word.text.includes('.')) &&
    !words.every((word) => isAcronym(word.text))
  ) {
    return hasRole ? 'person' : 'organization';
  }
  if (words.length > 4 && !hasRole) return 'organization';
  return 'person';
}

/** "WHO", "U.N.", "G20"; not an initial. */
export const isAcronym = (text: string): boolean => /^(?:[A-Z]\.?){2,6}\d{0,2}$|^[A-Z]\d{1,2}$/.test(text);

/** "Republicans", "Canadians", "Officials". */
function isPeople(folded: string): boolean {
  if (groupNouns.has(folded)) return true;
  if (!folded.endsWith('s')) return false;
  const singular = folded.slice(0, -1);
  return demonyms.has(singular) || roleGender.has(singular);
}
