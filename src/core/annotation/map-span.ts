import { diff } from 'fast-myers-diff';
import type { Span } from '../text/span';
import type { Kept } from './kept';
import { wholeWord } from './whole-word';

/** A span carried over from an old text to a new one. */
export interface MappedSpan extends Span {
  /** Letters of the old span that the new one still holds, as kept by the edits, without white space. */
  readonly kept: number;
}

/** Stretches that are longer are not compared letter by letter; of what replaced them nothing is taken in. */
const MOST_LETTERS = 1500;

/** Where a span of the old text went; null when none of its letters was kept. */
export function mapSpan(old: string, now: string, runs: readonly Kept[], { start, end }: Span): MappedSpan | null {
  const first = firstAfter(runs, start);
  let last = first;
  let kept = 0;
  for (; last < runs.length && runs[last]!.oldStart < end; last++) {
    const run = runs[last]!;
    kept += letters(old.slice(Math.max(start, run.oldStart), Math.min(end, run.oldEnd)));
  }
  last--;
  if (kept === 0) return null;
  return {
    start: startInNew(old, now, runs, first, start),
    end: endInNew(old, now, runs, last, end),
    kept,
  };
}

/** Letters, digits and marks: everything but white space. */
export const letters = (text: string): number => text.replace(/\s+/g, '').length;

/** Index of the first run that ends behind an offset of the old text. */
function firstAfter(runs: readonly Kept[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.oldEnd > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function startInNew(old: string, now: string, runs: readonly Kept[], index: number, start: number): number {
  const run = runs[index]!;
  if (run.oldStart <= start) return inside(run, start);
  const before = runs[index - 1] ?? { oldEnd: 0, newEnd: 0 };
  const gap = now.slice(before.newEnd, run.newStart);
  const lead = old.slice(before.oldEnd, start);
  const own = old.slice(start, run.oldStart);
  return before.newEnd + (lead.trim() === '' ? headInGap(own, gap) : placeInGap(lead, own, gap, false));
}

function endInNew(old: string, now: string, runs: readonly Kept[], index: number, end: number): number {
  const run = runs[index]!;
  if (run.oldEnd >= end) return inside(run, end);
  const after = runs[index + 1] ?? { oldStart: old.length, newStart: now.length };
  const gap = now.slice(run.newEnd, after.newStart);
  const rest = old.slice(end, after.oldStart);
  const own = old.slice(run.oldEnd, end);
  return run.newEnd + (rest.trim() === '' ? tailInGap(own, gap) : placeInGap(own, rest, gap, true));
}

/** Where a sentence or a line ends and another begins. */
const BORDER = /[.!?…]["”’')\]]*\s+|\n/g;

/** Where the changed head of a passage begins in what stands there now: whole sentences put in before it are not of it. */
function headInGap(own: string, gap: string): number {
  if (gap.endsWith(own)) return gap.length - own.length;
  if (gap.length > MOST_LETTERS) return gap.length;
  const borders = own.search(BORDER) === -1 ? [...gap.matchAll(BORDER)] : [];
  const from = borders
    .map(({ 0: border, index }) => index + border.length)
    .findLast((at) => gap.slice(at).trim() !== '');
  const blank = gap.slice(from).length - gap.slice(from).trimStart().length;
  return (from ?? 0) + blank;
}

/** Where the changed tail of a passage ends: whole sentences put in behind it are not of it. */
function tailInGap(own: string, gap: string): number {
  if (gap.startsWith(own)) return own.length;
  if (gap.length > MOST_LETTERS) return 0;
  const borders = own.trimEnd().search(BORDER) === -1 ? [...gap.matchAll(BORDER)] : [];
  const to = borders.map(({ 0: border, index }) => index + border.length).find((at) => gap.slice(0, at).trim() !== '');
  return gap.slice(0, to).trimEnd().length;
}

/** An offset in a kept run; runs whose typography differs have no more than one token. */
const inside = (run: Kept, offset: number): number =>
  offset === run.oldEnd ? run.newEnd : Math.min(run.newStart + offset - run.oldStart, run.newEnd);

/**
 * Where in new text stands what divides the old text that it replaced into two parts.
 *
 * @param ends the border ends a span: it stays behind a word that it would cut, and before white space
 */
function placeInGap(left: string, right: string, gap: string, ends: boolean): number {
  const nearest = ends ? 0 : gap.length;
  if (left.length + right.length > MOST_LETTERS || gap.length > MOST_LETTERS) return nearest;
  const border = left.length;
  let [oldAt, newAt] = [0, 0];
  let place = -1;
  for (const [gone, goneEnd, come, comeEnd] of [...diff(left + right, gap), lastStep(left + right, gap)]) {
    // in a stretch that both have, the border is where it was
    if (border < gone || (border === gone && !ends)) {
      place = newAt + border - oldAt;
      break;
    }
    if (border <= goneEnd) {
      place = border === goneEnd && !ends ? comeEnd : come;
      break;
    }
    [oldAt, newAt] = [goneEnd, comeEnd];
  }
  return place === -1 ? nearest : wholeWord(gap, place, ends);
}

const lastStep = (old: string, now: string): [number, number, number, number] => [
  old.length,
  old.length,
  now.length,
  now.length,
];
