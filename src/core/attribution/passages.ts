import type { Article } from '../article/article';
import type { MarkedPassage } from '../quotation/quotation';
import {
  cuesOfSentences,
  isQuoted,
  lastOfBlocks,
  likeliestByPassage,
  ownersAhead,
  ownersOfPassages,
} from './claim-indexes';
import { coverage, type Draft, insertPart, type Stretch, stretchesOfBlocks } from './draft';
import { EDGE, PHRASE, type Words } from './words';

/** Fewer tokens (marks among them) in a passage that no cue claims are a title or a shout, not a statement. */
const SHORTEST_STATEMENT = 8;
const LONGEST_MENTION = 12;
/** Tokens from a verb to the colon after it. */
const LONGEST_ANNOUNCEMENT = 20;
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
 * blocks; blocks that a colon introduces; cues that were rejected but have nothing against them beside a quotation; the
 * rest of a block's quotation; what goes on in a later block where its speaker is named; a quotation alone in its block,
 * which goes on with the last speaker or has none.
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
): readonly Draft[] {
  const claims = new Claims(article, words, marked, accepted, rejected);
  for (const [p, { continues }] of marked.entries()) {
    const passage = { first: words.passageFirst[p]!, end: words.passageEnd[p]! };
    if (passage.first >= 0) claims.settle(p, passage, continues);
  }
  claims.settleBlockquotes(article);
  return claims.drafts;
}

class Claims {
  readonly drafts: Growing[];
  readonly #words: Words;
  readonly #blocks: readonly Stretch[];
  readonly #covered: Uint8Array;
  readonly #ownerOf: Map<number, number>;
  readonly #ownerAhead: ReadonlyMap<number, number>;
  readonly #likeliest: ReadonlyMap<number, Draft>;
  readonly #lastOfBlock: Map<number, number>;
  readonly #lastQuoting: ReadonlyMap<number, number>;
  readonly #cues: ReadonlyMap<number, readonly (number | Draft)[]>;

  constructor(
    article: Article,
    words: Words,
    marked: readonly MarkedPassage[],
    accepted: readonly Draft[],
    rejected: readonly Draft[],
  ) {
    this.drafts = accepted.map((draft) => ({ ...draft, content: [...draft.content] }));
    this.#words = words;
    this.#blocks = stretchesOfBlocks(words, article.blocks.length);
    this.#covered = coverage(words, accepted);
    this.#ownerOf = ownersOfPassages(words, accepted);
    this.#ownerAhead = ownersAhead(marked, this.#ownerOf);
    this.#likeliest = likeliestByPassage(words, rejected);
    this.#lastOfBlock = lastOfBlocks(words, accepted, () => true);
    this.#lastQuoting = lastOfBlocks(words, accepted, (draft) => isQuoted(words, draft));
    this.#cues = cuesOfSentences(words, accepted, rejected);
  }

