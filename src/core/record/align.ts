import data from './spoken.json';
import type { SpokenWord } from './words';

/** A word of the record where it is compared; null parts passages that do not follow each other. */
export interface RecordWord extends SpokenWord {
  /** Somebody else than the quoted speaker says it. */
  readonly foreign: boolean;
}

/** What becomes of a word: both have it, one has another in its place, only one has it, or words of the record are passed over. */
export type Step =
  | { readonly kind: 'same' | 'changed'; readonly quoted: number; readonly recorded: number }
  | { readonly kind: 'added'; readonly quoted: number }
  | { readonly kind: 'left out'; readonly recorded: number }
  | { readonly kind: 'jump'; readonly from: number; readonly to: number; readonly gap: SpokenWord['gap'] };

/** Quoted words laid beside those of a record. */
export interface Alignment {
  /** 0: word for word; about 1 for each word that differs. */
  readonly cost: number;
  readonly steps: readonly Step[];
}

const CHANGED = 0.85;
const CHANGED_LIKE = 0.6;
const ADDED = 0.9;
const LEFT_OUT = 0.8;
const LEFT_OUT_FILLER = 0.02;
/** Half of "do not": a denial comes and goes as a whole. */
const DENIAL = 0.35;
/** To go on elsewhere must save several words. */
const JUMP = 3.2;
const JUMP_BACK = 4;
/** Of two places as good, the nearer. */
const DISTANCE = 0.0005;
const OVER_BRACKET = 0.03;
const FOREIGN = 0.02;

const DENIALS = new Set(['not', 'do', 'does', 'did']);
const MEANT = new Map(Object.entries(data.meant).map(([short, long]) => [short, new Set(long.split(' '))]));

/** Whether two words are one, allowing for what a contraction leaves open. */
export const sameWord = (a: string, b: string): boolean =>
  a === b || MEANT.get(a)?.has(b) === true || MEANT.get(b)?.has(a) === true || isOne(a, b) || isOne(b, a);

const isOne = (a: string, b: string): boolean => a === 'one' && b === '#1';

/**
 * The cheapest way from words of the record to the quoted ones (edit distance with free ends, after Sellers 1980, and affine
 * jumps): dots and brackets of the quotation let words of the record be passed over; elsewhere that costs.
 * Time and memory grow with the product of both lengths; the caller keeps them short.
 *
 * @param recorded null between passages that do not follow each other; null as a whole when there is nothing to align
 */
export function alignSpeech(quoted: readonly SpokenWord[], recorded: readonly (RecordWord | null)[]): Alignment | null {
  const [rows, columns] = [quoted.length, recorded.length];
  if (rows === 0 || columns === 0) return null;
  const width = columns + 1;
  const moves = new Uint8Array((rows + 1) * width);
  const origins = new Int32Array((rows + 1) * width);
  let above = new Float32Array(width);
  let row = new Float32Array(width);
  const { kinds, kindOf } = kindsOf(recorded);
  const skipping = Float64Array.from(recorded, (said) => (said === null ? 0 : costAlone(said, LEFT_OUT)));
  for (let i = 1; i <= rows; i++) {
    const word = quoted[i - 1]!;
    const added = costAlone(word, ADDED);
    const own = { key: word.key, isName: isCapital(word.text) };
    const costs = Float64Array.from(kinds, (kind) => costOf(own, kind));
    row[0] = above[0]! + added;
    moves[i * width] = Move.add;
    for (let j = 1; j <= columns; j++) {
      const kind = kindOf[j - 1]!;
      let best = above[j]! + added;
      let move = Move.add;
      if (kind < 0) {
        row[j] = best;
        moves[i * width + j] = move;
        continue;
      }
      const across = above[j - 1]! + costs[kind]!;
      if (across < best) {
        best = across;
        move = Move.across;
      }
      const skip = row[j - 1]! + skipping[j - 1]!;
      if (skip < best && kindOf[j - 2] !== NO_KIND) {
        best = skip;
        move = Move.skip;
      }
      row[j] = best;
      moves[i * width + j] = move;
    }
    if (i < rows) jump(row, quoted[i]!.gap, moves, origins, i * width);
    [above, row] = [row, above];
  }
  let end = 0;
  for (let j = 1; j <= columns; j++) if (above[j]! < above[end]!) end = j;
  return { cost: above[end]!, steps: walk(quoted, recorded, moves, origins, width, end) };
}

