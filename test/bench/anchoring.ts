import { anchorsFor } from '../../src/core/annotation/anchor';
import { reanchor } from '../../src/core/annotation/reanchor';
import { reanchorByQuote } from '../../src/core/annotation/reanchor-by-quote';
import type { Span } from '../../src/core/text/span';
import { generateArticles } from './generate';
import type { GrowthResult } from './growth';
import { milliseconds, table, timed } from './table';

const SIZES = [62_500, 250_000, 1_000_000];
const ANCHORS = 300;
/** Time growth over size growth from the second size to the third; below the noise it says nothing. */
const MOST_GROWTH = 2;
const NOISE = 250;

/** Makes the new text of an old one. */
type Edit = (old: string) => string;

const news = [...generateArticles(240)].map(({ text }) => text).join('\n');
const ofNews = (size: number): string => news.slice(0, size);
const repeated =
  (piece: string) =>
  (size: number): string =>
    piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
/** The same few words in an order without a pattern: nothing in it is unique. */
const noise =
  (words: readonly string[], seed: number) =>
  (size: number): string => {
    let [text, state] = ['', seed];
    while (text.length < size) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      text += `${words[(state >>> 16) % words.length]} `;
    }
    return text.slice(0, size);
  };

const everyLines =
  (step: number, edit: (line: string) => string): Edit =>
  (old) =>
    old
      .split('\n')
      .map((line, index) => (index % step === 1 ? edit(line) : line))
      .join('\n');
const half = (old: string): number => old.indexOf('\n', old.length / 2) + 1;

const CASES: readonly (readonly [string, (size: number) => string, Edit])[] = [
  ['a word here and there', ofNews, everyLines(9, (line) => line.replace(/\b\w+ \w+\b/, 'somebody else'))],
  ['a sentence at both ends', ofNews, (old) => `New first.\n${old}New last.\n`],
  ['every third line deleted', ofNews, everyLines(3, () => '')],
  ['lines broken anew', ofNews, (old) => old.replace(/ (\S+ \S+ \S+ \S+) /g, '\n$1 ')],
  ['other quotation marks', ofNews, (old) => old.replace(/[“”]/g, '"').replaceAll('’', "'")],
  ['second half first', ofNews, (old) => old.slice(half(old)) + old.slice(0, half(old))],
  ['another text', ofNews, (old) => old.replace(/[a-z]+/g, (word) => [...word].reverse().join(''))],
  ['deleted', ofNews, () => ''],
  ['“a a a”, one more', repeated('a '), (old) => `b ${old}`],
  ['one word, one letter more', repeated('a'), (old) => `${old}a`],
  ['marks', repeated('"'), (old) => `${old}'`],
  ['two words in no order', noise(['a', 'b'], 1), (old) => noise(['a', 'b'], 2)(old.length)],
  [
    'forty words in no order',
    noise([...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN'], 1),
    (old) => old.split('').reverse().join(''),
  ],
  ['lines “a”', repeated('a\n'), (old) => `b\n${old}`],
  ['emoji', repeated('😀'), (old) => `😀${old}`],
];

/** The time to find 300 passages again, by size of the text and what happened to it. */
export function benchAnchoring(): GrowthResult {
  const failures: string[] = [];
  const rows = CASES.flatMap(([name, textOf, edit]) => {
    const made = SIZES.map((size) => {
      const old = textOf(size);
      return { old, now: edit(old), anchors: anchorsFor(old, spread(old)) };
    });
    return [
      [name, made.map(({ old, now, anchors }) => timed(() => reanchor(old, now, anchors))[1])] as const,
      [
        `${name}, old text lost`,
        made.map(({ now, anchors }) => timed(() => reanchorByQuote(now, anchors))[1]),
      ] as const,
    ];
  }).map(([name, times]) => {
    const ratio = times[2]! / times[1]! / (SIZES[2]! / SIZES[1]!);
    if (times[2]! > NOISE && ratio > MOST_GROWTH) {
      failures.push(
        `anchoring, ${name}: time grows ${ratio.toFixed(1)} times as fast as the text, at most ${MOST_GROWTH}`,
      );
    }
    return [name, ...times.map(milliseconds), ratio.toFixed(2)];
  });
  const header = [`${ANCHORS} anchors, ms`, ...SIZES.map((size) => `${size / 1000} KB`), 'growth'];
  return { report: table(header, rows), failures };
}

function spread(text: string): readonly Span[] {
  return Array.from({ length: ANCHORS }, (_, index) => {
    const start = Math.floor((index * (text.length - 200)) / ANCHORS);
    return { start, end: start + 60 + (index % 80) };
  });
}
