import type { Token, TokenizedText } from '../text/tokenize';
import { askWord, perWord } from '../text/word';
import {
  calendarWords,
  demonyms,
  givenNameGender,
  honorifics,
  institutions,
  nameSuffixes,
  openingWords,
  organisationHeads,
  particles,
  placeNames,
  portfolioWords,
  roleNoun,
} from './lexicon';
import { isAcronym } from './phrase-kind';
import { fold } from './spelling';
import { hasCapital, isCapitalised, readWord, type Word } from './word';

const LONGEST_NAME = 12;

/** How words are written in a text: at a sentence's start the capital of a word says nothing by itself. */
export interface WrittenWords {
  /** With a capital inside a sentence somewhere. */
  readonly inNames: ReadonlySet<string>;
  /** In small letters somewhere. */
  readonly small: ReadonlySet<string>;
}

/** Collects how the words of a text are written. */
export function writtenWords(text: TokenizedText): WrittenWords {
  const inNames = new Set<string>();
  for (const sentence of text.sentences) {
    for (let at = sentence.firstToken + 1; at < sentence.endToken; at++) {
      const token = text.tokens[at]!;
      if (hasCapital(token.word) && text.tokens[at - 1]!.pos !== 'PUNCT') inNames.add(token.text);
    }
  }
  return { inNames, small: text.small };
}

/** Headline style: no verb and hardly a word of meaning begins with a small letter. */
export function isTitleCase(tokens: readonly Token[], first: number, end: number): boolean {
  if (end - first > 40) return false;
  let capitals = 0;
  let small = 0;
  for (let at = first; at < end; at++) {
    const { text, pos, word } = tokens[at]!;
    if (hasCapital(word)) capitals++;
    else if (text === '(') return false;
    else if (pos === 'VERB' || pos === 'AUX') return false;
    else if (pos === 'NOUN' || pos === 'ADJ' || pos === 'ADV') small++;
  }
  return capitals > 4 && small <= capitals / 6;
}

/** What a capitalised word says of itself, where it stands at a sentence's start. */
const BEGINS = { nothing: 0, name: 1, unlessSmallElsewhere: 2, elsewhere: 3 } as const;

