import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Report } from './inside/run';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The script that runs in the extension host. */
export interface Bundle {
  readonly file: string;
  /** How far the host moves it down by what it wraps around it. */
  readonly linesAbove: number;
}

export interface Listener {
  readonly hear: (report: Report) => void;
  readonly tally: () => Tally;
  /** What was running last, for the person who asks where it hung. */
  readonly last: () => string;
}

/** Prints what tests report, as mocha does, and counts. */
export function listener(bundle: Bundle): Listener {
  let [passed, failed, skipped] = [0, 0, 0];
  let last = 'nothing';
  return {
    hear(report) {
      if (report.kind === 'end') return;
      if (report.kind === 'say') {
        console.log(report.line);
        return;
      }
      const indent = '  '.repeat(report.depth);
      if (report.kind === 'start') last = report.title;
      if (report.kind === 'suite') console.log(`${indent}${report.title}`);
      if (report.kind === 'pass') {
        passed++;
        console.log(`${indent}✔ ${report.title}`);
      }
      if (report.kind === 'pending') {
        skipped++;
        console.log(`${indent}- ${report.title}`);
      }
      if (report.kind === 'fail') {
        failed++;
        console.log(`${indent}✖ ${report.title}\n${sourceLines(report.stack, bundle).replace(/^/gm, `${indent}    `)}`);
      }
    },
    tally: () => ({ passed, failed, skipped }),
    last: () => last,
  };
}

/** The stack with places in the files that the bundle was made from, without the frames of mocha and Node. */
function sourceLines(stack: string, bundle: Bundle): string {
  const map = new SourceMap(JSON.parse(readFileSync(`${bundle.file}.map`, 'utf8')));
  const placed = stack.replace(/\(?\S*tests\.js[^\s:]*:(\d+):(\d+)\)?/g, (place, line: string, column: string) => {
    const entry = map.findEntry(Number(line) - 1 - bundle.linesAbove, Number(column) - 1);
    if (!('originalSource' in entry)) return place;
    const file = relative(process.cwd(), resolve(dirname(bundle.file), entry.originalSource));
    return `(${file}:${entry.originalLine + 1}:${entry.originalColumn + 1})`;
  });
  const frames = /^\s+at .*(?:node_modules|node:internal|extensionHost|inside\/window|<anonymous>$)/;
  return stripVTControlCharacters(placed)
    .split('\n')
    .filter((line) => line.trim() !== '' && !frames.test(line))
    .join('\n');
}
