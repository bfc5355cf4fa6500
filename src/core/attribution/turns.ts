import type { Article } from '../article/article';
import { type Draft, endsLine, type Stretch, SURE, stretchesOfBlocks } from './draft';
import { headlineDrafts } from './headline';
import { inTheWordsOf } from './in-the-words-of';
import { labelledDrafts } from './labelled';
import { EDGE, tagNumber, type Words } from './words';

const PROPN = tagNumber('PROPN');
/** Tokens that a speaker's name at the head of a turn may have. */
const LONGEST_NAME = 5;
const LONGEST_LINE = 12;

const QUESTIONER = /^(?:Q|A|Question|Answer|Interviewer|Moderator|Reporter|Host)$/u;
/** "Q. When did you hear of it?" */
const LETTER = /^[QA]\.$/u;
const CAPITALS = /^[\p{Lu}][\p{Lu}.’'-]+$/u;
const DASH = /^[-–—―]+$/u;

/**
 * What layout and wording make certain: turns of a transcript or an interview (NAME: …), quotations with an attribution line
 * (“…” — Name), block quotes among them, or under a label (Name, baker: “…”), headlines with their
 * source behind a dash, and what is said "in the words of" somebody.
 */
export function layoutDrafts(article: Article, words: Words): Draft[] {
  const blocks = stretchesOfBlocks(words, article.blocks.length);
  const turns = transcript(words, blocks);
  const lines = attributionLines(article, words, blocks);
  const heads = new Set(turns.map(({ source }) => source!.first));
  const labelled = labelledDrafts(article, words).filter(({ source }) => !heads.has(source!.first));
  return [...turns, ...lines, ...labelled, ...headlineDrafts(article, words, blocks), ...inTheWordsOf(words)];
}

interface Turn {
  readonly block: number;
  readonly name: Stretch;
  /** The colon; null after "Q." */
  readonly cue: Stretch | null;
  /** First token of what is said. */
  readonly first: number;
  readonly loud: boolean;
}

function transcript(words: Words, blocks: readonly Stretch[]): Draft[] {
  const turns = blocks.flatMap((stretch, block) => turnOf(words, stretch, block) ?? []);
  const loud = turns.filter((turn) => turn.loud);
  // one line of "Name: …" may be a caption or a list; a transcript has several speakers
  const names = new Set(turns.map(({ name }) => words.tokens[name.first]!.lower));
  const counted = turns.length >= 4 && names.size >= 2 && names.size < turns.length ? turns : loud;
  if (counted.length < 2) return [];
  const heads = new Set(counted.map(({ block }) => block));
  return counted.flatMap(({ block, name, cue, first }) => {
    const content = [{ first, end: withoutOddMark(words, first, blocks[block]!.end) }];
    for (let next = block + 1; next < blocks.length && goesOn(words, blocks, next, heads); next++) {
      content.push({ first: blocks[next]!.first, end: withoutOddMark(words, blocks[next]!.first, blocks[next]!.end) });
    }
    return content[0]!.end > content[0]!.first ? [{ cue, source: name, content, logOdds: SURE, verbatim: true }] : [];
  });
}

/** A block inside the marks of the turn before: quoted transcripts open the marks again in each paragraph. */
function goesOn(words: Words, blocks: readonly Stretch[], block: number, heads: ReadonlySet<number>): boolean {
  const { first, end } = blocks[block]!;
  if (first >= end || words.edge[first] !== EDGE.opens || heads.has(block)) return false;
  const passage = words.passage[first]!;
  return words.passageEnd[passage] === end && words.edge[end - 1] !== EDGE.closes;
}

/** The closing mark of a passage that opened before the name belongs to the line, not to the turn. */
function withoutOddMark(words: Words, first: number, end: number): number {
  const odd = end - 1 > first && words.edge[end - 1] === EDGE.closes;
  return odd && words.passageFirst[words.passage[end - 1]!]! < first ? end - 1 : end;
}

function turnOf(words: Words, { first, end }: Stretch, block: number): Turn | null {
  const start = first < end && words.edge[first] === EDGE.opens ? first + 1 : first;
  let at = start;
  if (start + 1 < end && LETTER.test(words.tokens[start]!.text)) {
    return { block, name: { first: start, end: start + 1 }, cue: null, first: start + 1, loud: true };
  }
  while (at < end && at - start < LONGEST_NAME && words.tokens[at]!.text !== ':') at++;
  if (at === start || at + 1 >= end || words.tokens[at]!.text !== ':') return null;
  // a list may have the surname first: "HALM, JUREK: …"
  const name = words.tokens.slice(start, at).filter(({ text }, index) => text !== ',' || index !== 1);
  const loud = name.every(({ text }) => CAPITALS.test(text)) && name.some(({ text }) => text.length > 2);
  const isName = loud || name.every(({ text, pos }) => pos === 'PROPN' || QUESTIONER.test(text));
  const cue = { first: at, end: at + 1 };
  return isName ? { block, name: { first: start, end: at }, cue, first: at + 1, loud } : null;
}

function attributionLines(article: Article, words: Words, blocks: readonly Stretch[]): Draft[] {
  const drafts: Draft[] = [];
  for (let p = 0; p < words.passageFirst.length; p++) {
    const first = words.passageFirst[p]!;
    const dash = words.passageEnd[p]!;
    if (first < 0 || dash >= words.count) continue;
    const line = lineAfter(article, words, dash, false);
    // “…,” — she turned — “…” is no attribution line: a name stands alone after the dash
    if (line !== null) drafts.push(lineDraft([{ first, end: dash }], dash, line));
  }
  let quoted: Stretch[] = [];
  for (const [at, { kind }] of article.blocks.entries()) {
    const stretch = blocks[at]!;
    if (kind !== 'blockquote' || stretch.first >= stretch.end) {
      quoted = [];
      continue;
    }
    const inside = lastDash(words, stretch);
    const line = inside === null ? null : lineAfter(article, words, inside, true);
    const next = blocks[at + 1];
    const isLast = line === null && next !== undefined && next.first < next.end;
    const below = isLast ? lineAfter(article, words, next.first, true) : null;
    if (words.edge[stretch.first] === EDGE.opens && line !== null) continue;
    if (inside !== null && line !== null) {
      drafts.push(lineDraft([...quoted, { first: stretch.first, end: inside }], inside, line));
    } else if (below !== null) drafts.push(lineDraft([...quoted, stretch], next!.first, below));
    if (line === null && below === null) quoted.push(stretch);
    else quoted = [];
  }
  return drafts.filter(({ content }) => content.every(({ first, end }) => end > first));
}

const lineDraft = (content: readonly Stretch[], dash: number, source: Stretch): Draft => ({
  cue: { first: dash, end: dash + 1 },
  source,
  content,
  logOdds: SURE,
  verbatim: true,
});

function lastDash(words: Words, { first, end }: Stretch): number | null {
  for (let i = end - 1; i > first && end - i <= LONGEST_LINE; i--) if (DASH.test(words.tokens[i]!.text)) return i;
  return null;
}

/**
 * The name after the dash at token `dash`, when it and what describes it fill the rest of the line.
 *
 * @param inBlockquote where an article may stand before the name
 */
function lineAfter(article: Article, words: Words, dash: number, inBlockquote: boolean): Stretch | null {
  if (!DASH.test(words.tokens[dash]!.text)) return null;
  const first = dash + 1;
  const nameAt = inBlockquote && words.tokens[first]?.pos === 'DET' ? first + 1 : first;
  if (nameAt >= words.count || words.pos[nameAt] !== PROPN) return null;
  let end = nameAt;
  while (end < words.count && end - first < LONGEST_LINE && words.pos[end] === PROPN) end++;
  let last = end;
  while (last < words.count && last - first < LONGEST_LINE && !endsLine(article, words, last)) {
    const { pos, text } = words.tokens[last]!;
    if ((pos === 'VERB' && !/^\p{Lu}/u.test(text)) || words.passage[last]! >= 0) return null;
    last++;
  }
  return last < words.count && !endsLine(article, words, last) ? null : { first, end };
}
