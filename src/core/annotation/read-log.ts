import { type Message, message } from '../text/message';
import type { LogEvent, UnknownEvent } from './event';
import { flaws } from './flaws';
import { readEvent } from './read-event';

/** A line of a log that is no event: it is passed over, and stays where it is. */
export interface DamagedLine {
  readonly file: string;
  /** Counted from one. */
  readonly line: number;
  /** Ends the sentence "This line …". */
  readonly reason: Message;
}

/** What stands in a log. */
export interface ReadLog {
  readonly events: readonly (LogEvent | UnknownEvent)[];
  /** The first of them: a file in another encoding has no others, and nobody goes through thousands. */
  readonly damaged: readonly DamagedLine[];
}

/** A line of a log as it stands there, without its end, and what it says; null when it is damaged. */
export interface LogLine {
  readonly text: string;
  readonly event: LogEvent | UnknownEvent | null;
}

/** In characters, without its end: a longer line is no event, since an annotation holds at most a few copies of its passage. */
export const LONGEST_LINE = 4_000_000;
/** So many damaged lines of one log are told. */
const MOST_DAMAGED = 100;
const MERGE_MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

/** Reads a log piece by piece, so that one of any size is read in the memory that its events take. */
export class LogReader {
  readonly #file: string;
  readonly #events: (LogEvent | UnknownEvent)[] = [];
  readonly #damaged: DamagedLine[] = [];
  /** Pieces of the line that has not ended yet. */
  #open: string[] = [];
  #openLength = 0;
  #line = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** Takes the next piece of the text; lines may end anywhere in it. */
  push(piece: string): void {
    let from = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', from)) {
      this.#keep(piece.slice(from, end));
      this.#close(true);
      from = end + 1;
    }
    this.#keep(piece.slice(from));
  }

  /** The log, once all of it was pushed. */
  end(): ReadLog {
    if (this.#openLength > 0) this.#close(false);
    return { events: this.#events, damaged: this.#damaged };
  }

  #keep(part: string): void {
    this.#openLength += part.length;
    if (this.#openLength > LONGEST_LINE) this.#open = [];
    else if (part !== '') this.#open.push(part);
  }

  #close(ended: boolean): void {
    this.#line++;
    const read =
      this.#openLength > LONGEST_LINE ? { reason: message(flaws.tooLong) } : lineOf(this.#open.join(''), ended);
    this.#open = [];
    this.#openLength = 0;
    if (read === null) return;
    if ('event' in read) this.#events.push(read.event);
    else if (this.#damaged.length < MOST_DAMAGED)
      this.#damaged.push({ file: this.#file, line: this.#line, reason: read.reason });
  }
}

/** The lines of a log that say something, with their text. */
export function logLines(text: string): readonly LogLine[] {
  const lines = text.split('\n');
  return lines.flatMap((raw, index) => {
    const read = lineOf(raw, index < lines.length - 1);
    if (read === null) return [];
    return [{ text: raw.endsWith('\r') ? raw.slice(0, -1) : raw, event: 'event' in read ? read.event : null }];
  });
}

/** What a line says; null for an empty one. */
function lineOf(raw: string, ended: boolean): ReturnType<typeof readEvent> | null {
  // a byte order mark comes from editors that were asked to save the file
  const line = raw.replace(/^\ufeff/, '').trim();
  if (line === '') return null;
  if (MERGE_MARKER.test(line)) return { reason: message(flaws.mergeMarker) };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { reason: message(ended ? flaws.notJson : flaws.breaksOff) };
  }
  return readEvent(value);
}
