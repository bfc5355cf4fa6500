import type { Span } from '../text/span';
import type { Token, TokenizedText } from '../text/tokenize';
import { askWord, perWord } from '../text/word';
import type { DateTokens } from './dates';
import { isDegree } from './degrees';
import lists from './function-words.json';
import { isListed, isPlaceAt } from './place';
import type { QuantityTokens } from './quantity-tokens';
import { bareWord, type SpelledWord } from './spelling';

const kept = new Set(lists.kept);
const dropped = new Set(lists.dropped);
const negations = new Set(lists.negations);
const titles = new Set(lists.titles);
const CONTENT = /^(?:NOUN|VERB|ADJ|ADV|NUM|PROPN|X|INTJ|SYM)$/;
const WORD = /[\p{L}\p{N}]/u;
const NAME_JOINT = /^(?:of|al|de|la|von|van|bin|der|du|for)$/;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
const RESERVED = /[\s^#@_~=]/g;

/** Which words an article writes small, and how it writes those that it always begins with a capital inside a sentence. */
export interface Casing {
  readonly small: ReadonlySet<string>;
  /** Lower case → as written. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Learns the article's names from running text, since a headline in title case or capitals tells nothing of what is a name.
 *
 * @param sentences token ranges that hold all tokens
 */
export function readCasing(
  { tokens, small }: TokenizedText,
  sentences: readonly { firstToken: number; endToken: number }[],
): Casing {
  const names = new Map<string, string>();
  for (const { firstToken, endToken } of sentences) {
    const titled = isTitleCase(tokens, firstToken, endToken);
    if (titled) continue;
    for (let i = firstToken + 1; i < endToken; i++) {
      const { text, lower, word } = tokens[i]!;
      if (!hasCapital(word) || opens(tokens[i - 1]!.word)) continue;
      const known = names.get(lower);
      if (known === undefined || known.toUpperCase() === known) names.set(lower, text);
    }
  }
  return { small, names };
}

function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}

const hasCapital = askWord(({ text }) => isCapital(text));
const opens = askWord(({ text }) => /^["“‘'«(:]$/.test(text));
const hasLetters = askWord(({ text }) => WORD.test(text));

/** More than half of its longer words begin with a capital, and no full stop ends it. */
export function isTitleCase(tokens: readonly Token[], firstToken: number, endToken: number): boolean {
  if (tokens[endToken - 1]?.text.endsWith('.')) return false;
  let long = 0;
  let capital = 0;
  for (let i = firstToken; i < endToken; i++) {
    const { text, pos, word } = tokens[i]!;
    if (text.length < 4 || !hasLetters(word) || pos === 'NUM') continue;
    long++;
    if (isCapital(text)) capital++;
  }
  return long >= 2 && capital / long > 0.6;
}

/** A frame's words, and as they stand in the text. */
export interface Frame {
  readonly words: readonly string[];
  readonly spelled: readonly SpelledWord[];
}

/** Writes the frame of a sentence; see `Claim.frame`. `isSaid` tells what belongs to the statement's voice. */
export function writeFrame(
  tokens: readonly Token[],
  firstToken: number,
  endToken: number,
  isSaid: (token: Span) => boolean,
  quantities: readonly QuantityTokens[],
  dates: readonly DateTokens[],
  casing: Casing,
): Frame {
  const words: string[] = [];
  const spelled: SpelledWord[] = [];
  const spell = (from: number, to: number, text: string | null): void => {
    spelled.push({ start: tokens[from]!.start, end: tokens[to - 1]!.end, text });
  };
  const titled = isTitleCase(tokens, firstToken, endToken);
  let quantity = 0;
  let date = 0;
  let nameEnd = -2;
  for (let i = firstToken; i < endToken; i++) {
    const token = tokens[i]!;
    while (quantity < quantities.length && quantities[quantity]!.endToken <= i) quantity++;
    while (date < dates.length && dates[date]!.endToken <= i) date++;
    const aside = isSaid(token) ? '' : '~';
    const inDate = date < dates.length && dates[date]!.firstToken <= i;
    if (inDate) {
      if (dates[date]!.firstToken === i) {
        words.push(`${aside}@${dates[date]!.key}`);
        spell(i, dates[date]!.endToken, null);
      }
      continue;
    }
    const inFigure = quantity < quantities.length && quantities[quantity]!.firstToken <= i;
    if (inFigure && quantities[quantity]!.firstToken === i) {
      words.push(`${aside}#${quantity}`);
      spell(i, quantities[quantity]!.figureEnd, null);
    }
    if (inFigure && i < quantities[quantity]!.figureEnd) continue;
    const word = wordOf(token, i === firstToken, titled, casing);
    if (word === null) continue;
    if (!isCapital(word)) {
      words.push(aside + word);
      spell(i, i + 1, token.text);
      continue;
    }
    const joined = nameEnd === i || (nameEnd === i - 1 && NAME_JOINT.test(tokens[i - 1]!.lower));
    if (joined && isCapital(bareWord(words.at(-1) ?? ''))) {
      words[words.length - 1] += `_${word}`;
      spelled[spelled.length - 1] = { start: spelled.at(-1)!.start, end: token.end, text: null };
    } else {
      const listed = words.at(-1)?.startsWith(`${aside}=`) === true && isListed(tokens, nameEnd, i);
      const place = listed || isPlaceAt(tokens, i, firstToken);
      words.push(`${aside}${place ? '=' : ''}${word}`);
      spell(i, i + 1, token.text);
    }
    nameEnd = i + 1;
  }
  return { words, spelled };
}

function wordOf(token: Token, first: boolean, titled: boolean, casing: Casing): string | null {
  const { word, capital } = writtenAs(token.word);
  const name = capital ? nameOf(token, first, titled, casing) : null;
  return name === null ? word : name.replace(RESERVED, '');
}

/** What a frame writes for a word that is no name, and whether it may be one. */
const writtenAs = perWord(({ lower, text, lemma, pos }) => {
  if (negations.has(lower)) return { word: 'not', capital: false };
  if (!WORD.test(text) || titles.has(lower)) return { word: null, capital: false };
  return { word: commonWord(lower, lemma, pos), capital: isCapital(text) };
});

function commonWord(lower: string, lemma: string, pos: string): string | null {
  // the tagger takes many of them for pronouns
  if (kept.has(lower) || ORDINAL.test(lower)) return lower;
  if (!CONTENT.test(pos)) return null;
  const written = (isDegree(lower) ? lower : lemma).replace(RESERVED, '');
  if (written === '' || dropped.has(written)) return null;
  return pos === 'VERB' ? `^${written}` : written;
}

/** A capital is a name inside running text; at the head of a sentence or in a title only if the article shows it elsewhere. */
function nameOf(token: Token, first: boolean, titled: boolean, casing: Casing): string | null {
  const { lower, pos, text } = token;
  if (!first && !titled) return pos === 'PRON' || pos === 'DET' || pos === 'SCONJ' || text.length < 2 ? null : text;
  const known = casing.names.get(lower);
  if (known !== undefined && !casing.small.has(lower)) return known;
  if (casing.small.has(lower)) return null;
  if (titled) return text.length > 1 && text === text.toUpperCase() && text.length < 6 && pos === 'PROPN' ? text : null;
  // a plural at the head of a sentence is tagged as a name too often
  return pos === 'PROPN' && !/s$/.test(text) ? text : null;
}
