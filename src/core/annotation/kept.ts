import { alignTokens } from './align-tokens';
import { increasing } from './increasing';
import { slideGaps, type TokenPair } from './slide';
import { comparedTokens, type TokenNumbers } from './tokens';

/** A stretch of an old text that is in the new one, too, the same but for typography, capitals and white space. */
export interface Kept {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/**
 * What an old text and a new one share, in order. Lines that stand in both just once are tied first, what lies between is
 * compared word by word, so that neither broken lines nor the shape of marks part the texts. It pauses after each stretch
 * that is compared, for whoever has to let others work meanwhile.
 */
export function* keptInSteps(old: string, now: string): Generator<void, readonly Kept[]> {
  const runs = new Runs(old, now);
  const numbers: TokenNumbers = new Map();
  const between = (oldFrom: number, oldTo: number, newFrom: number, newTo: number): void => {
    if (oldFrom === oldTo || newFrom === newTo) return;
    const a = comparedTokens(old, oldFrom, oldTo, numbers);
    const b = comparedTokens(now, newFrom, newTo, numbers);
    const pairs: TokenPair[] = [];
    alignTokens(a.ids, b.ids, (i, j) => pairs.push([i, j]));
    for (const [i, j] of slideGaps(a, b, old, now, pairs)) {
      runs.add(a.starts[i]!, a.ends[i]!, b.starts[j]!, b.ends[j]!);
    }
  };
  let [oldAt, newAt] = [0, 0];
  for (const [oldLine, newLine, length] of sharedLines(old, now)) {
    between(oldAt, oldLine, newAt, newLine);
    runs.add(oldLine, oldLine + length, newLine, newLine + length);
    [oldAt, newAt] = [oldLine + length, newLine + length];
    yield;
  }
  between(oldAt, old.length, newAt, now.length);
  return runs.all;
}

/** Lines at the head and the end that are the same, and lines that stand in both texts just once: offsets and length. */
function sharedLines(old: string, now: string): readonly (readonly [number, number, number])[] {
  const head = sameHead(old, now);
  const tail = sameTail(old, now, head);
  const oldLines = linesOnce(old, head, old.length - tail);
  const newLines = linesOnce(now, head, now.length - tail);
  const pairs: (readonly [number, number, number])[] = [];
  for (const [line, at] of oldLines) {
    const other = newLines.get(line);
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other, line.length]);
  }
  return [
    ...(head > 0 ? [[0, 0, head] as const] : []),
    ...increasing(pairs),
    ...(tail > 0 ? [[old.length - tail, now.length - tail, tail] as const] : []),
  ];
}

const REPEATED = -1;

function linesOnce(text: string, from: number, to: number): ReadonlyMap<string, number> {
  const once = new Map<string, number>();
  for (let start = from; start < to; ) {
    const next = text.indexOf('\n', start);
    const end = next === -1 || next > to ? to : next;
    const line = text.slice(start, end);
    if (line.trim() !== '') once.set(line, once.has(line) ? REPEATED : start);
    start = end + 1;
  }
  return once;
}

/** Length of the whole lines with which both texts begin. */
function sameHead(old: string, now: string): number {
  if (old === now) return old.length;
  const most = Math.min(old.length, now.length);
  let at = 0;
  while (at < most && old.charCodeAt(at) === now.charCodeAt(at)) at++;
  // from a place before the text lastIndexOf would look at its first letter
  return at === 0 ? 0 : old.lastIndexOf('\n', at - 1) + 1;
}

/** Length of the whole lines with which both texts end, behind the head. */
function sameTail(old: string, now: string, head: number): number {
  const most = Math.min(old.length, now.length) - head;
  let length = 0;
  while (length < most && old.charCodeAt(old.length - 1 - length) === now.charCodeAt(now.length - 1 - length)) length++;
  // a tail that is all there is of a text behind the head starts a line
  if (length === most && old.length === now.length) return length;
  const newline = old.indexOf('\n', old.length - length);
  return newline === -1 ? 0 : old.length - newline - 1;
}

/** Puts together kept tokens between which the texts are the same. */
class Runs {
  readonly all: { oldStart: number; oldEnd: number; newStart: number; newEnd: number }[] = [];
  readonly #old: string;
  readonly #now: string;

  constructor(old: string, now: string) {
    this.#old = old;
    this.#now = now;
  }

  add(oldStart: number, oldEnd: number, newStart: number, newEnd: number): void {
    const last = this.all.at(-1);
    // three dots and their one sign: the second token is at the place of the first
    const isInside = last !== undefined && (oldStart < last.oldEnd || newStart < last.newEnd);
    // a dot from elsewhere would claim a part of that sign, and with it all that lies between
    if (isInside && (oldStart > last.oldEnd || newStart > last.newEnd)) return;
    if (isInside || (last !== undefined && this.#goesOn(last, oldStart, oldEnd, newStart, newEnd))) {
      last.oldEnd = Math.max(oldEnd, last.oldEnd);
      last.newEnd = Math.max(newEnd, last.newEnd);
    } else {
      this.all.push({ oldStart, oldEnd, newStart, newEnd });
    }
  }

  #goesOn(last: Kept, oldStart: number, oldEnd: number, newStart: number, newEnd: number): boolean {
    const between = oldStart - last.oldEnd;
    if (between !== newStart - last.newEnd || oldEnd - oldStart !== newEnd - newStart) return false;
    if (last.oldEnd - last.oldStart !== last.newEnd - last.newStart) return false;
    for (let i = 0; i < between; i++) {
      if (this.#old.charCodeAt(last.oldEnd + i) !== this.#now.charCodeAt(last.newEnd + i)) return false;
    }
    return true;
  }
}
