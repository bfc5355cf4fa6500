import type { Token } from '../text/tokenize';
import {
  collectiveNouns,
  definiteDeterminers,
  documentNouns,
  groupNouns,
  indefiniteDeterminers,
  possessiveDeterminers,
  prepositions,
  roleNoun,
  soundsHuman,
} from './lexicon';
import { isCapitalised } from './word';

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

/** Marks that end a noun phrase. */
export const phraseBreaks: ReadonlySet<string> = new Set([',', '—', '–', '(', ';', ':', '--']);

/** Whether a determiner opens a noun phrase, and then its words begin one token later. */
export const isDeterminer = (lower: string): boolean =>
  definiteDeterminers.has(lower) || possessiveDeterminers.has(lower) || indefiniteDeterminers.has(lower);

/** Reads the noun phrase that begins at a token; it ends before a verb that follows its noun. */
export function readNounPhrase(tokens: readonly Token[], from: number, end: number): NounPhrase {
  let stop = from;
  while (stop < end && !phraseBreaks.has(tokens[stop]!.text) && !prepositions.has(tokens[stop]!.lower)) {
    if (stop > from && isNominal(tokens[stop - 1]!) && opensClause(tokens, stop)) break;
    stop++;
  }
  if (stop === from) stop = from + 1;
  let noun = stop - 1;
  while (noun > from && (/^(?:PUNCT|ADV|PART)$/.test(tokens[noun]!.pos) || tokens[noun]!.lower === 'and')) noun--;
  let complement = stop;
  if (complement < end && !opensClause(tokens, complement)) {
    while (complement < end && !endsComplement(tokens, complement)) complement++;
  }
  const determiner = tokens[from]!.lower;
  const plural = isPlural(tokens[noun]!);
  const indefinite = indefiniteDeterminers.has(determiner) || possessiveDeterminers.has(determiner);
  return {
    firstToken: from,
    nounToken: noun,
    endToken: Math.max(complement, noun + 1),
    definite: definiteDeterminers.has(determiner) || (!indefinite && !plural),
    plural,
    sort: sortOf(tokens[noun]!),
  };
}

/** What cannot go on with a noun phrase after its noun: "experts | I met", "people | involved in". */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  return isVerb(tokens, at) || token.pos === 'PRON' || (token.pos === 'ADJ' && token.lower.endsWith('ed'));
}

/** Whether a token is a verb; a word of a name is none: "Halden Steel | Works", "mayor of | Hallow". */
export function isVerb(tokens: readonly Token[], at: number): boolean {
  const { pos, text, start } = tokens[at]!;
  if (pos !== 'VERB' && pos !== 'AUX') return false;
  const before = tokens[at - 1];
  const inName = before && (isCapitalised(before.text) || before.pos === 'ADP') && before.end + 1 >= start;
  return !(inName && isCapitalised(text));
}
const isNominal = ({ pos }: Token): boolean => pos === 'NOUN' || pos === 'PROPN';

function endsComplement(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (phraseBreaks.has(token.text) || /^(?:who|whom|whose|which|that|where|when)$/.test(token.lower)) return true;
  return isNominal(tokens[at - 1]!) && opensClause(tokens, at);
}

/** "the crew", and "those close to him", who need no noun. */
const namesGroup = (lower: string): boolean => groupNouns.has(lower) || lower === 'those';

/** The noun by which a role, body or document is known again: singular, lower case. */
export const nounKey = (token: Token): string => {
  const role = roleNoun(token.lower);
  if (role !== null) return role;
  if (!isPlural(token) || namesGroup(token.lower)) return token.lower;
  return token.lower
    .replace(/men$/, 'man')
    .replace(/ies$/, 'y')
    .replace(/s$/, '')
    .replace(/^children$/, 'child');
};

function sortOf(token: Token): NounPhrase['sort'] {
  const key = nounKey(token);
  if (roleNoun(key) !== null || namesGroup(key)) return 'person';
  if (collectiveNouns.has(key)) return 'body';
  if (documentNouns.has(key) || documentNouns.has(token.lower)) return 'document';
  return soundsHuman(token.lower) && token.lower === token.text ? 'person' : 'other';
}

function isPlural(token: Token): boolean {
  if (namesGroup(token.lower)) return true;
  if (/^(?:men|women|children|congressmen|spokesmen|lawmakers|media)$|(?:wo)?men$/.test(token.lower)) return true;
  return /[^s’'iu]s$/.test(token.lower) && roleNoun(token.lower) === null && token.lower !== 'news';
}
