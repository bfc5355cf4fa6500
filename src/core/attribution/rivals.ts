import type { Draft, Stretch } from './draft';
import type { Words } from './words';

/** Tokens between a quotation and the cue that speaks of it: “…,” said harbour master Ada Krall. */
const BESIDE = 8;

/** Shares out the parts of content that two attributions hold. */
export const partRivals = (words: Words, drafts: readonly Draft[]): Draft[] =>
  partMarked(words, partRepeated(words, drafts));

/**
 * "Krall told us: “We stay,” she said. “The sea will not.”": the second cue says of the first part only what the first
 * cue, which stands in it, has said already.
 */
function partRepeated(words: Words, drafts: readonly Draft[]): Draft[] {
  const cuesBefore = new Int32Array(words.count + 1);
  for (const { cue } of drafts) if (cue !== null && words.passage[cue.first]! < 0) cuesBefore[cue.first + 1] = 1;
  for (let i = 1; i <= words.count; i++) cuesBefore[i]! += cuesBefore[i - 1]!;
  return drafts.map((draft) => {
    const { cue, content } = draft;
    if (cue === null || !content.some((part) => part.first > cue.first && isMarked(words, part))) return draft;
    const kept = content.filter(
      (part) =>
        part.end > cue.first ||
        words.passage[part.first]! >= 0 ||
        words.passage[part.end - 1]! < 0 ||
        cuesBefore[part.end] === cuesBefore[part.first],
    );
    return kept.length === content.length ? draft : { ...draft, content: kept };
  });
}

/**
 * Parts of a quotation that two attributions hold: “We stay,” said Krall. “The sea will not,” she added. A part goes to
 * the cue that stands beside it in its sentence and leaves the others, of which one in another sentence with nothing else to
 * say is none ("Krall shrugged. “We stay,” she said."); what has an attribution line is nobody else's.
 */
function partMarked(words: Words, drafts: readonly Draft[]): Draft[] {
  const closest = new Map<number, number>();
  for (const { cue, content, verbatim } of drafts) {
    for (const part of content) {
      if (cue === null || !isMarked(words, part)) continue;
      const distance = verbatim ? 0 : distanceOf(words, cue, part);
      closest.set(part.first, Math.min(closest.get(part.first) ?? distance, distance));
    }
  }
  return drafts.flatMap((draft) => {
    const { cue, content } = draft;
    if (cue === null || draft.verbatim) return [draft];
    const kept = content.filter((part) => {
      const best = closest.get(part.first) ?? Number.POSITIVE_INFINITY;
      return best > BESIDE || distanceOf(words, cue, part) <= best;
    });
    if (kept.length === content.length) return [draft];
    if (kept.length > 0) return [{ ...draft, content: kept }];
    return content.every((part) => distanceOf(words, cue, part) === Number.POSITIVE_INFINITY) ? [] : [draft];
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
