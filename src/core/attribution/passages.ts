import type { Article } from '../article/article';
import type { MarkedPassage } from '../quotation/quotation';
import { coverage, type Draft, insertPart, type Stretch, stretchesOfBlocks } from './draft';
import type { Words } from './words';

/** Fewer tokens (marks among them) in a passage that no cue claims are a title or a shout, not a statement. */
const SHORTEST_STATEMENT = 8;
/** Tokens between an attribution and a passage in the same block that goes on with it. */
const NEAR = 16;
/** Log-odds of what only its marks and its place speak for. */
const LIKELY = 0.8;
const UNNAMED = -0.5;
/** Log-odds below which a cue does not take a passage away from the attribution before it. */
const UNLIKELY = -1.5;

/** A draft whose content grows. */
interface Growing extends Draft {
  readonly content: Stretch[];
}

/**
 * Gives the passages that no attribution has claimed to those they belong to. In this order: passages that go on over
 * blocks; blocks introduced by a colon; the rest of a block's quotation; a quotation alone in its block, which goes on
 * with the last speaker or has none.
 *
 * @param accepted attributions so far
 * @param rejected cues that were thought no attributions, with what would be their parts
 */
export function claimPassages(
  article: Article,
  words: Words,
  marked: readonly MarkedPassage[],
  accepted: readonly Draft[],
  rejected: readonly Draft[],
): Draft[] {
  const blocks = stretchesOfBlocks(words, article.blocks.length);
  const drafts = accepted.map((draft): Growing => ({ ...draft, content: [...draft.content] }));
  const covered = coverage(words, drafts);
  const claim = (index: number, passage: Stretch): void => {
    insertPart(drafts[index]!.content, passage);
    covered.fill(1, passage.first, passage.end);
  };
  const ownerOf = owners(words, drafts);
  const byPassage = bestByPassage(words, rejected);
  const lastOfBlock = lastDrafts(words, drafts, () => true);
  const lastQuoting = lastDrafts(words, drafts, (draft) => isQuoted(words, draft));
  const cues = cuesOfSentences(words, drafts, rejected);

  for (let p = 0; p < marked.length; p++) {
    const passage = { first: words.passageFirst[p]!, end: words.passageEnd[p]! };
    if (passage.first < 0 || isCovered(covered, passage)) continue;
    const block = words.blockOfSentence[words.sentence[passage.first]!]!;
    const alone = blocks[block]!.first === passage.first && blocks[block]!.end - passage.end <= 1;
    const opens = blocks[block]!.first === passage.first;
    const before = marked[p]!.continues;
    const continued = before === null ? undefined : ownerOf.get(before);
    if (continued !== undefined) {
      claim(continued, passage);
      ownerOf.set(p, continued);
      continue;
    }
    const introduced = opens && block > 0 ? introducer(words, blocks[block - 1]!, drafts, cues) : null;
    if (introduced !== null) {
      const { draft } = introduced;
      const index = introduced.index ?? drafts.length;
      drafts[index] = { ...draft, content: [passage], logOdds: Math.max(LIKELY, draft.logOdds) };
      covered.fill(1, passage.first, passage.end);
      ownerOf.set(p, index);
      lastOfBlock.set(block, index);
      continue;
    }
    const quoting = lastQuoting.get(block);
    const here = quoting !== undefined && isNear(drafts[quoting]!, passage) ? quoting : lastOfBlock.get(block);
    const isStatement = passage.end - passage.first >= SHORTEST_STATEMENT;
    const goesOn =
      here !== undefined && isNear(drafts[here]!, passage) && (isStatement || isQuoted(words, drafts[here]!));
    const candidate = byPassage.get(p);
    if (
      candidate !== undefined &&
      (!goesOn || candidate.logOdds > UNLIKELY) &&
      !candidate.content.some((part) => isCovered(covered, part))
    ) {
      const index =
        drafts.push({ ...candidate, content: [...candidate.content], logOdds: Math.max(LIKELY, candidate.logOdds) }) -
        1;
      for (const { first, end } of candidate.content) covered.fill(1, first, end);
      ownerOf.set(p, index);
      lastOfBlock.set(block, index);
      continue;
    }
    if (goesOn) {
      claim(here, passage);
      ownerOf.set(p, here);
      continue;
    }
    if (!alone || !isStatement) continue;
    const last = lastOfBlock.get(block - 1);
    if (last !== undefined && isQuoted(words, drafts[last]!)) {
      claim(last, passage);
      ownerOf.set(p, last);
      lastOfBlock.set(block, last);
    } else {
      const index = drafts.push({ cue: null, source: null, content: [passage], logOdds: UNNAMED }) - 1;
      covered.fill(1, passage.first, passage.end);
      ownerOf.set(p, index);
    }
  }
  return drafts;
}

