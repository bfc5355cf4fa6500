import type { Draft, Stretch } from './draft';
import type { Words } from './words';

/** Tokens between a quotation and the cue that speaks of it: “…,” said harbour master Ada Krall. */
const BESIDE = 8;

/**
 * Parts of a quotation that two attributions hold: “We stay,” said Krall. “The sea will not,” she added. A part goes to
 * the cue that stands beside it in its sentence and leaves the one before, which has other content of its own; what has an attribution line
 * is nobody else's.
 */
export function partRivals(words: Words, drafts: readonly Draft[]): Draft[] {
  const closest = new Map<number, number>();
  for (const { cue, content, verbatim } of drafts) {
    for (const part of content) {
      if (cue === null || !isMarked(words, part)) continue;
      const distance = verbatim ? 0 : distanceOf(words, cue, part);
      closest.set(part.first, Math.min(closest.get(part.first) ?? distance, distance));
    }
  }
  return drafts.map((draft) => {
    const { cue, content } = draft;
    if (cue === null || content.length < 2 || draft.verbatim) return draft;
    const kept = content.filter((part) => {
      const best = closest.get(part.first) ?? Number.POSITIVE_INFINITY;
      return best > BESIDE || distanceOf(words, cue, part) <= best;
    });
    return kept.length === 0 || kept.length === content.length ? draft : { ...draft, content: kept };
  });
}

const isMarked = ({ passage, passageFirst }: Words, { first }: Stretch): boolean =>
  passage[first]! >= 0 && passageFirst[passage[first]!] === first;

/** Tokens between a cue and a part of the same sentence; other sentences are out of reach. */
function distanceOf({ sentence }: Words, cue: Stretch, part: Stretch): number {
  const before = cue.first >= part.end;
  const border = before ? part.end - 1 : part.first;
  if (sentence[cue.first] !== sentence[border]) return Number.POSITIVE_INFINITY;
  return before ? cue.first - part.end : part.first - cue.end;
}
