import search from 'approx-string-match';
import type { Span } from '../text/span';
import type { Anchor } from './anchor';
import type { Kept } from './kept';
import { surroundingsFit } from './quote';
import { type ComparedTokens, comparedTokens, type TokenNumbers } from './tokens';
import { wholeWord } from './whole-word';

/** A stretch of the new text that may be the passage. */
export interface Candidate extends Span {
  /** 0: the same words; 1: nothing in common. */
  readonly distance: number;
  /** How well what stands around it fits, 0…1. */
  readonly fit: number;
}

/** A word of the passage in the text, and where the passage would begin by it: numbers of tokens. */
interface Sighting {
  readonly start: number;
  readonly place: number;
  /** How many of its words say so; rare words count more. */
  readonly votes: number;
}

/** A word more frequent than this says little about a place. */
const FREQUENT = 200;
/** The first so many words of a passage say where it may be. */
const MOST_VOTERS = 300;
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
    const found = new Map<number, Candidate>();
    for (const sighting of this.#sightings(wanted.ids)) {
      const candidate = this.#compare(anchor, wanted.ids, sighting);
      if (candidate !== null && !found.has(candidate.start)) found.set(candidate.start, candidate);
    }
    return [...found.values()].sort((a, b) => a.distance - b.distance || b.fit - a.fit);
  }

  /** Where the passage may be, by votes of its words: a word that is its third votes for two before its place. */
  #sightings(wanted: readonly number[]): readonly Sighting[] {
    const byStart = new Map<number, Sighting>();
    wanted.slice(0, MOST_VOTERS).forEach((id, offset) => {
      const places = this.#places.get(id) ?? [];
      if (places.length > FREQUENT) return;
      for (const place of places) {
        const start = place - offset;
        byStart.set(start, { start, place, votes: (byStart.get(start)?.votes ?? 0) + 1 / places.length });
      }
    });
    // words put in or left out shift a place by a little: neighbours vote together, for the best of them
    const bySlot = new Map<number, Sighting>();
    for (const sighting of byStart.values()) {
      const slot = Math.floor(sighting.start / SLOT);
      const known = bySlot.get(slot);
      const votes = (known?.votes ?? 0) + sighting.votes;
      const best = known === undefined || sighting.votes > byStart.get(known.start)!.votes ? sighting : known;
      bySlot.set(slot, { ...best, votes });
    }
    const votesOf = (slot: number): number => bySlot.get(slot)?.votes ?? 0;
    return [...bySlot]
      .map(([slot, sighting]) => ({ ...sighting, votes: sighting.votes + 0.5 * votesOf(slot + 1) }))
      .sort((a, b) => b.votes - a.votes || a.start - b.start)
      .slice(0, MOST_PLACES);
  }

  #compare(
    { exact, prefix, suffix }: Anchor,
    wanted: readonly number[],
    { start: from, place }: Sighting,
  ): Candidate | null {
    const { ids, starts, ends } = this.#tokens;
    const slack = SLOT + Math.ceil(wanted.length / 4);
    let [first, last] = [place, place];
    while (first > 0 && first > from - slack && ids[first - 1] !== -1) first--;
    while (last + 1 < ids.length && last + 1 < from + wanted.length + slack && ids[last + 1] !== -1) last++;
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
    const start = wholeWord(this.#text, from + best.start, false);
    const end = wholeWord(this.#text, from + best.end, true);
    return end <= start ? null : { start, end, distance: best.errors / pattern.length };
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

/**
 * The stretches of a new text that the old one did not have. Single words in the middle of them that both texts happen to have
 * are taken in: a kept run parts two stretches only when it is longer than one of them.
 */
export function insertedStretches(now: string, runs: readonly Kept[]): readonly Span[] {
  const stretches: Span[] = [];
  for (let index = 0, at = 0; index <= runs.length; index++) {
    const run = runs[index] ?? { newStart: now.length, newEnd: now.length };
    const last = stretches.at(-1);
    if (now.slice(at, run.newStart).trim() !== '') {
      const kept = last === undefined ? Number.POSITIVE_INFINITY : at - last.end;
      const isPassing = last !== undefined && kept <= last.end - last.start && kept <= run.newStart - at;
      if (isPassing) stretches[stretches.length - 1] = { start: last.start, end: run.newStart };
      else stretches.push({ start: at, end: run.newStart });
    }
    at = run.newEnd;
  }
  return stretches;
}