const isCovered = (covered: Uint8Array, { first, end }: Stretch): boolean => {
  const middle = (first + end) >> 1;
  return covered[middle] === 1 || covered[Math.min(end - 1, first + 1)] === 1;
};

/** For each passage the draft that has content in it. */
function owners(words: Words, drafts: readonly Draft[]): Map<number, number> {
  const found = new Map<number, number>();
  drafts.forEach(({ content }, index) => {
    for (const { first, end } of content) {
      const passage = words.passage[(first + end) >> 1]!;
      if (passage >= 0) found.set(passage, index);
      const last = words.passage[end - 1]!;
      if (last >= 0) found.set(last, index);
    }
  });
  return found;
}

/** For each passage the likeliest rejected draft that would claim it. */
function bestByPassage(words: Words, rejected: readonly Draft[]): Map<number, Draft> {
  const best = new Map<number, Draft>();
  for (const draft of rejected) {
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

/** For each block the last of those drafts `wanted` that have content in it. */
function lastDrafts(words: Words, drafts: readonly Draft[], wanted: (draft: Draft) => boolean): Map<number, number> {
  const last = new Map<number, number>();
  drafts.forEach((draft, index) => {
    if (!wanted(draft)) return;
    const { content } = draft;
    for (const { end } of content) {
      const block = words.blockOfSentence[words.sentence[end - 1]!]!;
      const rival = last.get(block);
      if (rival === undefined || drafts[rival]!.content.at(-1)!.end <= end) last.set(block, index);
    }
  });
  return last;
}

/** For each sentence its cues: numbers of accepted drafts, and rejected drafts themselves. */
function cuesOfSentences(
  words: Words,
  drafts: readonly Draft[],
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
  drafts.forEach((draft, index) => void add(draft, index));
  for (const draft of rejected) add(draft, draft);
  return cues;
}

interface Introducer {
  readonly draft: Draft;
  /** Number of the accepted draft whose content the introduced passage is; null for a new one. */
  readonly index: number | null;
}

/** The last cue of the block before, when that ends with a colon. */
function introducer(
  words: Words,
  before: Stretch,
  drafts: readonly Draft[],
  cues: ReadonlyMap<number, readonly (number | Draft)[]>,
): Introducer | null {
  if (before.end === 0 || words.tokens[before.end - 1]!.text !== ':') return null;
  let best: Introducer | null = null;
  for (const entry of cues.get(words.sentence[before.end - 1]!) ?? []) {
    const draft = typeof entry === 'number' ? drafts[entry]! : entry;
    if (draft.cue === null || (best !== null && best.draft.cue!.first > draft.cue.first)) continue;
    best = { draft, index: typeof entry === 'number' && !isQuoted(words, draft) ? entry : null };
  }
  const colon = { first: before.end - 1, end: before.end };
  return best ?? { draft: { cue: colon, source: null, content: [], logOdds: LIKELY }, index: null };
}

/** Whether `passage` follows the draft closely in its block. */
function isNear({ content, cue }: Draft, passage: Stretch): boolean {
  const end = Math.max(content.at(-1)!.end, cue?.end ?? 0);
  const first = Math.min(content[0]!.first, cue?.first ?? content[0]!.first);
  return passage.first >= end ? passage.first - end <= NEAR : passage.end <= first && first - passage.end <= NEAR;
}

/** Whether a draft ends in marks, so that a quotation after it may go on with it. */
const isQuoted = (words: Words, { content }: Draft): boolean => {
  const { first, end } = content.at(-1)!;
  return words.passage[end - 1]! >= 0 || words.passage[(first + end) >> 1]! >= 0;
};
