import type { Element } from 'hast';
import { s } from 'hastscript';
import type {
  PicturedArticle,
  RepeatedPlace,
  StoryPicture,
  TracedAccount,
  TracedPlace,
  TracedRecord,
  TracedStatement,
} from '../story/picture';
import { citedBelow, citedHeight } from './cited-drawing';
import { fitted, wrapped } from './measure';
import type { Stage } from './stage';
import type { Drawing } from './timeline-drawing';
import { changesOf, dateOf, placeName, recordName, spreadOf } from './tracing-list';

const SIZE = 12;
const SMALL = 11;
const LINE = 16;
const HEAD = 24;
const BOX = 42;
const GAP = 12;
const PADDING = 9;
/** What the words on the last line may reach below its box. */
const BELOW = 10;
/** Between one statement's way and the next. */
const APART = 22;
const WIDEST_BOX = 250;
/** Share of the width that a box takes; the words on the lines need the rest. */
const BOX_SHARE = 0.24;
/** Length of the arrow from an account or a record. */
const ARROW = 34;
/** From the first article to where the lines part. */
const TRUNK = 16;
const TIP = 7;

/** Where the columns begin, and how wide their boxes are. */
interface Columns {
  readonly box: number;
  readonly first: number;
  readonly repeats: number;
}

/**
 * The ways of statements as graphs from left to right: the record that has it and by whose account the earliest article
 * does, that article, and those that repeat it, each on a line that says how. Rows of one height hold whatever the names are.
 */
export function tracingDrawing({ articles, tracing }: StoryPicture, width: number, stage: Stage): Drawing {
  const { words, palette } = stage;
  const box = Math.min(WIDEST_BOX, width * BOX_SHARE);
  const heads = [
    ...(tracing.some(({ record }) => record !== null) ? [words.records] : []),
    ...(tracing.some(({ first }) => first.account !== null) ? [words.accounts] : []),
  ];
  const columns: Columns = { box, first: heads.length > 0 ? 1 + box + ARROW : 1, repeats: width - box - 1 };
  const parts: Element[] = [
    ...(heads.length > 0 ? [{ head: heads.join(' · '), x: 1 }] : []),
    { head: words.earliest, x: columns.first },
    { head: words.repeaters, x: columns.repeats },
  ].map(({ head, x }) => s('text', { x, y: 14, fontSize: SMALL, fill: palette.muted }, fitted(head, box, SMALL)));
  let y = HEAD;
  for (const statement of tracing) {
    const lines = [
      ...wrapped(statement.words || '…', width - 2, SIZE + 1, 2).map((words) => ({ words, isQuiet: false })),
      ...wrapped(spreadOf(statement, articles, stage), width - 2, SIZE, 3).map((words) => ({ words, isQuiet: true })),
    ];
    lines.forEach(({ words, isQuiet }, index) => {
      const style = isQuiet ? { fontSize: SIZE, fill: palette.muted } : { fontSize: SIZE + 1, fill: palette.text };
      parts.push(s('text', { x: 1, y: y + LINE * (index + 1), ...style }, words));
    });
    const top = y + LINE * lines.length + GAP;
    parts.push(...wayOf(statement, articles, columns, top, stage));
    y = top + rowsOf(statement) * pitchOf(statement) - GAP + APART;
  }
  return { width, height: y - APART + BELOW, parts };
}

/** What stands before the first article, from above. */
const sourcesOf = ({ record, first }: TracedStatement): readonly (TracedRecord | TracedAccount)[] =>
  [record, first.account].filter((source) => source !== null);

/** The boxes above each other where most are. */
const rowsOf = (statement: TracedStatement): number => Math.max(statement.repeats.length, sourcesOf(statement).length);

/** From one row of a statement to the next: as much as the place needs that names most. */
const pitchOf = ({ first, repeats }: TracedStatement): number =>
  BOX + GAP + Math.max(...[first, ...repeats].map(citedHeight));

/** Where the boxes of some rows have their middles, around a height. */
const spread = (rows: number, middle: number, pitch: number): readonly number[] =>
  Array.from({ length: rows }, (_, row) => middle + (row - (rows - 1) / 2) * pitch);

function wayOf(
  statement: TracedStatement,
  articles: readonly PicturedArticle[],
  columns: Columns,
  top: number,
  stage: Stage,
): readonly Element[] {
  const { palette, opening } = stage;
  const { key, words, first, repeats } = statement;
  const { box } = columns;
  const pitch = pitchOf(statement);
  const middle = top + BOX / 2 + ((rowsOf(statement) - 1) * pitch) / 2;
  const name = `${placeName(first, articles, stage)}: ${words}`;
  const trunk = columns.first + box + TRUNK;
  const ends = spread(repeats.length, middle, pitch);
  const sources = sourcesOf(statement);
  const starts = spread(sources.length, middle, pitch);
  const citedUnder = (place: TracedPlace, x: number, y: number): readonly Element[] =>
    citedBelow(place, articles[place.article]!, key, { x, y: y + BOX / 2, width: box }, stage);
  return [
    ...sources.flatMap((source, row) => sourceOf(source, key, starts[row]!, columns, stage)),
    ...(sources.length > 0 ? linesFrom(starts, middle, columns, stage) : []),
    s('path', {
      d: `M${trunk - TRUNK},${middle}H${trunk}M${trunk},${ends[0]}V${ends.at(-1)}`,
      fill: 'none',
      stroke: palette.muted,
    }),
    s('g', { className: ['node'], ...opening(first.passage, name, `traced ${key}`) }, [
      s('title', name),
      ...boxAt(columns.first, middle - BOX / 2, box, articleLines(first, articles, stage), 'first', stage),
    ]),
    ...citedUnder(first, columns.first, middle),
    ...repeats.flatMap((place, row) => [
      repeatOf(place, key, articles, columns, trunk, ends[row]!, stage),
      ...citedUnder(place, columns.repeats, ends[row]!),
    ]),
  ];
}

