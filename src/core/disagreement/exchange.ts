import { ORDINALS } from '../claim/ordinals';
import type { Alignment, Difference } from './align';
import { areAntonymDeeds, areClose, differentStatus } from './relations';
import { sameName } from './same-name';
import type { Word } from './statement';
import { sameStem, stemOf } from './stem';

/** How one statement has something else in the place where the other has a word. */
export type ExchangeKind = 'negation' | 'antonym' | 'status' | 'ordinal' | 'name' | 'word' | 'addition' | 'paraphrase';

/** Words of one statement and what stands in their place in the other. */
export interface Exchange {
  readonly kind: ExchangeKind;
  readonly a: readonly Word[];
  readonly b: readonly Word[];
  /** Weight of the words concerned. */
  readonly weight: number;
  /** Stands at the beginning or end of the statement: what one has there may lie outside the other. */
  readonly atEdge: boolean;
}

const ORDINAL = /^\d+(?:st|nd|rd|th)$/;

/** "11th" and "eleventh" are one rank. */
export const rankOf = ({ key }: Word): number => ORDINALS.get(key) ?? Number.parseInt(key, 10);

/** Names what kind each difference of an alignment is. */
export const exchangesOf = ({ differences }: Alignment): readonly Exchange[] => differences.map(classify);

function classify({ a, b, before, after }: Difference): Exchange {
  const [onlyA, onlyB] = withoutClose(a, b);
  const weight = Math.max(sum(onlyA), sum(onlyB));
  const as = (kind: ExchangeKind, x: readonly Word[] = onlyA, y: readonly Word[] = onlyB): Exchange => ({
    kind,
    a: x,
    b: y,
    weight,
    atEdge: before === null || after === null,
  });
  const nots = onlyA.filter(isNot).length - onlyB.filter(isNot).length;
  if (nots !== 0) return as('negation');
  if (onlyA.length === 0 && onlyB.length === 0) return as('paraphrase', a, b);
  if (joined(onlyA) === joined(onlyB)) return as('paraphrase', a, b);
  if (onlyA.length === 0 || onlyB.length === 0) return as('addition');
  for (const x of onlyA) for (const y of onlyB) if (areAntonymDeeds(x.key, y.key)) return as('antonym', [x], [y]);
  for (const x of onlyA) for (const y of onlyB) if (differentStatus(x.stem, y.stem)) return as('status', [x], [y]);
  const [ordinalA, ordinalB] = [onlyA.find(isOrdinal), onlyB.find(isOrdinal)];
  if (ordinalA !== undefined && ordinalB !== undefined) return as('ordinal', [ordinalA], [ordinalB]);
  const [nameA, nameB] = [onlyA.filter(isName), onlyB.filter(isName)];
  if (isNamed(onlyA, nameA) && isNamed(onlyB, nameB)) return as('name', nameA, nameB);
  return as('word');
}

const MOST_NAMES = 3;
/** Names, with one word beside them at most: "the port of Ostbruck in Varland". */
const isNamed = (words: readonly Word[], names: readonly Word[]): boolean =>
  names.length > 0 && names.length <= MOST_NAMES && words.length <= names.length + 1;

/** "host name" and "hostname". */
const joined = (words: readonly Word[]): string => stemOf(words.map(({ key }) => key.replace(/[-. ]/g, '')).join(''));

const isNot = (word: Word): boolean => word.kind === 'not';
const isName = (word: Word): boolean => word.kind === 'name';
/** Whether a word tells a rank: "first", "11th". */
export const isOrdinal = (word: Word): boolean =>
  word.kind === 'word' && (ORDINALS.has(word.key) || ORDINAL.test(word.key));
const sum = (words: readonly Word[]): number => words.reduce((total, word) => total + word.weight, 0);

/** What is left of both sides when words that can mean the same are taken away in pairs. */
function withoutClose(a: readonly Word[], b: readonly Word[]): readonly [readonly Word[], readonly Word[]] {
  const left = [...b];
  const onlyA = a.filter((word) => {
    const partner = left.findIndex((other) => similar(word, other));
    if (partner >= 0) left.splice(partner, 1);
    return partner < 0;
  });
  return [onlyA, left];
}

function similar(a: Word, b: Word): boolean {
  if (a.kind === 'name' && b.kind === 'name') return sameName(a.key, b.key);
  // a capital may be but the writer's: "the Universities"
  if (a.kind === 'name' || b.kind === 'name') return a.key === b.key || sameStem(a.key, b.key);
  if (a.kind === 'number' || b.kind === 'number' || a.kind === 'date' || b.kind === 'date') return false;
  return areClose(a.key, b.key);
}
