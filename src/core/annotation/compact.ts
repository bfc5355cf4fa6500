import type { LogEvent, UnknownEvent } from './event';
import { byOrder } from './order';
import { logLines } from './read-log';

interface Entry {
  readonly event: LogEvent | UnknownEvent;
  readonly text: string;
}

/**
 * One log that says all that `logs`, each with its whole text, say: every event once and in order, each as it was written, then every damaged line once.
 * Nothing is forgotten, since the log is also the record of who checked what and when; what goes is the many files and what
 * they hold twice.
 */
export function compact(logs: readonly string[]): string {
  const lines = logs.flatMap(logLines);
  const entries = lines.flatMap(({ event, text }): Entry[] => (event === null ? [] : [{ event, text: text.trim() }]));
  entries.sort((a, b) => byOrder(a.event, b.event));
  const once = entries.filter(({ event }, index) => index === 0 || byOrder(entries[index - 1]!.event, event) !== 0);
  const damaged = new Set(lines.flatMap(({ event, text }) => (event === null ? [text] : [])));
  const indent = ' '.repeat(deepestIndent(logs) + 1);
  return [...once.map(({ text }) => indent + text), ...damaged].map((line) => `${line}\n`).join('');
}

/**
 * Each compaction begins its lines with one more blank than the logs it was made of. Git takes a new file that resembles a
 * deleted one for the same, renamed; were two people to compact the same logs apart, it would find one log renamed twice and
 * report a conflict. It compares pieces of 64 bytes of each line, so that a line moved by a blank is another.
 */
function deepestIndent(logs: readonly string[]): number {
  return Math.max(0, ...logs.map((log) => /^ {0,1000}/.exec(log)![0].length));
}
