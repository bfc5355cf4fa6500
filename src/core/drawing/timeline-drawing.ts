import { scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { DatedEntry, StoryPicture } from '../story/picture';
import { dayOf, period } from './dates';
import { fitted, widthOf } from './measure';
import type { Stage } from './stage';
import { markOf, marksOf, middleOf, type TimeScale } from './timeline-mark';

const LANE = 30;
const AXIS = 30;
const SIZE = 12;
const SMALL = 11;
/** Room for the names of the articles, at most. */
const GUTTER_SHARE = 0.26;
const WIDEST_GUTTER = 220;
/** The narrowest gap between two days, before all is stretched to the width. */
const LEAST_GAP = 2;

/** A drawing with its size in pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Element[];
}

/**
 * The timeline as a chart: a lane for each article, a mark for what it says of a time. Long empty times are shortened, since
 * a story of a week looks back on years; the axis says so by its dates.
 */
export function timelineDrawing({ articles, timeline }: StoryPicture, width: number, stage: Stage): Drawing {
  const { palette } = stage;
  const lanes = articles.flatMap(({ label, date }, article) =>
    date !== null || timeline.dated.some((entry) => entry.article === article) ? [{ label, article }] : [],
  );
  const gutter = Math.min(
    WIDEST_GUTTER,
    width * GUTTER_SHARE,
    Math.max(0, ...lanes.map(({ label }) => widthOf(label, SIZE))) + 16,
  );
  const at = timeScale(timeline.dated, gutter + 12, width - 16);
  const laneY = new Map(lanes.map(({ article }, index) => [article, AXIS + (index + 0.5) * LANE]));
  const height = AXIS + lanes.length * LANE + 4;
  return {
    width,
    height,
    parts: [
      ...axis(timeline.dated, at, height, stage),
      ...lanes.map(({ label, article }) => {
        const y = laneY.get(article)!;
        return s('g', [
          s('line', { x1: gutter, x2: width, y1: y, y2: y, stroke: palette.line }),
          s('text', { x: gutter - 12, y: y + 4, textAnchor: 'end', fontSize: SIZE, fill: palette.text }, [
            fitted(label, gutter - 14, SIZE),
            s('title', label),
          ]),
        ]);
      }),
      ...marksOf(timeline.dated).map((mark) => markOf(mark, at, laneY.get(mark.first.article)!, articles, stage)),
    ],
  };
}

/** From days since 1970 to pixels; gaps grow with the logarithm of their days. */
function timeScale(entries: readonly DatedEntry[], left: number, right: number): TimeScale {
  const days = [...new Set(entries.flatMap(({ from, to }) => [dayOf(from), dayOf(to) + 1]))].sort((a, b) => a - b);
  const places = [0];
  for (let i = 1; i < days.length; i++)
    places.push(places[i - 1]! + LEAST_GAP + Math.log2(1 + days[i]! - days[i - 1]!));
  const stretch = (right - left) / Math.max(places.at(-1)!, LEAST_GAP);
  return scaleLinear(
    days,
    places.map((place) => left + place * stretch),
  );
}

/** Dates of what is told of, those of the most entries first, as many as have room. */
function axis(
  entries: readonly DatedEntry[],
  at: TimeScale,
  height: number,
  { palette, locale }: Stage,
): readonly Element[] {
  const times = new Map<string, { readonly x: number; count: number }>();
  for (const entry of entries) {
    const label = period(entry.from, entry.to, locale);
    const time = times.get(label) ?? { x: middleOf(entry, at), count: 0 };
    times.set(label, time);
    time.count++;
  }
  const taken: { readonly left: number; readonly right: number }[] = [];
  const ticks: Element[] = [];
  for (const [label, { x }] of [...times].sort(([, a], [, b]) => b.count - a.count)) {
    const half = widthOf(label, SMALL) / 2 + 6;
    if (taken.some(({ left, right }) => x - half < right && x + half > left)) continue;
    taken.push({ left: x - half, right: x + half });
    ticks.push(
      s('line', { x1: x, x2: x, y1: AXIS - 8, y2: height, stroke: palette.line, strokeDasharray: '2 3' }),
      s('text', { x, y: AXIS - 14, textAnchor: 'middle', fontSize: SMALL, fill: palette.muted }, label),
    );
  }
  return ticks;
}
