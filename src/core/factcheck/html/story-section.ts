import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { matrixTable } from '../../drawing/matrixTable';
import { paletteOf, type Stage } from '../../drawing/stage';
import { timelineDrawing } from '../../drawing/timelineDrawing';
import { timelineList } from '../../drawing/timelineList';
import { filled } from '../../drawing/words';
import type { StoryPicture } from '../../story/picture';
import type { ReportStage } from '../stage';

const WIDTH = 960;

/** The colours are variables of the style, which follows the reader's theme. */
const palette = paletteOf((name) => `var(--${name})`);

/** A story as it stands: what its articles claim, and what happened when. */
export function storySection(picture: StoryPicture, id: string, { drawingWords: words, locale }: ReportStage): Element {
  const stage: Stage = { words, palette, locale, opening: () => ({}) };
  const { matrix, timeline, articlesLeftOut } = picture;
  const { width, height, parts } = timelineDrawing(picture, WIDTH, stage);
  return h('article', { className: ['story'], ariaLabelledBy: [id] }, [
    h('h3', { id }, picture.title),
    h('h4', words.claims),
    ...(matrix.claims.length === 0
      ? [h('p', { className: ['quiet'] }, words.nothingDisputed)]
      : [
          h('p', { className: ['quiet'] }, words.signs),
          h('div', { className: ['wide'] }, matrixTable(picture, stage)),
        ]),
    ...leftOut(words.claimsLeftOut, matrix.leftOut),
    ...leftOut(words.articlesLeftOut, articlesLeftOut),
    h('h4', words.timeline),
    ...(timeline.dated.length === 0
      ? []
      : [
          h('div', { className: ['wide'], ariaHidden: 'true' }, [
            s('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, [...parts]),
          ]),
        ]),
    timelineList(picture, stage),
    ...leftOut(words.reportsLeftOut, timeline.leftOut),
  ]);
}

const leftOut = (words: string, count: number): readonly Element[] =>
  count === 0 ? [] : [h('p', { className: ['quiet'] }, filled(words, count))];
