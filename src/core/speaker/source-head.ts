import type { Token } from '../text/tokenize';
import { honorifics, sourcePronouns } from './lexicon';
import type { NamePhrase } from './name-phrases';
import { isDeterminer, type NounPhrase, phraseBreaks, readNounPhrase } from './noun-phrase';

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
      /** The name with which the source ends: "a lesson from | Ada Reuter"; null without, or where it only says of what. */
      readonly closing: number | null;
    });

/** Words before a source that are none of it: "at least one senator", "not everyone". */
const LEADING = new Set(
  'as from by to for at least nearly almost about around roughly not only even and but or while when though because if'.split(
    ' ',
  ),
);

/** Finds the head of a source: the name, pronoun or noun that speaks. Null for a source without words. */
export function sourceHead(
  tokens: readonly Token[],
  firstToken: number,
  endToken: number,
  phrases: readonly NamePhrase[],
  firstPhrase: number,
): SourceHead | null {
  const cut = cutName(tokens, firstToken, endToken, phrases, firstPhrase);
  if (cut !== null) return { is: 'name', phrase: cut };
  let from = afterDateline(tokens, firstToken, endToken);
  while (from < endToken && (tokens[from]!.pos === 'PUNCT' || LEADING.has(tokens[from]!.lower))) from++;
  if (from >= endToken) return null;
  if (sourcePronouns.has(tokens[from]!.lower) && isAlone(tokens, from, endToken)) return { is: 'pronoun', token: from };

  const inside: number[] = [];
  for (let i = firstPhrase; i < phrases.length && phrases[i]!.firstToken < endToken; i++) {
    if (phrases[i]!.endToken > from) inside.push(i);
  }
  const covering = inside.find(
    (i) => phrases[i]!.phraseStart <= tokens[afterDeterminer(tokens, from, endToken)]!.start,
  );
  if (
    covering !== undefined &&
    (!phrases[covering]!.possessive || endsWithGenitive(tokens, phrases[covering]!, endToken))
  ) {
    const rest = phrases[covering]!.endToken;
    const next = tokens[rest];
    const second = inside.find((i) => i > covering);
    const joined = inside.find((i) => i > covering && isJoined(tokens, rest, phrases[i]!));
    if (joined !== undefined && rest < endToken) return { is: 'several', phrases: [covering, joined] };
    if (
      next?.lower === 'and' &&
      rest < endToken &&
      second !== undefined &&
      coordinated(tokens, rest, phrases[second]!)
    ) {
      return { is: 'several', phrases: inside.filter((i) => i >= covering) };
    }
    if (rest >= endToken || phrases[covering]!.possessive || !isNounLike(next!))
      return { is: 'name', phrase: covering };
  }
  return nounHead(tokens, from, endToken, phrases, inside);
}

/** "Ivo Reuter, 51, | and its curator, Ada Quell,": another person with a role of their own. */
function isJoined(tokens: readonly Token[], from: number, { firstToken }: NamePhrase): boolean {
  let at = firstToken - 1;
  while (
    at > from &&
    (isNounLike(tokens[at]!) || tokens[at]!.pos === 'DET' || tokens[at]!.pos === 'PRON' || tokens[at]!.text === ',')
  )
    at--;
  return tokens[at]?.lower === 'and' && tokens[at - 1]?.text === ',' && tokens[firstToken - 1]!.text === ',';
}

/** "Reuter’s" with nothing after it. */
function endsWithGenitive(tokens: readonly Token[], { endToken }: NamePhrase, end: number): boolean {
  return endToken >= end || (endToken + 1 >= end && /^['’]s?$/.test(tokens[endToken]!.text));
}

/** "LUNDBY — Officials said": past the place. */
function afterDateline(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from + 1; at < Math.min(from + 5, end - 1); at++) {
    if (/^(?:--|—|–|-)$/.test(tokens[at]!.text) && tokens[at]!.start > tokens[at - 1]!.end) {
      return tokens[from]!.text === tokens[from]!.text.toUpperCase() && tokens[from]!.text.length > 2 ? at + 1 : from;
    }
  }
  return from;
}

/** "Y.), chairman of the board": the end of "Ada Reuter (D-N.Y.), …", cut where the tokenizer sees the end of a sentence. */
function cutName(
  tokens: readonly Token[],
  from: number,
  end: number,
  phrases: readonly NamePhrase[],
  firstPhrase: number,
): number | null {
  if (tokens[from + 1]?.text !== ')' || from + 1 >= end) return null;
  let open = from - 1;
  while (open > from - 8 && open >= 0 && tokens[open]!.text !== '(') open--;
  for (let i = firstPhrase; i >= 0 && i > firstPhrase - 4; i--) if (phrases[i]?.endToken === open) return i;
  return null;
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
  const closing = inside.find((i) => {
    const { phraseStart, possessive, endToken, firstToken } = phrases[i]!;
    if (possessive || endToken !== end) return false;
    return (
      phraseStart < tokens[firstToken]!.start ||
      !saysOfWhat(tokens, firstToken) ||
      followsAuthorship(tokens, phrases[i]!)
    );
  });
  return { is: 'noun', ...phrase, apposition: apposition ?? null, owner: owner ?? null, closing: closing ?? null };
}

const isNounLike = (token: Token): boolean => token.pos === 'NOUN' || token.pos === 'ADJ' || token.pos === 'PROPN';

function isAlone(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at + 1];
  if (at + 1 >= end || !next) return true;
  const determines = /^(?:her|his|that|this|these|those|one|both|which)$/.test(tokens[at]!.lower);
  return !determines || !(isNounLike(next) || next.pos === 'NUM' || next.lower === 'of');
}

/** Past "the" and past "Rev." that the tokenizer takes for the end of a sentence. */
function afterDeterminer(tokens: readonly Token[], from: number, end: number): number {
  const { lower } = tokens[from]!;
  let at = from + 1 < end && isDeterminer(lower) ? from + 1 : from;
  while (at + 1 < end && honorifics.has(tokens[at]!.lower) && tokens[at + 1]!.text === '.') at += 2;
  return at;
}

function coordinated(tokens: readonly Token[], and: number, second: NamePhrase): boolean {
  return second.phraseStart >= tokens[and]!.end && second.phraseStart - tokens[and]!.end < 6;
}

function followsBreak(tokens: readonly Token[], phrase: NamePhrase, from: number): boolean {
  for (let at = phrase.firstToken - 1; at >= from && tokens[at]!.end >= phrase.phraseStart - 8; at--) {
    if (tokens[at]!.start < phrase.phraseStart && phraseBreaks.has(tokens[at]!.text)) return true;
  }
  return false;
}

/** Whether a preposition or another name ties a name to what stands before it: "the end of | Reuter". */
function saysOfWhat(tokens: readonly Token[], name: number): boolean {
  const before = tokens[tokens[name - 1]?.pos === 'DET' ? name - 2 : name - 1];
  return (
    before !== undefined &&
    (before.pos === 'ADP' || before.pos === 'CCONJ' || before.pos === 'VERB' || before.pos === 'PUNCT')
  );
}

function followsAuthorship(tokens: readonly Token[], phrase: NamePhrase): boolean {
  let at = phrase.firstToken - 1;
  while (at >= 0 && tokens[at]!.start >= phrase.phraseStart) at--;
  if (tokens[at]?.lower === 'the') at--;
  return tokens[at]?.lower === 'by' || tokens[at]?.lower === 'from';
}
