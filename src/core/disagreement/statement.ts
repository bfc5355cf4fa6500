import type { Claim, Quantity } from '../claim/claim';
import { bareWord, readSpelling, type SpelledWord } from '../claim/spelling';
import type { Span } from '../text/span';
import { stemOf } from './stem';
import { wordWeight } from './word-weight';

/** What a word is in its claim’s frame. */
export type WordKind = 'name' | 'verb' | 'word' | 'number' | 'date' | 'not';

/** A word of a claim's frame. */
export interface Word {
  readonly kind: WordKind;
  /** For comparing: lower case, a name's parts parted by blanks, a date's key. */
  readonly key: string;
  /** The key without an ending, so that "dancing" meets "dance". */
  readonly stem: string;
  /** For explaining: as the article writes it, where that is known. */
  readonly text: string;
  /** Where it stands in the article; null where that is not known. */
  readonly span: Span | null;
  readonly weight: number;
  /** Belongs to the statement's voice; false: the article's own word in a speaker's sentence. */
  readonly said: boolean;
  /** Names where it is so. */
  readonly place: boolean;
  /** Index into the claim's quantities; -1 for other words. */
  readonly quantity: number;
}

/** A claim made ready to be compared. */
export interface Statement {
  readonly claim: Claim;
  /** Index of the claim in its article. */
  readonly index: number;
  readonly words: readonly Word[];
  /** Of these, names of where it is so. */
  readonly places: readonly Word[];
  /** Stems of content words and each part of a name, for finding partners. */
  readonly keys: ReadonlyMap<string, number>;
  /** Sum of the weights of `keys`. */
  readonly weight: number;
  /** Sum of the weights of `words`. */
  readonly length: number;
  /** How often it denies. */
  readonly negations: number;
}

/** Reads a claim's frame; see `Claim.frame`. */
export function readStatement(claim: Claim, index: number): Statement {
  const written = claim.frame.split(' ');
  const spelled = readSpelling(written.map(bareWord), claim.spelling, claim.start);
  const words = written.map((text, i) => readWord(text, claim.quantities, spelled?.[i]));
  const keys = new Map<string, number>();
  for (const word of words) {
    if (word.kind === 'number' || word.kind === 'date' || word.kind === 'not') continue;
    for (const key of word.kind === 'name' ? word.key.split(' ') : [word.stem]) keys.set(key, word.weight);
  }
  let weight = 0;
  for (const each of keys.values()) weight += each;
  let [length, negations] = [0, 0];
  for (const word of words) {
    length += word.weight;
    if (word.kind === 'not') negations++;
  }
  const places = words.filter(({ place }) => place);
  return { claim, index, words, places, keys, weight, length, negations };
}

function readWord(written: string, quantities: readonly Quantity[], spelled: SpelledWord | undefined): Word {
  const said = written[0] !== '~';
  const word = readSaid(said ? written : written.slice(1), quantities);
  if (spelled === undefined) return { ...word, said };
  return { ...word, said, span: { start: spelled.start, end: spelled.end }, text: spelled.text ?? word.text };
}

function readSaid(text: string, quantities: readonly Quantity[]): Word {
  const sign = text[0];
  if (sign === '#') {
    const quantity = Number(text.slice(1));
    const { value, unit } = quantities[quantity] ?? { value: 0, unit: null };
    return word('number', `${value} ${unit ?? ''}`, text, quantity);
  }
  if (sign === '@') return word('date', text.slice(1), text.slice(1));
  if (sign === '^') return word('verb', text.slice(1), text.slice(1));
  if (text === 'not') return word('not', text, text);
  if (sign === '=') return { ...nameWord(text.slice(1)), place: true };
  if (sign !== undefined && sign !== sign.toLowerCase()) return nameWord(text);
  return word('word', text, text);
}

function nameWord(written: string): Word {
  const name = written.replaceAll('_', ' ');
  return word('name', name.toLowerCase(), name);
}

const word = (kind: WordKind, key: string, text: string, quantity = -1): Word => ({
  kind,
  key,
  stem: kind === 'verb' || kind === 'word' ? stemOf(key) : key,
  text,
  weight: wordWeight(kind, key),
  said: true,
  span: null,
  place: false,
  quantity,
});

/** Weight of what two statements share. */
export function sharedWeight(a: Statement, b: Statement): number {
  const [few, many] = a.keys.size < b.keys.size ? [a.keys, b.keys] : [b.keys, a.keys];
  let shared = 0;
  for (const [key, weight] of few) if (many.has(key)) shared += weight;
  return shared;
}

/** The statement without the words that only attribute it. */
export function onlySaid(statement: Statement): Statement {
  if (statement.words.every(({ said }) => said)) return statement;
  return { ...statement, words: statement.words.filter(({ said }) => said) };
}
