import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { StoryPicture } from '../story/picture';
import { matrixDrawing } from './matrix-drawing';
import { quotingDrawing } from './quoting-drawing';
import type { Palette, Stage } from './stage';
import { type Drawing, timelineDrawing } from './timeline-drawing';
import { tracingDrawing } from './tracing-drawing';
import type { DrawingWords } from './words';

const WIDTH = 1100;
const MARGIN = 32;
const HEADING = 44;
const FONTS = "'Segoe UI', system-ui, 'Open Sans', Helvetica, Arial, sans-serif";

/** The whole picture as the text of one SVG file that needs no other; words of articles are escaped. */
export function storySvg(picture: StoryPicture, words: DrawingWords, palette: Palette, locale: string): string {
  const stage: Stage = { words, palette, locale, opening: () => ({}) };
  const inner = WIDTH - 2 * MARGIN;
  const sections: readonly (readonly [string, Drawing])[] = [
    [words.claims, matrixDrawing(picture, inner, stage)],
    [words.timeline, timelineDrawing(picture, inner, stage)],
    [words.quoting, quotingDrawing(picture.quoting, inner, stage)],
    ...(picture.tracing.length === 0 ? [] : [[words.tracing, tracingDrawing(picture, inner, stage)] as const]),
  ];
  const width = Math.max(...sections.map(([, drawing]) => drawing.width)) + 2 * MARGIN;
  let y = MARGIN + 40;
  const drawn = sections.map(([heading, { parts, height }]) => {
    const group = s('g', { transform: `translate(${MARGIN},${y})` }, [
      s('text', { y: 20, fontSize: 16, fontWeight: 600, fill: palette.text }, heading),
      s('g', { transform: `translate(0,${HEADING})` }, [...parts]),
    ]);
    y += HEADING + height + MARGIN;
    return group;
  });
  const svg = s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height: y,
      viewBox: `0 0 ${width} ${y}`,
      fontFamily: FONTS,
      role: 'img',
    },
    [
      s('title', picture.title),
      s('rect', { width, height: y, fill: palette.background }),
      s('text', { x: MARGIN, y: MARGIN + 18, fontSize: 22, fontWeight: 600, fill: palette.text }, picture.title),
      ...drawn,
    ],
  );
  return wellFormed(
    toHtml(svg, { space: 'svg', closeEmptyElements: true, characterReferences: { useNamedReferences: false } }),
  );
}

/** HTML written as XML, which cannot say most control characters, half of a surrogate pair or the end of a CDATA section. */
const wellFormed = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '�').replaceAll(']]>', ']]&gt;');
