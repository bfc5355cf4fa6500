import { inEnglish } from '../text/message';
import type { EventBody, LogEvent } from './event';
import { flaws } from './flaws';
import { readEvent } from './read-event';
import { LONGEST_LINE } from './read-log';

/** An event as a line of a log, with its line end. JSON leaves no raw line end or lone surrogate in it. */
export const eventLine = (event: LogEvent): string => `${JSON.stringify(event)}\n`;

/** For what readers would call an event's line damaged, in words that end the sentence "It …"; null: they take it. */
export function flawOf(event: LogEvent): string | null {
  const read = readEvent(event);
  if ('reason' in read) return inEnglish(read.reason);
  return eventLine(event).length > LONGEST_LINE + 1 ? flaws.tooLong : null;
}

/** What keeps a body made of untrusted parts from being written, as `flawOf` has it, whoever may say it; or null. */
export const problemOf = (body: EventBody): string | null =>
  flawOf({ id: 'x', time: '2000-01-01T00:00:00.000Z', person: 'x', ...body } as LogEvent);
