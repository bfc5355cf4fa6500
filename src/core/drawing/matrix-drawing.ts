import type { Element } from 'hast';
import { s } from 'hastscript';
import type { PicturedClaim, StoryPicture } from '../story/picture';
import { period } from './dates';
import { wrapped } from './measure';
import { signOf, standingSign } from './signs';
import type { Stage } from './stage';
import type { Drawing } from './timeline-drawing';

const SIZE = 12;
const LINE = 16;
const PADDING = 10;
const FIRST_COLUMN = 240;
/** Columns narrower than this hold signs only; the key beside the claim says what they mean. */
const WORDS_NEED = 100;
const SIGN_COLUMN = 34;
const MOST_LINES = 4;

/** A line of text in a cell, with the sign before it. */
interface Line {
  readonly text: string;
  readonly value?: number;
  readonly quiet?: boolean;
}

/** The matrix as a picture: of many articles the cells hold signs alone. */
export function matrixDrawing({ articles, matrix }: StoryPicture, least: number, stage: Stage): Drawing {
  const { palette, words, locale } = stage;
  const holdsWords = FIRST_COLUMN + articles.length * WORDS_NEED <= least;
  const column = holdsWords ? (least - FIRST_COLUMN) / articles.length : SIGN_COLUMN;
  const width = Math.max(least, FIRST_COLUMN + articles.length * column);
  const left = (index: number): number => FIRST_COLUMN + index * column;
  const parts: Element[] = [];
  let y = holdsWords ? LINE * 3 + PADDING : 150;
  articles.forEach(({ label, date }, index) => {
    const when = date === null ? words.undated : period(date, date, locale);
    if (!holdsWords) {
      const at = `translate(${left(index) + column / 2 + 4},${y - 8}) rotate(-60)`;
      parts.push(s('text', { transform: at, fontSize: 11, fill: palette.text }, wrapped(label, 150, 11, 1)[0] ?? ''));
      return;
    }
    const lines = wrapped(label, column - 2 * PADDING, SIZE, 2);
    lines.forEach((line, at) => {
      parts.push(text(line, left(index) + PADDING, LINE * (at + 1), palette.text, 600));
    });
    parts.push(text(when, left(index) + PADDING, LINE * (lines.length + 1), palette.muted));
  });
  for (const claim of matrix.claims) {
    parts.push(s('line', { x1: 0, x2: width, y1: y, y2: y, stroke: palette.line }));
    const cells = claim.cells.map((_, index) => (holdsWords ? linesOf(claim, index, column) : signsOf(claim, index)));
    const head = headLines(claim, stage, !holdsWords);
    parts.push(
      s('g', { transform: `translate(8,${y + PADDING + 6})` }, standingSign(claim.standing, palette)),
      ...linesAt(head, 22, y + PADDING, stage, SIZE),
      ...cells.flatMap((lines, index) => linesAt(lines, left(index) + PADDING, y + PADDING, stage, SIZE)),
    );
    y += 2 * PADDING + LINE * Math.max(head.length, ...cells.map(({ length }) => length));
  }
  return { width, height: y, parts };
}

function headLines({ topic, kind, standing, values }: PicturedClaim, { words }: Stage, withKey: boolean): Line[] {
  const room = FIRST_COLUMN - 32;
  const stands = [...(kind === null ? [] : [words.kinds[kind]]), words.standings[standing]].join(' · ');
  return [
    ...wrapped(topic, room, SIZE, 3).map((line) => ({ text: line })),
    ...wrapped(stands, room, SIZE, 2).map((line) => ({ text: line, quiet: true })),
    ...(withKey ? values.flatMap((said, value) => valueLines(said, value, room - 18)) : []),
  ];
}

const valueLines = (said: string, value: number, room: number): Line[] =>
  wrapped(said, room, SIZE, MOST_LINES).map((line, at) => (at === 0 ? { text: line, value } : { text: line }));

const linesOf = ({ cells }: PicturedClaim, column: number, width: number): Line[] =>
  cells[column]!.flatMap(({ value, said, voice }) => [
    ...valueLines(said, value, width - 2 * PADDING - 18),
    ...wrapped(voice ?? '', width - 2 * PADDING - 18, SIZE, 2).map((line) => ({ text: line, quiet: true })),
  ]);

const signsOf = ({ cells }: PicturedClaim, column: number): Line[] =>
  [...new Set(cells[column]!.map(({ value }) => value))].map((value) => ({ text: '', value }));

/** Lines below each other; where one of them has a sign all are moved in. */
function linesAt(lines: readonly Line[], x: number, y: number, { palette }: Stage, size: number): Element[] {
  const inset = lines[0]?.value === undefined ? 0 : 18;
  return lines.flatMap(({ text: words, value, quiet = false }, index) => {
    const at = y + index * LINE + size;
    const indent = value === undefined ? inset : 18;
    return [
      ...(value === undefined
        ? []
        : [s('g', { transform: `translate(${x + 6},${at - 4})` }, signOf(value, palette, 56))]),
      text(words, x + indent, at, quiet ? palette.muted : palette.text),
    ];
  });
}

const text = (words: string, x: number, y: number, fill: string, fontWeight = 400): Element =>
  s('text', { x, y, fontSize: SIZE, fontWeight, fill }, words);
