import { atOnce } from '../text/at-once';
import type { Span } from '../text/span';
import type { Anchor } from './anchor';
import { type Candidate, InsertedText, insertedStretches } from './inserted';
import { type Kept, keptInSteps } from './kept';
import { letters, type MappedSpan, mapSpan } from './map-span';
import { ORPHAN, type Placed } from './placed';
import { evenText } from './tokens';

/** Of a passage and what it became, so much must be the same for it to be edited and not replaced (Dice's coefficient). */
const LEAST_KEPT = 0.5;
/** Passages with fewer letters are words, not sentences: found elsewhere they need surroundings that fit. */
const FEW_LETTERS = 20;
const SURROUNDINGS_FIT = 0.5;
/** Code units looked at on either side of a passage for the border of a sentence. */
const BORDER = 8;
/** Share of letters that may differ in a passage that is both moved and edited. */
const MOST_DISTANCE = 0.25;
/** Two candidates nearer to each other than this are equally good. */
const CLEARLY = 0.05;

/**
 * Finds the passages of anchors, all made against `old`, in a newer text. Edits are followed from the old text to the new one;
 * what they delete is looked for only where the new text has something that the old had not, so that no mark lands on a
 * passage that was there all along.
 *
 * @returns one place for each anchor, in their order
 */
export function reanchor(old: string, now: string, anchors: readonly Anchor[]): readonly Placed[] {
  return atOnce(reanchorInSteps(old, now, anchors));
}

/** The same with pauses, for whoever has to let others work meanwhile. */
export function* reanchorInSteps(
  old: string,
  now: string,
  anchors: readonly Anchor[],
): Generator<void, readonly Placed[]> {
  if (old === now) return anchors.map(({ start, end }) => ({ kind: 'exact', span: { start, end } }));
  const runs = yield* keptInSteps(old, now);
  let inserted: InsertedText | null = null;
  const lookFor = (anchor: Anchor): readonly Candidate[] => {
    inserted ??= new InsertedText(now, insertedStretches(now, runs));
    return inserted.find(anchor);
  };
  const placed: Placed[] = [];
  for (const anchor of anchors) {
    placed.push(place(old, now, runs, anchor, lookFor));
    yield;
  }
  return placed;
}

function place(
  old: string,
  now: string,
  runs: readonly Kept[],
  anchor: Anchor,
  lookFor: (anchor: Anchor) => readonly Candidate[],
): Placed {
  const mapped = mapSpan(old, now, runs, anchor);
  if (mapped !== null && isSame(anchor, now, mapped)) return { kind: 'exact', span: spanOf(mapped) };
  const candidates = lookFor(anchor).filter((candidate) => isCredible(anchor, candidate, old, now));
  const moved = candidates.filter(({ distance }) => distance === 0);
  if (moved.length > 0) return chosen('moved', moved, now, anchor);
  const kept = mapped === null ? 0 : likeness(anchor, now, mapped);
  const nearest = candidates.length === 0 ? 0 : 1 - candidates[0]!.distance;
  if (mapped !== null && kept >= LEAST_KEPT && nearest - kept <= CLEARLY)
    return { kind: 'edited', span: spanOf(mapped) };
  return candidates.length > 0 ? chosen('edited', candidates, now, anchor) : ORPHAN;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const isSame = ({ exact }: Anchor, now: string, { start, end }: Span): boolean => {
  if (isFarLonger(end - start, exact.length)) return false;
  const passage = now.slice(start, end);
  return passage === exact || evenText(passage) === evenText(exact);
};

function likeness({ exact }: Anchor, now: string, { start, end, kept }: MappedSpan): number {
  if (isFarLonger(end - start, exact.length)) return 0;
  return (2 * kept) / (letters(exact) + letters(now.slice(start, end)));
}

/** Something so much longer is no version of a passage: a text was put into the middle of it. */
const isFarLonger = (length: number, passage: number): boolean => length > 4 * passage + 1000;

function isCredible(anchor: Anchor, candidate: Candidate, old: string, now: string): boolean {
  const { distance, fit } = candidate;
  if (distance > MOST_DISTANCE) return false;
  if (letters(anchor.exact) >= FEW_LETTERS || fit >= SURROUNDINGS_FIT) return true;
  return distance === 0 && isWhole(old, anchor) && isWhole(now, candidate);
}

/** Whether a passage is one or more whole sentences or lines: such a one is moved, where a word is only used again. */
function isWhole(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - BORDER), start);
  const after = text.slice(end, end + BORDER);
  const endsItself = /[.!?…:]["”’')\]]*\s*$/.test(text.slice(Math.max(start, end - BORDER), end));
  return (
    /(?:^|\n|[.!?…:]["”’')\]]*\s)\s*$/.test(before) &&
    (endsItself ? /^(?:\s|$)/.test(after) : /^[^\S\n]*(?:\n|$)/.test(after))
  );
}

/** The first of candidates, if it is clearly better than the next. */
function chosen(kind: 'moved' | 'edited', candidates: readonly Candidate[], now: string, anchor: Anchor): Placed {
  const [best, next] = candidates as readonly [Candidate, Candidate | undefined];
  const clear = next === undefined || next.distance - best.distance > CLEARLY || best.fit - next.fit > CLEARLY;
  if (!clear) return { kind: 'ambiguous', places: candidates.map(spanOf) };
  return {
    kind: kind === 'moved' && !isSame(anchor, now, best) ? 'edited' : kind,
    span: withBlanks(now, best, anchor),
  };
}

/** The white space that a passage was marked with belongs to it wherever it goes. */
function withBlanks(now: string, { start, end }: Span, { exact }: Anchor): Span {
  const before = exact.slice(0, exact.length - exact.trimStart().length);
  const after = exact.slice(exact.trimEnd().length);
  return {
    start: now.endsWith(before, start) ? start - before.length : start,
    end: now.startsWith(after, end) ? end + after.length : end,
  };
}
