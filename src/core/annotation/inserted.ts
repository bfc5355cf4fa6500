import search from 'approx-string-match';
import type { Span } from '../text/span';
import type { Anchor } from './anchor';
import type { Kept } from './kept';
import { surroundingsFit } from './quote';
import { type ComparedTokens, comparedTokens, type TokenNumbers } from './tokens';

/** A stretch of the new text that may be the passage. */
export interface Candidate extends Span {
  /** 0: the same words; 1: nothing in common. */
  readonly distance: number;
  /** How well what stands around it fits, 0…1. */
  readonly fit: number;
}

/** A word more frequent than this says little about a place. */
const FREQUENT = 200;
/** The best so many places are looked at closely. */
const MOST_PLACES = 4;

/** Finds passages in the stretches of a text that are new. Reads those once, whatever the number of passages. */
export class InsertedText {
  readonly #text: string;
  readonly #numbers: TokenNumbers = new Map();
  readonly #tokens: ComparedTokens;
  /** Where each word stands, by its number. */
  readonly #places = new Map<number, number[]>();

  constructor(text: string, stretches: readonly Span[]) {
    this.#text = text;
    const parts = stretches.map(({ start, end }) => comparedTokens(text, start, end, this.#numbers));
    // a token of its own between stretches keeps passages from running over what was there before
    const border = [-1];
    this.#tokens = {
      ids: parts.flatMap(({ ids }) => [...ids, ...border]),
      starts: parts.flatMap(({ starts, ends }) => [...starts, ends.at(-1) ?? 0]),
      ends: parts.flatMap(({ ends }) => [...ends, ends.at(-1) ?? 0]),
    };
    this.#tokens.ids.forEach((id, at) => {
      const known = this.#places.get(id);
      if (known === undefined) this.#places.set(id, [at]);
      else if (known.length <= FREQUENT) known.push(at);
    });
  }

  /** Places that may be the passage, nearest in words first, of equals the one whose surroundings fit best. */
  find(anchor: Anchor): readonly Candidate[] {
    const wanted = comparedTokens(anchor.exact, 0, anchor.exact.length, this.#numbers);
    const windows = this.#windows(wanted.ids);
    const found = new Map<number, Candidate>();
    for (const at of windows) {
      const candidate = this.#compare(anchor, wanted.ids, at);
      if (candidate !== null && !found.has(candidate.start)) found.set(candidate.start, candidate);
    }
    return [...found.values()].sort((a, b) => a.distance - b.distance || b.fit - a.fit);
  }

  /** Where the passage would begin, by votes of its words: a word that is its third votes for two before its place. */
  #windows(wanted: readonly number[]): readonly number[] {
    const votes = new Map<number, number>();
    wanted.forEach((id, offset) => {
      const places = this.#places.get(id) ?? [];
      if (places.length > FREQUENT) return;
      // words put in or left out shift a place by a little
      for (const place of places) {
        const slot = Math.floor((place - offset) / SLOT);
        votes.set(slot, (votes.get(slot) ?? 0) + 1 / places.length);
      }
    });
    return [...votes]
      .map(([slot, count]) => [slot, count + 0.5 * (votes.get(slot + 1) ?? 0)] as const)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_PLACES)
      .map(([slot]) => slot * SLOT);
  }

  #compare({ exact, prefix, suffix }: Anchor, wanted: readonly number[], from: number): Candidate | null {
    const { ids, starts, ends } = this.#tokens;
    const slack = SLOT + Math.ceil(wanted.length / 4);
    const middle = Math.min(Math.max(from + (wanted.length >> 1), 0), ids.length - 1);
    let [first, last] = [middle, middle];
    while (first > 0 && first > from - slack && ids[first - 1] !== -1) first--;
    while (last + 1 < ids.length && last + 1 < from + wanted.length + slack && ids[last + 1] !== -1) last++;
    if (ids[middle] === -1) return null;
    const same = rowIn(ids, first, last + 1, wanted);
    const [start, end] = same === -1 ? [starts[first]!, ends[last]!] : [starts[same]!, ends[same + wanted.length - 1]!];
    const placed = same === -1 ? this.#nearest(exact, start, end) : { start, end, distance: 0 };
    return placed === null ? null : { ...placed, fit: surroundingsFit(this.#text, placed, prefix, suffix) };
  }

  #nearest(exact: string, from: number, to: number): Omit<Candidate, 'fit'> | null {
    if (exact.length > LONGEST_SOUGHT) return null;
    const pattern = folded(exact);
    const text = folded(this.#text.slice(from, to));
    const [best] = search(text, pattern, Math.floor(pattern.length * MOST_ERRORS)).sort((a, b) => a.errors - b.errors);
    if (best === undefined) return null;
    return { start: from + best.start, end: from + best.end, distance: best.errors / pattern.length };
  }
}

/** Tokens by which words put in or left out may shift a place. */
const SLOT = 8;
/** A longer passage is followed by its edits alone: the search takes time for each letter of both. */
const LONGEST_SOUGHT = 5000;
/** Share of letters that may differ. */
const MOST_ERRORS = 0.4;

/** Letters that differ in typography only, evened out one for one. */
const folded = (text: string): string =>
  text.replace(/\s/g, ' ').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');

function rowIn(ids: readonly number[], from: number, to: number, wanted: readonly number[]): number {
  for (let at = from; at + wanted.length <= to; at++) {
    if (wanted.every((id, offset) => ids[at + offset] === id)) return at;
  }
  return -1;
}

/** The stretches of a new text that no run of the old one covers. */
export function insertedStretches(now: string, runs: readonly Kept[]): readonly Span[] {
  const stretches: Span[] = [];
  let at = 0;
  for (const { newStart, newEnd } of [...runs, { newStart: now.length, newEnd: now.length }]) {
    if (now.slice(at, newStart).trim() !== '') stretches.push({ start: at, end: newStart });
    at = newEnd;
  }
  return stretches;
}
