import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h, s } from 'hastscript';
import { matrixTable } from '../../drawing/matrix-table';
import { paletteOf, type Stage } from '../../drawing/stage';
import { timelineDrawing } from '../../drawing/timeline-drawing';
import { timelineList } from '../../drawing/timeline-list';
import { filled } from '../../drawing/words';
import type { StoryPicture } from '../../story/picture';
import type { ReportStage } from '../stage';
import { aroundPlaces, PLACE } from './place';

const WIDTH = 960;

/** The colours are variables of the style, which follows the reader's theme. */
const palette = paletteOf((name) => `var(--${name})`);

/** A story as it stands, piece by piece: what its articles claim, and what happened when. */
export function* storyParts(
  picture: StoryPicture,
  id: string,
  { drawingWords: words, locale }: ReportStage,
): Generator<string, void> {
  const stage: Stage = { words, palette, locale, opening: () => ({}) };
  const { matrix, timeline, articlesLeftOut } = picture;
  const [head, foot] = aroundPlaces(h('article', { className: ['story'], ariaLabelledBy: [id] }, [PLACE]));
  yield `${head}${toHtml([h('h3', { id }, picture.title), h('h4', words.claims)])}`;
  yield toHtml([
    ...(matrix.claims.length === 0
      ? [h('p', { className: ['quiet'] }, words.nothingDisputed)]
      : [
          h('p', { className: ['quiet'] }, words.signs),
          h('div', { className: ['wide'] }, matrixTable(picture, stage)),
        ]),
    ...leftOut(words.claimsLeftOut, matrix.leftOut),
    ...leftOut(words.articlesLeftOut, articlesLeftOut),
    h('h4', words.timeline),
  ]);
  if (timeline.dated.length > 0) yield toHtml(drawnTimeline(picture, stage));
  yield toHtml([timelineList(picture, stage), ...leftOut(words.reportsLeftOut, timeline.leftOut)]);
  yield foot!;
}

/** Who cannot see it reads the list below it. */
function drawnTimeline(picture: StoryPicture, stage: Stage): Element {
  const { width, height, parts } = timelineDrawing(picture, WIDTH, stage);
  return h('div', { className: ['wide'], ariaHidden: 'true' }, [
    s('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, [...parts]),
  ]);
}

const leftOut = (words: string, count: number): readonly Element[] =>
  count === 0 ? [] : [h('p', { className: ['quiet'] }, filled(words, count))];
