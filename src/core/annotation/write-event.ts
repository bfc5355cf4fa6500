import type { LogEvent } from './event';

/** An event as a line of a log, with its line end. JSON leaves no raw line end or lone surrogate in it. */
export const eventLine = (event: LogEvent): string => `${JSON.stringify(event)}\n`;
