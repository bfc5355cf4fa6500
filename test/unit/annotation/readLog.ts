import { LogReader, type ReadLog } from '../../../src/core/annotation/read-log';

/** The events and damaged lines of a whole log. */
export function readLog(file: string, text: string): ReadLog {
  const reader = new LogReader(file);
  reader.push(text);
  return reader.end();
}
