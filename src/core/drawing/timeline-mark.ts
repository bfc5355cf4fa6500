import type { Element } from 'hast';
import { s } from 'hastscript';
import type { DatedEntry, PicturedArticle } from '../story/picture';
import { dayOf } from './dates';
import type { Palette, Stage } from './stage';
import { entryName } from './timeline-list';
import { filled } from './words';

const RADIUS = 5.5;
/** How far a publication is moved behind what its article tells of the very day. */
const ASIDE = 12;

/** What one article says of one time, or that it came out then. */
interface Mark {
  /** What it opens: what is disputed, if anything is. */
  readonly first: DatedEntry;
  readonly count: number;
  /** Whether the article has another mark at this time. */
  readonly isAside: boolean;
}

/** From days since 1970 to pixels. */
export type TimeScale = (day: number) => number;

/** Where the middle of an entry's days is on the scale. */
export const middleOf = ({ from, to }: Pick<DatedEntry, 'from' | 'to'>, at: TimeScale): number =>
  (at(dayOf(from)) + at(dayOf(to) + 1)) / 2;

/** What an article says of the same time shares a mark. Those that cover others come last. */
export function marksOf(entries: readonly DatedEntry[]): readonly Mark[] {
  const marks = new Map<string, DatedEntry[]>();
  const idOf = (kind: DatedEntry['kind'], { article, from, to }: DatedEntry): string =>
    `${kind} ${article} ${from} ${to}`;
  for (const entry of entries) {
    const id = idOf(entry.kind, entry);
    marks.set(id, [...(marks.get(id) ?? []), entry]);
  }
  return [...marks.values()]
    .map((same): Mark => {
      const first = same.find(({ disputed }) => disputed) ?? same[0]!;
      const isAside = first.kind === 'publication' && marks.has(idOf('report', first));
      return { first, count: same.length, isAside };
    })
    .sort((a, b) => onTop(a) - onTop(b));
}

/** Where marks meet, what is disputed covers the others, and reports cover publications. */
const onTop = ({ first }: Mark): number => (first.disputed ? 2 : Number(first.kind === 'report'));

/** A lozenge for a publication, a dot on its period for a report, with what makes it open its passage. */
export function markOf(
  { first, count, isAside }: Mark,
  at: TimeScale,
  y: number,
  articles: readonly PicturedArticle[],
  stage: Stage,
): Element {
  const { kind, from, to, passage, article, disputed } = first;
  const { words, palette } = stage;
  const x = middleOf(first, at) + (isAside ? ASIDE : 0);
  const more = count > 1 ? ` (${filled(words.reports, count)})` : '';
  const name = `${entryName(first, articles, stage)}${more}`;
  const key = `mark ${kind} ${articles[article]!.key} ${from} ${to}`;
  return s('g', { className: ['mark', kind], ...stage.opening(passage, name, key) }, [
    s('title', name),
    ...(kind === 'publication'
      ? [lozenge(x, y, palette)]
      : [
          span(at(dayOf(from)) + 2, at(dayOf(to) + 1) - 2, y, colourOf(disputed, palette)),
          s('circle', { cx: x, cy: y, r: RADIUS, fill: colourOf(disputed, palette) }),
          ...(disputed ? [unequal(x, y, palette)] : []),
          ...(count > 1 && !disputed ? [number(count, x, y, palette)] : []),
        ]),
  ]);
}

const colourOf = (disputed: boolean, palette: Palette): string => (disputed ? palette.warning : palette.first);

const lozenge = (x: number, y: number, { background, text }: Palette): Element =>
  s('path', { d: `M${x},${y - 7}l7,7l-7,7l-7,-7z`, fill: background, stroke: text, strokeWidth: 1.5 });

const span = (x1: number, x2: number, y: number, stroke: string): Element =>
  s('line', { x1, x2, y1: y, y2: y, stroke, strokeWidth: 4, strokeLinecap: 'round', opacity: 0.45 });

const unequal = (x: number, y: number, { background }: Palette): Element =>
  s('path', {
    d: `M${x - 3},${y - 1.5}h6m-6,3h6m-1,-5.3l-4,7.6`,
    stroke: background,
    strokeWidth: 1.2,
    fill: 'none',
  });

const number = (count: number, x: number, y: number, { background }: Palette): Element =>
  s('text', { x, y: y + 3.2, textAnchor: 'middle', fontSize: 9, fontWeight: 700, fill: background }, String(count));