/** A record or an account, as it is drawn. */
function sourceOf(
  source: TracedRecord | TracedAccount,
  key: string,
  y: number,
  { box }: Columns,
  stage: Stage,
): readonly Element[] {
  const isRecord = 'said' in source;
  const below = isRecord ? source.said : source.words && `“${source.words}”`;
  const name = isRecord ? recordName(source, stage) : below === '' ? source.name : `${source.name}, ${below}`;
  return [
    s(
      'g',
      { className: ['node'], ...stage.opening(source.passage, name, `${isRecord ? 'record' : 'account'} ${key}`) },
      [s('title', name), ...boxAt(1, y - BOX / 2, box, [source.name, below], isRecord ? 'third' : 'second', stage)],
    ),
  ];
}

/** From records and accounts to the first article. */
function linesFrom(
  starts: readonly number[],
  middle: number,
  { box, first }: Columns,
  stage: Stage,
): readonly Element[] {
  const bend = 1 + box + TRUNK;
  const lines = starts.map((y) => `M${1 + box},${y}H${bend}V${middle}`).join('');
  return [
    s('path', { d: `${lines}M${bend},${middle}H${first - TIP}`, fill: 'none', stroke: stage.palette.muted }),
    tipAt(first, middle, stage),
  ];
}

/** A line with how it repeats the first above it and the words that differ below, and the article where it leads. */
function repeatOf(
  place: RepeatedPlace,
  key: string,
  articles: readonly PicturedArticle[],
  { box, repeats }: Columns,
  from: number,
  y: number,
  stage: Stage,
): Element {
  const { palette, words, opening } = stage;
  const { repetition, isLater, passage, article } = place;
  const name = placeName(place, articles, stage);
  const isReworded = repetition.kind === 'altered' || repetition.kind === 'paraphrased';
  const room = repeats - from - 2 * PADDING - TIP;
  const label = (line: string, at: number, fill: string): Element =>
    s('text', { x: from + PADDING, y: at, fontSize: SMALL, fill }, line);
  return s('g', { className: ['node'], ...opening(passage, name, `traced ${key} ${articles[article]!.key}`) }, [
    s('title', name),
    s('path', {
      d: `M${from},${y}H${isLater ? repeats - TIP : repeats}`,
      fill: 'none',
      stroke: palette.muted,
      ...(isReworded ? { strokeDasharray: '4 3' } : {}),
    }),
    ...(isLater ? [tipAt(repeats, y, stage)] : []),
    label(fitted(words.repetitions[repetition.kind], room, SMALL), y - 5, isReworded ? palette.text : palette.muted),
    ...wrapped(changesOf(repetition), room, SMALL, 2).map((line, index) =>
      label(line, y + (SMALL + 2) * (index + 1), palette.muted),
    ),
    ...boxAt(repeats, y - BOX / 2, box, articleLines(place, articles, stage), 'first', stage),
  ]);
}

const tipAt = (x: number, y: number, { palette }: Stage): Element =>
  s('path', { d: `M${x},${y}l${-TIP},${-TIP / 2}v${TIP}z`, fill: palette.muted });

/** The article's name; its date, and by whose account it has the statement. */
function articleLines(
  place: TracedPlace | RepeatedPlace,
  articles: readonly PicturedArticle[],
  stage: Stage,
): readonly [string, string] {
  const account = 'repetition' in place ? place.account : null;
  const when = dateOf(place, articles, stage);
  return [articles[place.article]!.label, account ? `${when} · “${account.words || account.name}”` : when];
}

function boxAt(
  x: number,
  y: number,
  width: number,
  [head, below]: readonly string[],
  colour: 'first' | 'second' | 'third',
  { palette }: Stage,
): readonly Element[] {
  const room = width - 2 * PADDING;
  const rx = colour === 'first' ? 2 : BOX / 2;
  const inset = colour === 'first' ? PADDING : PADDING + 6;
  return [
    s('rect', { x, y, width, height: BOX, rx, fill: palette.background, stroke: palette[colour], strokeWidth: 1.3 }),
    s(
      'text',
      { x: x + inset, y: y + 18, fontSize: SIZE, fill: palette.text },
      fitted(head!, room - 2 * (inset - PADDING), SIZE),
    ),
    s(
      'text',
      { x: x + inset, y: y + 33, fontSize: SMALL, fill: palette.muted },
      fitted(below!, room - 2 * (inset - PADDING), SMALL),
    ),
  ];
}
