import type { Article, Block } from '../article/article';
import { GLYPHS, type Glyph, type MarkFamily } from './glyphs';
import type { MarkedPassage } from './quotation';
import { isScare } from './scare';

/** Deeper marks are read over: nobody quotes four levels deep, and a text of nothing but marks stays cheap. */
const DEEPEST = 3;

/** Passages that are read in one text: more than twice as many as the longest article that is read would have. */
const MOST_PASSAGES = 8000;

/** Clipped words and years that begin with an apostrophe, whichever way it was typed. */
const ELISION = /^(?:\d0s|\d{2}\b(?!%)|em\b|til\b|tis\b|twas\b|cause\b|bout\b|round\b|n\b|cuz\b|tude\b)/iu;

/** Every glyph, those of two signs first. */
const ANY_GLYPH = new RegExp([...GLYPHS.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

const BLANK_OR_OPENING = /[\s([{\-–—/“„‘‚«‹"'`]/u;
const WORD = /[\p{L}\p{N}]/u;
const ENDS_SPEECH = /[.,!?…;:\-–—]/u;

interface Mark {
  readonly at: number;
  readonly end: number;
  readonly glyph: Glyph;
  readonly text: string;
}

interface OpenPassage {
  readonly index: number;
  readonly mark: Mark;
}

interface Draft {
  readonly block: Block;
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
  depth: number;
  closed: boolean;
  continues: number | null;
  family: MarkFamily;
}

/**
 * Finds what stands between quotation marks, of every style and nested, in one pass over each block. An apostrophe is
 * no mark; a mark that is never closed ends with its block, and the passage that opens the next block goes on with it.
 *
 * @returns passages in text order, an outer one before those inside it; spans are code units of the article's text
 */
export function findMarkedPassages(article: Pick<Article, 'prose' | 'blocks'>): readonly MarkedPassage[] {
  const drafts: Draft[] = [];
  let unclosed: number | null = null;
  for (const [at, block] of article.blocks.entries()) {
    const first = drafts.length;
    readBlock(article.prose, block, drafts, mayGoOn(article, at));
    const opensBlock =
      drafts.length > first && article.prose.slice(block.start, drafts[first]!.start).trim() === '' ? first : null;
    if (unclosed !== null && opensBlock !== null && drafts[opensBlock]!.family === drafts[unclosed]!.family) {
      drafts[opensBlock]!.continues = unclosed;
    }
    unclosed = null;
    for (let i = first; i < drafts.length && unclosed === null; i++) if (!drafts[i]!.closed) unclosed = i;
  }
  return drafts.map((draft) => {
    const span = { start: draft.start, end: draft.end };
    const inner = { start: draft.innerStart, end: draft.innerEnd };
    const { depth, closed, continues } = draft;
    const scare = closed && continues === null && isScare(article.prose, span, inner, draft.block);
    return { span, inner, depth, closed, continues, scare };
  });
}

/** Whether the next block opens with a mark, so that one left open here may be meant to go on there. */
function mayGoOn(article: Pick<Article, 'prose' | 'blocks'>, at: number): boolean {
  const next = article.blocks[at + 1];
  return next !== undefined && GLYPHS.has(firstLetter(article.prose, next));
}

function firstLetter(prose: string, block: Block): string {
  let at = block.start;
  while (at < block.end && /\s/u.test(prose[at]!)) at++;
  return prose[at] ?? '';
}

function readBlock(prose: string, block: Block, drafts: Draft[], goesOn: boolean): void {
  const marks = marksOf(prose, block);
  const strongCloser = closersAhead(prose, block, marks);
  const open: OpenPassage[] = [];
  for (const [i, mark] of marks.entries()) {
    if (drafts.length >= MOST_PASSAGES && open.length === 0) break;
    const before = mark.at > block.start ? prose[mark.at - 1]! : ' ';
    const after = mark.end < block.end ? prose[mark.end]! : ' ';
    const innermost = lastOfFamily(open, mark.glyph.family);
    if (innermost !== null && closes(mark, before, after, open[innermost]!.mark, strongCloser[i]!)) {
      close(drafts[open[innermost]!.index]!, mark.at, mark.end);
      open.length = innermost;
    } else if (open.length < DEEPEST && opens(prose, mark, before, after, open.at(-1)?.mark ?? null)) {
      const certain = mark.glyph.family !== 'single' || strongCloser[i]! || (goesOn && open.length === 0);
      if (!certain) continue;
      drafts.push({
        block,
        start: mark.at,
        end: block.end,
        innerStart: mark.end,
        innerEnd: block.end,
        depth: open.length,
        closed: false,
        continues: null,
        family: mark.glyph.family,
      });
      open.push({ index: drafts.length - 1, mark });
    }
  }
  const end = block.start + prose.slice(block.start, block.end).trimEnd().length;
  for (const { index } of open) {
    drafts[index]!.end = Math.max(end, drafts[index]!.innerStart);
    drafts[index]!.innerEnd = drafts[index]!.end;
  }
}

function close(draft: Draft, innerEnd: number, end: number): void {
  draft.innerEnd = innerEnd;
  draft.end = end;
  draft.closed = true;
}

function marksOf(prose: string, block: Block): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: text, index } of prose.slice(block.start, block.end).matchAll(ANY_GLYPH)) {
    const at = block.start + index;
    marks.push({ at, end: at + text.length, glyph: GLYPHS.get(text)!, text });
  }
  return marks;
}

/**
 * For each single mark, whether a mark that can only close follows before the next that can only open: so that an
 * apostrophe after a plural ("the workers’ union") is not taken for the end, nor a lone one for a beginning.
 */
function closersAhead(prose: string, block: Block, marks: readonly Mark[]): boolean[] {
  const ahead = new Array<boolean>(marks.length).fill(false);
  let found = false;
  for (let i = marks.length - 1; i >= 0; i--) {
    ahead[i] = found;
    const mark = marks[i]!;
    if (mark.glyph.family !== 'single') continue;
    const before = mark.at > block.start ? prose[mark.at - 1]! : ' ';
    const after = mark.end < block.end ? prose[mark.end]! : ' ';
    if (couldClose(mark, before, after)) found = true;
    else if (couldOpen(prose, mark, before, after)) found = false;
  }
  return ahead;
}

const couldClose = (mark: Mark, before: string, after: string): boolean =>
  (mark.glyph.shape !== 'open' || mark.text === '‘') && !/\s/u.test(before) && !WORD.test(after);

const couldOpen = (prose: string, mark: Mark, before: string, after: string): boolean =>
  mark.glyph.shape !== 'close' &&
  !/\s/u.test(after) &&
  BLANK_OR_OPENING.test(before) &&
  !ELISION.test(prose.slice(mark.end, mark.end + 6));

function lastOfFamily(open: readonly OpenPassage[], family: MarkFamily): number | null {
  for (let i = open.length - 1; i >= 0; i--) if (open[i]!.mark.glyph.family === family) return i;
  return null;
}

function closes(mark: Mark, before: string, after: string, opener: Mark, closerAhead: boolean): boolean {
  if (mark.glyph.family === 'single') {
    if (mark.text === '‘') return opener.text === '‚' && !WORD.test(after);
    if (mark.text === '`' && opener.text !== '`') return false;
    if (!couldClose(mark, before, after)) return false;
    // "the workers’ union" inside ‘…’: a plural's apostrophe, if the passage is closed further on
    return !(closerAhead && /s/iu.test(before) && !ENDS_SPEECH.test(after) && /\s/u.test(after));
  }
  if (mark.glyph.shape === 'close') return !(opener.text === '»' && mark.text === '»' && /\s/u.test(before));
  if (mark.glyph.shape === 'open') {
    if (opener.text === '„' || opener.text === '»' || opener.text === '›') return !WORD.test(after);
    // typed the wrong way round: “Go on,“ she said
    return mark.text !== '„' && !/\s/u.test(before) && !WORD.test(after) && !BLANK_OR_OPENING.test(before);
  }
  // a straight mark closes unless it stands where only an opening one can
  return !(/[\s([]/u.test(before) && WORD.test(after));
}

function opens(prose: string, mark: Mark, before: string, after: string, within: Mark | null): boolean {
  if (mark.glyph.family === 'single') return couldOpen(prose, mark, before, after) && mark.text !== '’';
  if (mark.glyph.shape === 'open') return !/\s/u.test(after) || /\s/u.test(before);
  // ” … ” in Swedish and » … « in German, or typed the wrong way round
  if (mark.glyph.shape === 'close') return within === null && /[\s(]/u.test(before) && WORD.test(after);
  return BLANK_OR_OPENING.test(before) && !/\s/u.test(after);
}