const Move: Readonly<Record<'across' | 'add' | 'skip' | 'jump', number>> = { across: 0, add: 1, skip: 2, jump: 3 };

/** Words of the record that cost the same beside any other word; speech has many of few. */
interface WordKind {
  readonly key: string;
  readonly foreign: boolean;
  readonly isName: boolean;
}

/** Between passages. */
const NO_KIND = -1;

/** The kinds of some words, and the index of each word's. */
function kindsOf(words: readonly (RecordWord | null)[]): { readonly kinds: WordKind[]; readonly kindOf: Int32Array } {
  const kinds: WordKind[] = [];
  // by key, for each of four that the other traits make
  const indexes = Array.from({ length: 4 }, () => new Map<string, number>());
  const kindOf = Int32Array.from(words, (word) => {
    if (word === null) return NO_KIND;
    const { key, foreign } = word;
    const isName = isCapital(word.text);
    const alike = indexes[(foreign ? 2 : 0) + (isName ? 1 : 0)]!;
    const known = alike.get(key);
    if (known !== undefined) return known;
    alike.set(key, kinds.length);
    return kinds.push({ key, foreign, isName }) - 1;
  });
  return { kinds, kindOf };
}

function costOf(word: Omit<WordKind, 'foreign'>, said: WordKind): number {
  const foreign = said.foreign ? FOREIGN : 0;
  if (sameWord(word.key, said.key)) return foreign;
  return (isLike(word, said) ? CHANGED_LIKE : CHANGED) + foreign;
}

/** Two figures, two names, two forms of a word. */
function isLike({ key: a, isName }: Omit<WordKind, 'foreign'>, { key: b, isName: isNameToo }: WordKind): boolean {
  if (a[0] === '#' || b[0] === '#') return a[0] === b[0];
  return (isName && isNameToo) || (a.length > 3 && b.startsWith(a.slice(0, 4)));
}

const isCapital = (text: string): boolean => /^\p{Lu}\p{Ll}/u.test(text);

const costAlone = ({ filler, key }: SpokenWord, cost: number): number =>
  filler ? LEFT_OUT_FILLER : DENIALS.has(key) ? DENIAL : cost;

/** Lets a row go on at another word of the record. */
function jump(row: Float32Array, gap: SpokenWord['gap'], moves: Uint8Array, origins: Int32Array, at: number): void {
  const opening = gap === 'none' ? JUMP : 0.01;
  const each = gap === 'bracket' ? OVER_BRACKET : DISTANCE;
  let [best, origin] = [row[0]!, 0];
  let [lowest, back] = [Number.POSITIVE_INFINITY, 0];
  for (let j = 0; j < row.length; j++) if (row[j]! < lowest) [lowest, back] = [row[j]!, j];
  for (let j = 1; j < row.length; j++) {
    const own = row[j]!;
    const [cost, from] =
      best + opening + each <= lowest + JUMP_BACK ? [best + opening + each, origin] : [lowest + JUMP_BACK, back];
    if (cost < own && from !== j) {
      row[j] = cost;
      moves[at + j] = Move.jump;
      origins[at + j] = from;
    }
    if (own < best + each) [best, origin] = [own, j];
    else best += each;
  }
}

function walk(
  quoted: readonly SpokenWord[],
  recorded: readonly (RecordWord | null)[],
  moves: Uint8Array,
  origins: Int32Array,
  width: number,
  end: number,
): readonly Step[] {
  const steps: Step[] = [];
  let [i, j] = [quoted.length, end];
  for (let left = quoted.length + recorded.length * 2; i > 0 && left > 0; left--) {
    const move = moves[i * width + j]!;
    if (move === Move.jump) {
      const from = origins[i * width + j]!;
      steps.push({ kind: 'jump', from, to: j, gap: quoted[i]!.gap });
      j = from;
    } else if (move === Move.across) {
      const said = recorded[j - 1]!;
      const same = sameWord(quoted[i - 1]!.key, said.key);
      steps.push({ kind: same ? 'same' : 'changed', quoted: --i, recorded: --j });
    } else if (move === Move.add) steps.push({ kind: 'added', quoted: --i });
    else steps.push({ kind: 'left out', recorded: --j });
  }
  return steps.reverse();
}
