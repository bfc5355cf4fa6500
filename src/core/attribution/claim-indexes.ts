import type { MarkedPassage } from '../quotation/quotation';
import type { Draft } from './draft';
import type { Words } from './words';

/** For each passage the number of the draft that has content in it. */
export function ownersOfPassages(words: Words, drafts: readonly Draft[]): Map<number, number> {
  const owners = new Map<number, number>();
  drafts.forEach(({ content }, index) => {
    for (const { first, end } of content) {
      const passage = words.passage[(first + end) >> 1]!;
      if (passage >= 0) owners.set(passage, index);
      const last = words.passage[end - 1]!;
      if (last >= 0) owners.set(last, index);
    }
  });
  return owners;
}

/** For each passage that goes on in later blocks the number of the draft that has the next of those it is known of. */
export function ownersAhead(
  marked: readonly MarkedPassage[],
  owners: ReadonlyMap<number, number>,
): Map<number, number> {
  const ahead = new Map<number, number>();
  for (let p = marked.length - 1; p >= 0; p--) {
    const { continues } = marked[p]!;
    const owner = owners.get(p) ?? ahead.get(p);
    if (continues !== null && owner !== undefined) ahead.set(continues, owner);
  }
  return ahead;
}

/** For each passage the likeliest of those drafts that would claim most of it. */
export function likeliestByPassage(words: Words, drafts: readonly Draft[]): Map<number, Draft> {
  const best = new Map<number, Draft>();
  for (const draft of drafts) {
    for (const { first, end } of draft.content) {
      const passage = words.passage[(first + end) >> 1]!;
      if (passage < 0 || words.passageEnd[passage]! - words.passageFirst[passage]! > (end - first) * 2) continue;
      if (draft.cue !== null && words.passage[draft.cue.first] === passage) continue;
      const rival = best.get(passage);
      if (rival === undefined || rival.logOdds < draft.logOdds) best.set(passage, draft);
    }
  }
  return best;
}

/** For each block the number of the last of those drafts `wanted` that have content in it. */
export function lastOfBlocks(
  words: Words,
  drafts: readonly Draft[],
  wanted: (draft: Draft) => boolean,
): Map<number, number> {
  const last = new Map<number, number>();
  drafts.forEach((draft, index) => {
    if (!wanted(draft)) return;
    for (const { end } of draft.content) {
      const block = words.blockOfSentence[words.sentence[end - 1]!]!;
      const rival = last.get(block);
      if (rival === undefined || drafts[rival]!.content.at(-1)!.end <= end) last.set(block, index);
    }
  });
  return last;
}

/** For each sentence its cues: numbers of accepted drafts, and rejected drafts themselves. */
export function cuesOfSentences(
  words: Words,
  accepted: readonly Draft[],
  rejected: readonly Draft[],
): Map<number, (number | Draft)[]> {
  const cues = new Map<number, (number | Draft)[]>();
  const add = ({ cue }: Draft, entry: number | Draft): void => {
    if (cue === null) return;
    const sentence = words.sentence[cue.first]!;
    const listed = cues.get(sentence);
    if (listed === undefined) cues.set(sentence, [entry]);
    else listed.push(entry);
  };
  for (const [index, draft] of accepted.entries()) add(draft, index);
  for (const draft of rejected) add(draft, draft);
  return cues;
}

/** Whether a draft ends in marks, so that a quotation after it may go on with it. */
export const isQuoted = (words: Words, { content }: Draft): boolean => {
  const { first, end } = content.at(-1)!;
  return words.passage[end - 1]! >= 0 || words.passage[(first + end) >> 1]! >= 0;
};
