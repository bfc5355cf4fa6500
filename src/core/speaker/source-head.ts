import type { Token } from '../text/tokenize';
import { collectiveNouns, documentNouns, groupNouns, honorifics, roleNoun } from './lexicon';
import type { NamePhrase } from './name-phrases';

/** What a source is, grammatically. */
export type SourceHead =
  | { readonly is: 'name'; readonly phrase: number }
  | { readonly is: 'pronoun'; readonly token: number }
  | { readonly is: 'several'; readonly phrases: readonly number[] }
  | (NounPhrase & {
      readonly is: 'noun';
      /** The name set beside it: "a spokesman for the ministry, Ivo Reuter"; null without. */
      readonly apposition: number | null;
      /** "Reuter’s statement", "a statement by the ministry": who stands behind what is cited; null without. */
      readonly owner: number | null;
    });

/** A noun phrase without a name of its own. */
export interface NounPhrase {
  /** Tokens from determiner to noun, then its complement; both ends exclusive. */
  readonly firstToken: number;
  readonly nounToken: number;
  readonly endToken: number;
  readonly definite: boolean;
  readonly plural: boolean;
  readonly sort: 'person' | 'body' | 'document' | 'other';
}

const PREPOSITIONS = new Set(
  'of for at from in with on to by about near inside outside within without under over against among close who that which whose where when'.split(
    ' ',
  ),
);
const BREAKS = new Set([',', '—', '–', '(', ';', ':', '--']);
const PRONOUNS = new Set(
  'he she they it i we you him her them us me himself herself themselves itself myself ourselves who which this that these those one both'.split(
    ' ',
  ),
);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both', 'said']);
const POSSESSIVE = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your']);
const INDEFINITE = new Set(
  'a an one two three four five another some any several many most all other few both more each every no'.split(' '),
);

/** Finds the head of a source: the name, pronoun or noun that speaks. Null for a source without words. */
export function sourceHead(
  tokens: readonly Token[],
  firstToken: number,
  endToken: number,
  phrases: readonly NamePhrase[],
  firstPhrase: number,
): SourceHead | null {
  let from = firstToken;
  while (from < endToken && tokens[from]!.pos === 'PUNCT') from++;
  if (from >= endToken) return null;
  if (PRONOUNS.has(tokens[from]!.lower) && isAlone(tokens, from, endToken)) return { is: 'pronoun', token: from };

  const inside: number[] = [];
  for (let i = firstPhrase; i < phrases.length && phrases[i]!.firstToken < endToken; i++) {
    if (phrases[i]!.endToken > from) inside.push(i);
  }
  const covering = inside.find(
    (i) => phrases[i]!.phraseStart <= tokens[afterDeterminer(tokens, from, endToken)]!.start,
  );
  if (covering !== undefined && !phrases[covering]!.possessive) {
    const rest = phrases[covering]!.endToken;
    const next = tokens[rest];
    const second = inside.find((i) => i > covering);
    if (
      next?.lower === 'and' &&
      rest < endToken &&
      second !== undefined &&
      coordinated(tokens, rest, phrases[second]!)
    ) {
      return { is: 'several', phrases: inside.filter((i) => i >= covering) };
    }
    if (rest >= endToken || !isNounLike(next!)) return { is: 'name', phrase: covering };
  }
  return nounHead(tokens, from, endToken, phrases, inside);
}

function nounHead(
  tokens: readonly Token[],
  from: number,
  end: number,
  phrases: readonly NamePhrase[],
  inside: readonly number[],
): SourceHead {
  const phrase = readNounPhrase(tokens, from, end);
  const atEnd = inside.find((i) => phrases[i]!.endToken === phrase.nounToken + 1 && !phrases[i]!.possessive);
  if (atEnd !== undefined) return { is: 'name', phrase: atEnd };
  const apposition = inside.find((i) => {
    const start = phrases[i]!.phraseStart;
    return (
      phrase.endToken < end &&
      start > tokens[phrase.endToken]!.start &&
      followsBreak(tokens, phrases[i]!, phrase.endToken)
    );
  });
  const owner = inside.find(
    (i) =>
      phrases[i]!.endToken <= phrase.endToken && (phrases[i]!.possessive || followsAuthorship(tokens, phrases[i]!)),
  );
  return { is: 'noun', ...phrase, apposition: apposition ?? null, owner: owner ?? null };
}

