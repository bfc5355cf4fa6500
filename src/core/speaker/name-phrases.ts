import type { Span } from '../text/span';
import type { Sentence, Token, TokenizedText } from '../text/tokenize';
import { tokenAt } from './inside-quotations';
import { labelSort } from './interview';
import {
  calendarWords,
  collectiveNouns,
  demonyms,
  documentNouns,
  type Gender,
  givenNameGender,
  groupNouns,
  honorifics,
  institutions,
  placeNames,
  portfolioWords,
  roleNoun,
} from './lexicon';
import { isTitleCase, opensSentence, readRun, startsName, type WrittenWords, writtenWords } from './name-run';
import { type PhraseKind, phraseKind } from './phrase-kind';
import { fold } from './spelling';
import { isRole, nameStart, roleBefore, roleBegin, titleBeforeComplement, titleGender } from './title';
import { bare, hasCapital, type Word } from './word';

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

/**
 * Reads every name of a text, in text order, in one pass.
 *
 * @param sources spans of sources: in headings, where every word has a capital, they tell where a name begins and ends
 */
export function namePhrases(text: TokenizedText, sources: readonly Span[] = []): NamePhrase[] {
  const phrases: NamePhrase[] = [];
  const written = writtenWords(text);
  const borders = new Map<number, number>();
  for (const { start, end } of sources) {
    if (start < end) borders.set(tokenAt(text.tokens, start), tokenAt(text.tokens, end - 1) + 1);
  }
  let sourceEnd = -1;
  text.sentences.forEach((sentence, index) => {
    const titleCase = isTitleCase(text.tokens, sentence.firstToken, sentence.endToken);
    for (let at = sentence.firstToken; at < sentence.endToken; ) {
      const endOfSource = borders.get(at);
      sourceEnd = Math.max(sourceEnd, endOfSource ?? -1);
      const token = text.tokens[at]!;
      const isLabel = endOfSource === at + 1 && labelSort(token.word) !== null;
      if (
        isLabel ||
        !hasCapital(token.word) ||
        !startsName(token, opensSentence(text.tokens, at, sentence.firstToken), written)
      ) {
        at++;
        continue;
      }
      const inSource = titleCase && at < sourceEnd;
      const runEnd = inSource ? Math.min(sourceEnd, sentence.endToken) : sentence.endToken;
      const run = readRun(text.tokens, at, runEnd, titleCase ? borders : null, endOfSource);
      if (run.length === 0) {
        at++;
        continue;
      }
      const opens = titleCase || at === sentence.firstToken;
      const read = readPhrase(text.tokens, run, sentence, index, titleCase && !inSource);
      const phrase =
        read && endOfSource === read.endToken && isLoudLabel(read, text.tokens)
          ? { ...read, kind: 'unknown' as const }
          : read;
      if (
        phrase &&
        !isAdjective(phrase, text.tokens) &&
        !isMonth(phrase, text.tokens) &&
        !(opens && isOrdinaryNoun(phrase, written))
      )
        phrases.push(phrase);
      at = Math.max(at + 1, phrase?.endToken ?? run.at(-1)!.endToken);
    }
  });
  return phrases;
}

/** "REUTER: …" is mostly no acronym. */
const isLoudLabel = ({ words, endToken }: NamePhrase, tokens: readonly Token[]): boolean =>
  words.length === 1 && words[0]!.length > 3 && !institutions.has(fold(words[0]!)) && tokens[endToken]?.text === ':';

/** "since June": a month that is a name elsewhere. */
const isMonth = ({ words, firstToken, kind }: NamePhrase, tokens: readonly Token[]): boolean =>
  words.length === 1 &&
  kind !== 'person' &&
  calendarWords.has(words[0]!.toLowerCase()) &&
  /^(?:in|since|until|till|by|from|before|after|of|last|next|this|early|late|mid|every)$/.test(
    tokens[firstToken - 1]?.lower ?? '',
  );

/** "Belmarian" before a noun, "Transport" before "minister", and the party and state behind a senator's name: "(D-N.Y.)". */
function isAdjective({ words, kind, endToken }: NamePhrase, tokens: readonly Token[]): boolean {
  if (words.length > 1 || kind === 'person') return false;
  if (portfolioWords.has(words[0]!.toLowerCase()) && roleNoun(tokens[endToken]?.lower ?? '') !== null) return true;
  return demonyms.has(words[0]!.toLowerCase()) || /^[A-Z](?:-.*|\.)?$/.test(words[0]!);
}

/** "Officials", "Poll": a noun that has its capital from the beginning of a sentence or from a heading. */
function isOrdinaryNoun({ words, kind }: NamePhrase, { inNames, small }: WrittenWords): boolean {
  const last = words.at(-1)!.toLowerCase();
  if (words.length === 1 && inNames.has(words[0]!) && !small.has(last)) return false;
  if (kind === 'unknown' && words.length === 1 && /[^su'’i]s$/.test(last)) return true;
  if (kind === 'organization' ? words.length > 1 : kind === 'person') return false;
  if (documentNouns.has(last) || collectiveNouns.has(last) || groupNouns.has(last)) return true;
  const singular = last.replace(/s$/, '');
  return (roleNoun(last) !== null || roleNoun(singular) !== null) && !demonyms.has(singular);
}

/** "Mark Halloran Lundby": a place right behind a full name belongs to what follows. */
function withoutPlace(words: readonly Word[]): readonly Word[] {
  const last = words.at(-1)!;
  const isPlace = placeNames.has(last.folded) || institutions.has(last.folded);
  return words.length === 3 && isPlace && givenNameGender.has(words[0]!.folded) ? words.slice(0, 2) : words;
}

/** Parts a run into title and name, and tells what kind of name it is. */
function readPhrase(
  tokens: readonly Token[],
  run: readonly Word[],
  { firstToken: sentenceStart, endToken: sentenceEnd }: Sentence,
  sentence: number,
  inTitleCase: boolean,
): NamePhrase | null {
  const titleOf = titleBeforeComplement(tokens, run, sentenceStart);
  const nameAt = titleOf ? titleOf.nameAt : nameStart(run);
  if (nameAt === run.length) return null;
  const words = withoutPlace(run.slice(nameAt));
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
    title.length > 0 && title.every((word) => honorifics.has(bare(word.folded)) && roleNoun(word.folded) === null);
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
      end.possessive ||
      (next !== undefined && end.endToken < sentenceEnd && /^['’]s?$/.test(next.text) && next.start === end.end),
    inTitleCase,
  };
}