  /** Finds an owner for a passage that has none. */
  settle(index: number, passage: Stretch, continues: number | null): void {
    if (this.#isCovered(passage)) return;
    const block = this.#words.blockOfSentence[this.#words.sentence[passage.first]!]!;
    const owner =
      (continues === null ? undefined : this.#goOn(this.#ownerOf.get(continues), passage)) ??
      this.#introduce(block, passage) ??
      this.#recall(index, block, passage) ??
      this.#announce(block, passage) ??
      this.#goOn(this.#neighbour(block, passage), passage) ??
      this.#goOn(this.#ownerAhead.get(index), passage) ??
      this.#float(block, passage);
    if (owner !== undefined) this.#ownerOf.set(index, owner);
  }

  /** Block quotes without marks: what a colon introduces or nobody claims, and the paragraphs that go on with it. */
  settleBlockquotes({ blocks }: Article): void {
    let owner: number | undefined;
    for (const [at, { kind }] of blocks.entries()) {
      const block = this.#blocks[at]!;
      const isOpen = kind === 'blockquote' && block.end > block.first && !this.#isCovered(block);
      owner = isOpen ? (this.#goOn(owner, block) ?? this.#introduce(at, block) ?? this.#alone(block)) : undefined;
      if (owner !== undefined) this.drafts[owner] = { ...this.drafts[owner]!, verbatim: true };
    }
  }

  #goOn(owner: number | undefined, passage: Stretch): number | undefined {
    if (owner === undefined) return undefined;
    insertPart(this.drafts[owner]!.content, passage);
    this.#covered.fill(1, passage.first, passage.end);
    return owner;
  }

  #add(draft: Growing, block: number, index = this.drafts.length): number {
    this.drafts[index] = draft;
    for (const { first, end } of draft.content) this.#covered.fill(1, first, end);
    this.#lastOfBlock.set(block, index);
    return index;
  }

  /** The last cue of the block before introduces this one, when that block ends with a colon. */
  #introduce(block: number, passage: Stretch): number | undefined {
    const before = this.#blocks[block - 1];
    if (before === undefined || before.end === 0 || this.#blocks[block]!.first !== passage.first) return undefined;
    if (this.#words.tokens[before.end - 1]!.text !== ':') return undefined;
    let draft: Draft = { cue: { first: before.end - 1, end: before.end }, source: null, content: [], logOdds: LIKELY };
    let replaced: number | undefined;
    let last = -1;
    for (const entry of this.#cues.get(this.#words.sentence[before.end - 1]!) ?? []) {
      const rival = typeof entry === 'number' ? this.drafts[entry]! : entry;
      if (rival.cue === null || rival.cue.first < last) continue;
      draft = rival;
      last = rival.cue.first;
      replaced = typeof entry === 'number' && !isQuoted(this.#words, rival) ? entry : undefined;
    }
    return this.#add({ ...draft, content: [passage], logOdds: Math.max(LIKELY, draft.logOdds) }, block, replaced);
  }

  /** What a colon in the same sentence announces: "Krall was blunt: “No.”" */
  #announce(block: number, passage: Stretch): number | undefined {
    const { tokens, phrase, sentence, text } = this.#words;
    const colon = passage.first - 1;
    const { firstToken } = text.sentences[sentence[passage.first]!]!;
    if (colon <= firstToken || tokens[colon]!.text !== ':' || this.#covered[colon] === 1) return undefined;
    let verb = colon - 1;
    const least = Math.max(firstToken, colon - LONGEST_ANNOUNCEMENT);
    while (verb > least && tokens[verb]!.text !== ',' && phrase[verb] !== PHRASE.verb) verb--;
    while (verb > least && phrase[verb - 1] === PHRASE.verb) verb--;
    const source = phrase[verb] === PHRASE.verb ? mentionBefore(this.#words, verb, firstToken) : null;
    if (source === null) return undefined;
    return this.#add({ cue: { first: colon, end: colon + 1 }, source, content: [passage], logOdds: LIKELY }, block);
  }

  /** A rejected cue that would have the passage, unless the attribution beside it is the better owner. */
  #recall(index: number, block: number, passage: Stretch): number | undefined {
    const candidate = this.#likeliest.get(index);
    if (candidate === undefined || candidate.content.some((part) => this.#isCovered(part))) return undefined;
    if (candidate.logOdds <= UNLIKELY && this.#neighbour(block, passage) !== undefined) return undefined;
    const logOdds = Math.max(LIKELY, candidate.logOdds);
    return this.#add({ ...candidate, content: [...candidate.content], logOdds }, block);
  }

  /** The attribution in the same block that the passage goes on with. */
  #neighbour(block: number, passage: Stretch): number | undefined {
    const quoting = this.#lastQuoting.get(block);
    const near =
      quoting !== undefined && isNear(this.drafts[quoting]!, passage) ? quoting : this.#lastOfBlock.get(block);
    if (near === undefined || !isNear(this.drafts[near]!, passage)) return undefined;
    return isStatement(passage) || isQuoted(this.#words, this.drafts[near]!) ? near : undefined;
  }

  /** A quotation alone in its block goes on with the last speaker, or nobody is known to speak. */
  #float(block: number, passage: Stretch): number | undefined {
    const { first, end } = this.#blocks[block]!;
    const isWhole = isStatement(passage) && isSentence(this.#words, passage);
    if (isWhole && this.#opensSentence(passage) && passage.first !== first) return this.#alone(passage);
    const isItem = passage.first - first === 1 && /^[-*•–]$/u.test(this.#words.tokens[first]!.text);
    if ((first !== passage.first && !isItem) || end - passage.end > 1) return undefined;
    if (!isStatement(passage) && !isSentence(this.#words, passage)) return undefined;
    const last = this.#lastOfBlock.get(block - 1);
    if (last === undefined || !isQuoted(this.#words, this.drafts[last]!)) return this.#alone(passage);
    this.#lastOfBlock.set(block, last);
    return this.#goOn(last, passage);
  }

  #opensSentence({ first }: Stretch): boolean {
    const { sentence, text } = this.#words;
    return text.sentences[sentence[first]!]!.firstToken === first;
  }

  /** What nobody is known to say. */
  #alone(passage: Stretch): number | undefined {
    if (!isStatement(passage) && !isSentence(this.#words, passage)) return undefined;
    this.#covered.fill(1, passage.first, passage.end);
    return this.drafts.push({ cue: null, source: null, content: [passage], logOdds: UNNAMED }) - 1;
  }

  #isCovered({ first, end }: Stretch): boolean {
    return this.#covered[(first + end) >> 1] === 1 || this.#covered[Math.min(end - 1, first + 1)] === 1;
  }
}

/** The mention that ends before a verb: "Krall’s message to the board | is". */
function mentionBefore({ phrase, tokens }: Words, verb: number, firstToken: number): Stretch | null {
  let first = verb;
  while (
    first > firstToken &&
    verb - first < LONGEST_MENTION &&
    (phrase[first - 1] === PHRASE.nominal || /^(?:of|to|for|from)$/.test(tokens[first - 1]!.lower))
  ) {
    first--;
  }
  return first < verb && phrase[first] === PHRASE.nominal ? { first, end: verb } : null;
}

const isStatement = ({ first, end }: Stretch): boolean => end - first >= SHORTEST_STATEMENT;

/** Whether a full stop or its like stands before the closing mark, or at the end where none closes. */
const isSentence = ({ tokens, edge }: Words, { first, end }: Stretch): boolean =>
  end - first > 3 && /^[.!?…]+$/u.test(tokens[edge[end - 1] === EDGE.closes ? end - 2 : end - 1]!.text);

/** Whether `passage` stands close to the draft in its block. */
function isNear({ content, cue }: Draft, passage: Stretch): boolean {
  const end = Math.max(content.at(-1)!.end, cue?.end ?? 0);
  const first = Math.min(content[0]!.first, cue?.first ?? content[0]!.first);
  return passage.first >= end ? passage.first - end <= NEAR : passage.end <= first && first - passage.end <= NEAR;
}