/** Reads the noun phrase that begins at a token. */
export function readNounPhrase(tokens: readonly Token[], from: number, end: number): NounPhrase {
  let stop = from;
  while (stop < end && !BREAKS.has(tokens[stop]!.text) && !PREPOSITIONS.has(tokens[stop]!.lower)) stop++;
  if (stop === from) stop = from + 1;
  let noun = stop - 1;
  while (noun > from && (tokens[noun]!.pos === 'PUNCT' || tokens[noun]!.pos === 'ADV')) noun--;
  let complement = stop;
  while (
    complement < end &&
    !BREAKS.has(tokens[complement]!.text) &&
    !/^(?:who|whom|whose|which|that|where|when)$/.test(tokens[complement]!.lower)
  ) {
    complement++;
  }
  const determiner = tokens[from]!.lower;
  const head = tokens[noun]!;
  const plural = isPlural(head);
  return {
    firstToken: from,
    nounToken: noun,
    endToken: complement,
    definite: DEFINITE.has(determiner) || (!INDEFINITE.has(determiner) && !POSSESSIVE.has(determiner) && !plural),
    plural,
    sort: sortOf(head),
  };
}

/** The noun by which a role, body or document is known again: singular, lower case. */
export const nounKey = (token: Token): string => {
  const role = roleNoun(token.lower);
  if (role !== null) return role;
  return isPlural(token) && !groupNouns.has(token.lower) ? token.lower.replace(/s$/, '') : token.lower;
};

function sortOf(token: Token): NounPhrase['sort'] {
  const key = nounKey(token);
  if (roleNoun(key) !== null || groupNouns.has(key)) return 'person';
  if (collectiveNouns.has(key)) return 'body';
  return documentNouns.has(key) || documentNouns.has(token.lower) ? 'document' : 'other';
}

function isPlural(token: Token): boolean {
  if (groupNouns.has(token.lower)) return true;
  if (/^(?:men|women|children|congressmen|spokesmen|lawmakers|media)$|(?:wo)?men$/.test(token.lower)) return true;
  return /[^s’'iu]s$/.test(token.lower) && roleNoun(token.lower) === null && token.lower !== 'news';
}

const isNounLike = (token: Token): boolean => token.pos === 'NOUN' || token.pos === 'ADJ' || token.pos === 'PROPN';

function isAlone(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at + 1];
  if (at + 1 >= end || !next) return true;
  const determines = /^(?:her|that|this|these|those|one|both|which)$/.test(tokens[at]!.lower);
  return !determines || !(isNounLike(next) || next.pos === 'NUM' || next.lower === 'of');
}

/** Past "the" and past "Rev." that the tokenizer takes for the end of a sentence. */
function afterDeterminer(tokens: readonly Token[], from: number, end: number): number {
  const { lower } = tokens[from]!;
  let at = from + 1 < end && (DEFINITE.has(lower) || POSSESSIVE.has(lower) || INDEFINITE.has(lower)) ? from + 1 : from;
  while (at + 1 < end && honorifics.has(tokens[at]!.lower) && tokens[at + 1]!.text === '.') at += 2;
  return at;
}

function coordinated(tokens: readonly Token[], and: number, second: NamePhrase): boolean {
  return second.phraseStart >= tokens[and]!.end && second.phraseStart - tokens[and]!.end < 6;
}

function followsBreak(tokens: readonly Token[], phrase: NamePhrase, from: number): boolean {
  for (let at = phrase.firstToken - 1; at >= from && tokens[at]!.end >= phrase.phraseStart - 8; at--) {
    if (tokens[at]!.start < phrase.phraseStart && BREAKS.has(tokens[at]!.text)) return true;
  }
  return false;
}

function followsAuthorship(tokens: readonly Token[], phrase: NamePhrase): boolean {
  let at = phrase.firstToken - 1;
  while (at >= 0 && tokens[at]!.start >= phrase.phraseStart) at--;
  if (tokens[at]?.lower === 'the') at--;
  return tokens[at]?.lower === 'by' || tokens[at]?.lower === 'from';
}
