import { readFileSync } from 'node:fs';
import { anchorsFor } from '../../src/core/annotation/anchor';
import type { Placed } from '../../src/core/annotation/placed';
import { reanchor } from '../../src/core/annotation/reanchor';
import type { Span } from '../../src/core/text/span';
import { table } from './table';

/** A revision of a text, with places marked in the old one and where they are in one of its new forms. */
interface Revision {
  readonly old: string;
  readonly variants: Readonly<Record<string, string>>;
  readonly cases: readonly {
    readonly cat: string;
    readonly variant: string;
    readonly start: number;
    readonly end: number;
    /** Null: the passage is gone. */
    readonly truth: readonly [number, number] | null;
  }[];
}

type Outcome = 'right' | 'wrong' | 'orphan';
type Shares = Readonly<Record<Outcome, number>>;

/** Places must share so much of what both cover; a highlight that is a mark longer or shorter is no other place. */
const LEAST_OVERLAP = 0.8;

/**
 * Scores anchoring on revisions with known places.
 *
 * - right: the passage was found where it is, or it is gone and was reported so (an orphan, or left to a person)
 * - wrong: it was put where it is not
 * - orphan: it is there, but was not found or left to a person
 *
 * @returns a table, and as its last line JSON: shares by category and over all
 */
export function scoreAnchoring(path: string): string {
  const revisions = JSON.parse(readFileSync(path, 'utf8')) as readonly Revision[];
  const outcomes = new Map<string, Outcome[]>();
  const exactly = new Map<string, number>();
  for (const { old, variants, cases } of revisions) {
    for (const [variant, text] of Object.entries(variants)) {
      const asked = cases.filter((each) => each.variant === variant);
      const placed = reanchor(old, text, anchorsFor(old, asked));
      asked.forEach(({ cat, truth }, index) => {
        for (const category of [cat, 'all']) {
          const outcome = judge(placed[index]!, truth, text);
          outcomes.set(category, [...(outcomes.get(category) ?? []), outcome]);
          if (outcome === 'right' && isExact(placed[index]!, truth))
            exactly.set(category, (exactly.get(category) ?? 0) + 1);
        }
      });
    }
  }
  const names = [...outcomes.keys()].filter((name) => name !== 'all').sort();
  const shares = Object.fromEntries([...names, 'all'].map((name) => [name, sharesOf(outcomes.get(name) ?? [])]));
  const percent = (share: number): string => (100 * share).toFixed(1);
  const rows = Object.entries(shares).map(([name, { right, wrong, orphan }]) => {
    const { length } = outcomes.get(name) ?? [];
    const same = (exactly.get(name) ?? 0) / (length ?? 1);
    return [name, String(length ?? 0), ...[right, wrong, orphan, same].map(percent)];
  });
  const header = ['category', 'passages', 'right %', 'wrong %', 'orphan %', 'to the letter %'];
  return `${table(header, rows)}\n${JSON.stringify(shares)}`;
}

function judge(placed: Placed, truth: readonly [number, number] | null, text: string): Outcome {
  if (!('span' in placed)) return truth === null ? 'right' : 'orphan';
  if (truth === null) return 'wrong';
  return isThere(trimmed(text, placed.span), truth, text) ? 'right' : 'wrong';
}

/** Where a corpus lost one border of a passage in white space – a start of -1, an end of 0 – the other alone counts. */
function isThere(place: Span, [start, end]: readonly [number, number], text: string): boolean {
  if (start < 0) return place.end === trimmed(text, { start: place.start, end }).end;
  if (end < start) return place.start === trimmed(text, { start, end: place.end }).start;
  return overlap(place, trimmed(text, { start, end })) >= LEAST_OVERLAP;
}

const isExact = (placed: Placed, truth: readonly [number, number] | null): boolean =>
  !('span' in placed) || (truth !== null && placed.span.start === truth[0] && placed.span.end === truth[1]);

/** Length of what both cover over the length of what either covers. */
function overlap(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  const either = a.end - a.start + b.end - b.start - shared;
  return either === 0 ? 1 : shared / either;
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, end - (words.length - words.trimEnd().length)) };
}

function sharesOf(outcomes: readonly Outcome[]): Shares {
  const share = (outcome: Outcome): number =>
    outcomes.length === 0 ? 0 : outcomes.filter((each) => each === outcome).length / outcomes.length;
  return { right: share('right'), wrong: share('wrong'), orphan: share('orphan') };
}
