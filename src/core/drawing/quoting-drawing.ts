import { linkHorizontal } from 'd3-shape';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Quoting, QuotingLink, QuotingNode } from '../story/picture';
import { fitted, widthOf } from './measure';
import { ordered } from './quoting-order';
import type { Stage } from './stage';
import type { Drawing } from './timeline-drawing';
import { filled } from './words';

const BOX = 26;
const GAP = 10;
const HEAD = 26;
const SIZE = 12;
const PADDING = 9;
/** Share of the width that boxes take; the lines between them need the rest. */
const BOXES_SHARE = 0.62;
const WIDEST_BOX = 260;
const THICKEST = 6;
/** The boxes of a short layer are spread along a long one, but stay together. */
const WIDEST_RISE = 64;

interface Box {
  /** Lines name their ends by it, for whoever lights up the lines of a box. */
  readonly id: string;
  readonly node: QuotingNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * Who quotes whom as three layers of boxes: articles, the speakers they quote, those whom these speak of. The boxes of a
 * layer are ordered so that few lines cross; the same story is always drawn alike.
 */
export function quotingDrawing(quoting: Quoting, width: number, stage: Stage): Drawing {
  const { words } = stage;
  const { articles, speakers, mentioned, quotes, mentions } = ordered(quoting);
  const layers = [
    { head: words.articles, nodes: articles },
    { head: words.speakers, nodes: speakers },
    ...(mentioned.length > 0 ? [{ head: words.mentioned, nodes: mentioned }] : []),
  ];
  const most = Math.max(...layers.map(({ nodes }) => nodes.length));
  const height = HEAD + most * (BOX + GAP);
  const boxWidth = Math.min(WIDEST_BOX, (width * BOXES_SHARE) / layers.length);
  const step = layers.length > 1 ? (width - boxWidth - 2) / (layers.length - 1) : 0;
  const columns = layers.map(({ nodes }, layer) => {
    const rise = Math.min((most / nodes.length) * (BOX + GAP), WIDEST_RISE);
    const top = HEAD + (most * (BOX + GAP) - nodes.length * rise + rise - BOX) / 2;
    return nodes.map(
      (node, index): Box => ({
        id: `${layer} ${node.key}`,
        node,
        x: 1 + layer * step,
        y: top + index * rise,
        width: boxWidth,
      }),
    );
  });
  const lines = [
    ...linesBetween(quotes, columns[0]!, columns[1]!, words.quotes, stage),
    ...(mentioned.length > 0 ? linesBetween(mentions, columns[1]!, columns[2]!, words.speaksOf, stage) : []),
  ];
  return {
    width,
    height,
    parts: [
      ...layers.map(({ head }, layer) =>
        s('text', { x: 1 + layer * step, y: 14, fontSize: 11, fill: stage.palette.muted }, fitted(head, boxWidth, 11)),
      ),
      ...lines,
      ...columns.flatMap((column, layer) => column.map((box) => boxOf(box, layer, stage))),
    ],
  };
}

const curve = linkHorizontal<unknown, readonly [number, number]>();

/** Lines leave and reach a box side by side, in the order of their other ends, so that each can be followed. */
function linesBetween(
  links: readonly QuotingLink[],
  left: readonly Box[],
  right: readonly Box[],
  template: string,
  stage: Stage,
): Element[] {
  const starts = spread(
    links,
    ({ from }) => from,
    ({ to }) => to,
  );
  const ends = spread(
    links,
    ({ to }) => to,
    ({ from }) => from,
  );
  return links.map((link, index) => {
    const [a, b] = [left[link.from]!, right[link.to]!];
    const source = [a.x + a.width, a.y + BOX * starts[index]!] as const;
    const target = [b.x, b.y + BOX * ends[index]!] as const;
    return line(
      link,
      curve({ source, target }) ?? '',
      filled(template, a.node.label, b.node.label, link.count),
      [a, b],
      stage,
    );
  });
}

/** By link: at which share of its box's height it stands there. */
function spread(
  links: readonly QuotingLink[],
  box: (link: QuotingLink) => number,
  other: (link: QuotingLink) => number,
): readonly number[] {
  const shares: number[] = [];
  const atBox = new Map<number, number[]>();
  links.forEach((link, index) => {
    atBox.set(box(link), [...(atBox.get(box(link)) ?? []), index]);
  });
  for (const indexes of atBox.values()) {
    indexes.sort((a, b) => other(links[a]!) - other(links[b]!));
    indexes.forEach((index, place) => {
      shares[index] = (place + 1) / (indexes.length + 1);
    });
  }
  return shares;
}

function line(
  { count, passage }: QuotingLink,
  d: string,
  name: string,
  [a, b]: readonly [Box, Box],
  { palette, opening }: Stage,
): Element {
  const ends = { dataFrom: a.id, dataTo: b.id };
  return s('g', { className: ['line'], ...ends, ...opening(passage, name, `line ${a.node.key} ${b.node.key}`) }, [
    s('title', name),
    // a thin line is hard to hit
    s('path', {
      d,
      fill: 'none',
      stroke: palette.background,
      strokeOpacity: 0,
      strokeWidth: 10,
      pointerEvents: 'stroke',
    }),
    s('path', {
      className: ['stroke'],
      d,
      fill: 'none',
      stroke: palette.muted,
      strokeOpacity: 0.6,
      strokeWidth: Math.min(THICKEST, 0.5 + count),
    }),
  ]);
}

function boxOf({ id, node, x, y, width }: Box, layer: number, { palette, opening }: Stage): Element {
  const { label, passage } = node;
  const colour = layer === 0 ? palette.first : palette.second;
  return s('g', { className: ['node'], dataEnd: id, ...opening(passage, label, `node ${id}`) }, [
    ...(widthOf(label, SIZE) > width - 2 * PADDING ? [s('title', label)] : []),
    s('rect', {
      x,
      y,
      width,
      height: BOX,
      rx: layer === 0 ? 2 : BOX / 2,
      fill: palette.background,
      stroke: colour,
      strokeWidth: 1.3,
    }),
    s(
      'text',
      { x: x + PADDING, y: y + BOX / 2 + 4, fontSize: SIZE, fill: palette.text },
      fitted(label, width - 2 * PADDING, SIZE),
    ),
  ]);
}