const begins = perWord(({ text, lower, pos }) => {
  if (calendarWords.has(lower) && !/^(?:april|may|june|august)$/.test(lower)) return BEGINS.nothing;
  if (openingWords.has(lower) && !/^(?:US|IT|WHO)$/.test(text)) return BEGINS.nothing;
  if (/^I['’]/.test(text)) return BEGINS.nothing;
  if (pos === 'PRON' || pos === 'DET')
    return text.length > 1 && text === text.toUpperCase() ? BEGINS.name : BEGINS.nothing;
  if (pos === 'PROPN') return demonyms.has(lower) ? BEGINS.elsewhere : BEGINS.unlessSmallElsewhere;
  const isKnown = givenNameGender.has(fold(text)) || roleNoun(lower) !== null || honorifics.has(lower.replace('.', ''));
  return isKnown ? BEGINS.name : BEGINS.elsewhere;
});

const opensWords = askWord(({ text }) => /^(?:["“‘„«‹`:•]|``|'')$/.test(text));

/** Whether a token stands where every word has a capital: at the beginning of a sentence, a quotation or what a colon announces. */
export const opensSentence = (tokens: readonly Token[], at: number, firstToken: number): boolean =>
  at === firstToken || opensWords(tokens[at - 1]!.word);

/** Whether a capitalised token can begin a name or title. */
export function startsName(token: Token, opens: boolean, { inNames, small }: WrittenWords): boolean {
  const begin = begins(token.word);
  if (begin === BEGINS.nothing || begin === BEGINS.name) return begin === BEGINS.name;
  if (!opens || inNames.has(token.text)) return true;
  return begin === BEGINS.unlessSmallElsewhere && !small.has(token.lower);
}

/**
 * The capitalised words from `first` on that belong together, with particles, initials, "of" in names of bodies.
 *
 * @param endsAt has the tokens before which a name ends whatever follows
 * @param endOfSource where the source ends that begins at `first`, if one does
 */
export function readRun(
  tokens: readonly Token[],
  first: number,
  end: number,
  endsAt: ReadonlyMap<number, number> | null,
  endOfSource: number | undefined,
): Word[] {
  const run: Word[] = [];
  let at = first;
  while (at < end && run.length < LONGEST_NAME && !(run.length > 0 && endsAt?.has(at))) {
    const word = readWord(tokens, at, end);
    if (isCapitalised(word.text) || (word.text === '&' && run.length > 0)) {
      if (run.length > 0 && calendarWords.has(word.folded) && !givenNameGender.has(run.at(-1)!.folded)) break;
      run.push(word);
      at = word.endToken;
      if (word.possessive) break;
      continue;
    }
    if (run.length === 1 && endOfSource === at + 2 && isCatalogued(tokens, at, run[0]!)) {
      run[0] = { ...run[0]!, text: `${run[0]!.text},`, end: tokens[at]!.end, endToken: at + 1 };
      at++;
      continue;
    }
    const owners = pluralGenitive(tokens, at, end, run.at(-1)!);
    if (owners) {
      run[run.length - 1] = owners;
      at = owners.endToken;
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

/** "Reuter, | Ivo", where it is all that a source says. */
function isCatalogued(tokens: readonly Token[], comma: number, last: Word): boolean {
  const next = tokens[comma + 1]!;
  if (tokens[comma]!.text !== ',' || last.possessive || !hasCapital(next.word) || nameSuffixes.has(next.lower))
    return false;
  return givenNameGender.has(fold(next.text)) || next.text === next.text.toUpperCase();
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
  if ((here.lower === 'of' || here.lower === 'for') && (organisationHeads.has(last) || roleNoun(last) !== null)) {
    if (isCapitalised(next.text)) return openingWords.has(next.lower) ? 0 : 1;
    if (next.lower === 'the' && at + 2 < end && isCapitalised(tokens[at + 2]!.text)) return 2;
  }
  return here.lower === 'and' && isInsideName(tokens, at, end, run) ? 1 : 0;
}

/** "Nurses’ | Association": the genitive of whose body it is belongs to the name; the last word of the run with it, else null. */
function pluralGenitive(tokens: readonly Token[], at: number, end: number, last: Word): Word | null {
  const mark = tokens[at]!;
  const next = tokens[at + 1];
  const plural = /^['’]$/.test(mark.text) ? last.folded.endsWith('s') : /^['’]s$/.test(mark.text) && isPlural(last);
  if (!plural || mark.start !== last.end || !next || at + 1 >= end || next.start !== mark.end + 1) return null;
  if (!isCapitalised(next.text) || !organisationHeads.has(next.lower)) return null;
  return { ...last, text: last.text + mark.text, folded: fold(last.text + mark.text), end: mark.end, endToken: at + 1 };
}

const isPlural = ({ folded }: Word): boolean => /(?:men|people|children)$/.test(folded);

/**
 * Whether "and" parts no two names: "Trade | and | Industry", "the Roads | and | Bridges Authority". What is before it must be
 * no name by itself.
 */
function isInsideName(tokens: readonly Token[], and: number, end: number, run: readonly Word[]): boolean {
  const last = run.at(-1)!;
  const of = run.findIndex(({ folded }) => folded === 'of' || folded === 'for');
  if (of > 0 && organisationHeads.has(run[of - 1]!.folded)) {
    return (
      portfolioWords.has(last.folded) && portfolioWords.has(tokens[and + 1]!.lower) && run.length < LONGEST_NAME - 1
    );
  }
  if (run.length > 3 || tokens[run[0]!.firstToken - 1]?.lower !== 'the' || run.some(({ text }) => standsAlone(text))) {
    return false;
  }
  let words = 0;
  for (let at = and + 1; at < Math.min(end, and + 6); at++) {
    const { text, lower } = tokens[at]!;
    if (/^['’]$/.test(text) && words > 0) continue;
    if (!isCapitalised(text) || (words === 0 && standsAlone(text))) return false;
    words++;
    if (organisationHeads.has(lower)) return words > 1;
  }
  return false;
}

/** Whether a capitalised word is a name, a title or the end of a body's name by itself. */
function standsAlone(text: string): boolean {
  const folded = fold(text);
  return (
    [demonyms, givenNameGender, honorifics, institutions, organisationHeads, placeNames].some((list) =>
      list.has(folded),
    ) ||
    roleNoun(folded) !== null ||
    isAcronym(text)
  );
}
