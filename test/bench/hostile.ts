import { pageWords } from '../../src/core/annotation/text-fragment';
import { analyzeArticle } from '../../src/core/archive/analyze';
import { parseArticle } from '../../src/core/article/parse';
import { findAccounts } from '../../src/core/attribution/accounts';
import { RecordReader } from '../../src/core/record/read-record';
import { decode } from '../../src/core/text/decode';
import type { GrowthResult } from './growth';
import { milliseconds, table, timed } from './table';

/** Time growth over size growth from the second size to the third. */
const MOST_GROWTH = 2;
/** Below this, growth is noise; above the other, the next size is not tried. */
const NOISE = 250;
const TOO_SLOW = 8000;
const SIZES = [62_500, 250_000, 1_000_000];

type Work = (text: string) => unknown;

const analyzed: Work = (text) => analyzeArticle(text, 'hostile.md');
// in so odd a text no language is told, and without one no account is sought
const accounts: Work = (text) => findAccounts({ ...parseArticle(text, { format: 'plain' }), english: true }, [], []);
const pageLink: Work = (text) => pageWords([`“nine${text}lamps”`]);
const recordTitle: Work = (text) => {
  const reader = new RecordReader('hostile.md', { utterance: () => {}, flaw: () => {} });
  reader.take(`# nine${text}lamps\n`);
  reader.end();
};

const INPUTS: readonly (readonly [name: string, piece: string, work?: Work])[] = [
  ['double quotation marks', '"'],
  ['opening quotation marks', '“'],
  ['apostrophes', "'"],
  ['open and close', '“a” '],
  ['said said said', 'said '],
  ['quoted said', '“a” said '],
  ['names', 'Ada Lind '],
  ['one endless sentence', 'the crew of the ship that left the port which '],
  ['he said that he said', 'he said that '],
  ['figures', '12 boats and 3.5% '],
  ['dates', '3 March 2027 '],
  ['asterisks', '*'],
  ['brackets', '['],
  ['emphasis', '**a'],
  ['block quotes', '> '],
  ['list items', '- a\n'],
  ['short paragraphs', 'He said no.\n\n'],
  ['one word', 'a'],
  ['no words', '\u0301'],
  ['emoji', '😀'],
  ['accounts among articles', 'The A ', accounts],
  ['accounts among verbs', 'told ', accounts],
  ['accounts among places', 'in a big ', accounts],
  ['accounts among initials', 'A.', accounts],
  ['words far apart for a link', ' ', pageLink],
  ['blanks in a record’s title', ' ', recordTitle],
];

/** Texts that are no articles, of which none may hold up the rest. */
export function benchHostile(): GrowthResult {
  const failures: string[] = [];
  const rows = INPUTS.map(([name, piece, work = analyzed]) => {
    const times: number[] = [];
    for (const size of SIZES) {
      if ((times.at(-1) ?? 0) > TOO_SLOW) break;
      const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
      times.push(timed(() => work(text))[1]);
    }
    const ratios = times.slice(1).map((time, index) => time / times[index]! / (SIZES[index + 1]! / SIZES[index]!));
    const slowest = times.at(-1)!;
    if (slowest > NOISE && ratios.at(-1)! > MOST_GROWTH) {
      failures.push(
        `${name}: time grows ${ratios.at(-1)!.toFixed(1)} times as fast as the text, at most ${MOST_GROWTH}`,
      );
    }
    return [
      name,
      ...SIZES.map((_, index) => (times[index] === undefined ? '–' : milliseconds(times[index]))),
      ratios.at(-1)?.toFixed(2) ?? '–',
    ];
  });
  const [, refusing] = timed(() => decode(new Uint8Array(5_000_000).fill(0x61)));
  rows.push(['one line of 5 MB (refused)', '–', '–', milliseconds(refusing), '–']);
  return { report: table(['text', ...SIZES.map((size) => `${size / 1000}k ms`), 'growth'], rows), failures };
}
