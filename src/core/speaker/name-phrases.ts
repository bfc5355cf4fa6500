import type { Span } from '../text/span';
import type { Token, TokenizedText } from '../text/tokenize';
import { type Gender, honorifics, roleNoun } from './lexicon';
import { isTitleCase, namesElsewhere, readRun, startsName } from './name-run';
import { type PhraseKind, phraseKind } from './phrase-kind';
import { isRole, nameStart, roleBefore, roleBegin, titleBeforeComplement, titleGender } from './title';
import { bare, isCapitalised, type Word } from './word';

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
      next !== undefined && end.endToken < sentenceEnd && /^['’]s?$/.test(next.text) && next.start === end.end,
    inTitleCase,
  };
}
