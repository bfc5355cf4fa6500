import type { Element as Tree } from 'hast';
import { toDom } from 'hast-util-to-dom';
import { h, s } from 'hastscript';
import { matrixTable } from '../../core/drawing/matrix-table';
import { quotingDrawing } from '../../core/drawing/quoting-drawing';
import { quotingList } from '../../core/drawing/quoting-list';
import type { Stage } from '../../core/drawing/stage';
import { type Drawing, timelineDrawing } from '../../core/drawing/timeline-drawing';
import { timelineList } from '../../core/drawing/timeline-list';
import { tracingDrawing } from '../../core/drawing/tracing-drawing';
import { tracingList } from '../../core/drawing/tracing-list';
import { filled } from '../../core/drawing/words';
import type { StoryPicture } from '../../core/story/picture';
import { lightUp } from './lightUp';
import type { PageWords, ToPage } from './messages';
import { themePalette } from './palette';
import { rove } from './roving';

/** Below this charts are not squeezed further but scrolled. */
const LEAST_WIDTH = 560;
/** Widths that the first column and the others of the matrix need to hold words. */
const CLAIM_WIDTH = 190;
const ARTICLE_WIDTH = 112;

type Shown = Extract<ToPage, { readonly kind: 'picture' }>;

/** Draws a story into the page; the parts that open a passage have its index in `data-passage`. */
export function drawStory(place: Element, { picture, words, locale }: Shown): void {
  const width = Math.max(LEAST_WIDTH, place.clientWidth);
  const stage: Stage = {
    words,
    locale,
    palette: themePalette,
    opening: (passage, name, key) => ({
      role: 'button',
      tabIndex: -1,
      ariaLabel: name,
      dataPassage: passage,
      dataKey: key,
    }),
  };
  const isDense = CLAIM_WIDTH + picture.articles.length * ARTICLE_WIDTH > place.clientWidth;
  const sections = [
    matrixSection(picture, stage, words, isDense),
    timelineSection(picture, stage, words, width),
    quotingSection(picture, stage, words, width),
    tracingSection(picture, stage, words, width),
  ];
  place.replaceChildren(toDom({ type: 'root', children: sections }, { fragment: true }));
  enliven(place);
}

function matrixSection(picture: StoryPicture, stage: Stage, words: PageWords, isDense: boolean): Tree {
  const { claims, leftOut } = picture.matrix;
  return section(words.claims, 'claims', [
    caption(claims.length === 0 ? words.nothingDisputed : words.signs),
    h('div', { className: ['scrolled', ...(isDense ? ['dense'] : [])] }, matrixTable(picture, stage)),
    ...left(words.claimsLeftOut, leftOut),
    ...left(words.articlesLeftOut, picture.articlesLeftOut),
  ]);
}

function timelineSection(picture: StoryPicture, stage: Stage, words: PageWords, width: number): Tree {
  const { dated, leftOut } = picture.timeline;
  return section(words.timeline, 'timeline', [
    ...(dated.length === 0
      ? []
      : [caption(words.scale), chart(timelineDrawing(picture, width, stage), words.timeline)]),
    timelineList(picture, stage),
    ...left(words.reportsLeftOut, leftOut),
  ]);
}

function quotingSection({ quoting }: StoryPicture, stage: Stage, words: PageWords, width: number): Tree {
  const notes = [...left(words.unnamed, quoting.unnamed), ...left(words.speakersLeftOut, quoting.leftOut)];
  if (quoting.speakers.length === 0) return section(words.quoting, 'quoting', [caption(words.nobodyQuoted), ...notes]);
  return section(words.quoting, 'quoting', [
    caption(words.lines),
    chart(quotingDrawing(quoting, width, stage), words.quoting),
    ...notes,
    asList('list', quotingList(quoting, stage), words),
  ]);
}

function tracingSection(picture: StoryPicture, stage: Stage, words: PageWords, width: number): Tree {
  if (picture.tracing.length === 0) return section(words.tracing, 'tracing', [caption(words.nothingRepeated)]);
  return section(words.tracing, 'tracing', [
    caption(words.arrows),
    chart(tracingDrawing(picture, width, stage), words.tracing),
    asList('traces', tracingList(picture, stage), words),
  ]);
}

const asList = (key: string, list: Tree, words: PageWords): Tree =>
  h('details', [h('summary', { dataKey: key }, words.asList), list]);

const section = (heading: string, name: string, children: readonly Tree[]): Tree =>
  h('section', { ariaLabelledBy: [name] }, [h('h2', { id: name }, heading), ...children]);

const caption = (words: string): Tree => h('p', { className: ['caption'] }, words);

const left = (words: string, count: number): Tree[] => (count > 0 ? [caption(filled(words, count))] : []);

const chart = ({ width, height, parts }: Drawing, name: string): Tree =>
  h(
    'div',
    { className: ['scrolled'] },
    s(
      'svg',
      { className: ['chart'], role: 'group', ariaLabel: name, width, height, viewBox: `0 0 ${width} ${height}` },
      [...parts],
    ),
  );

function enliven(place: Element): void {
  const table = place.querySelector('table')!;
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-readonly', 'true');
  rove(table, 'claims', 'tbody [data-passage]');
  place.querySelectorAll('svg.chart').forEach((each, index) => {
    rove(each, `chart ${index}`);
    lightUp(each);
  });
  for (const each of place.querySelectorAll('ol.timeline, ul.quoting, ul.tracing')) rove(each, each.className);
}
