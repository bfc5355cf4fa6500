import type { LogEvent } from './event';

/** An event as a line of a log, with its line end. JSON leaves no raw line end or lone surrogate in it. */
export const eventLine = (event: LogEvent): string => `${JSON.stringify(event)}\n`;

/**
 * What to append to a log.
 *
 * @param endsOpen the log's last line has no line end, as after a crash: it is closed first, so that it alone is lost
 */
export const appended = (events: readonly LogEvent[], endsOpen: boolean): string =>
  (endsOpen ? '\n' : '') + events.map(eventLine).join('');
