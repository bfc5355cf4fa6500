import { readFileName } from '../article/file-name';
import { CueReader } from './cues';
import type { LineReader, RecordHead, RecordListener } from './record';
import { TranscriptReader } from './transcript';

/** A line longer than this is taken in parts: nobody speaks so long, and a file may be a single line. */
const LONGEST_LINE = 20_000;

const CUES = /\.(?:vtt|srt)$/i;

/**
 * Reads a record as it streams in: WebVTT and SubRip by the file's ending, everything else as a transcript with speakers'
 * names (plain text or Markdown). Memory does not grow with the file. What is broken is told as a flaw and the rest read.
 */
export class RecordReader {
  readonly #path: string;
  readonly #reader: LineReader;
  #rest = '';
  #line = 0;
  /** Where in its line the rest stands. */
  #column = 0;

  constructor(path: string, listener: RecordListener) {
    this.#path = path;
    const shifted: RecordListener = {
      flaw: (flaw) => listener.flaw(flaw),
      utterance: (each) =>
        listener.utterance(this.#column === 0 ? each : { ...each, character: each.character + this.#column }),
    };
    this.#reader = CUES.test(path) ? new CueReader(shifted) : new TranscriptReader(shifted);
  }

  /** Title and date, as far as they have been read; the date may come from the file's name. */
  get head(): RecordHead {
    const { title, date } = this.#reader.head;
    return { title, date: date ?? readFileName(this.#path).date };
  }

  /** The next part of the file's text, cut anywhere. */
  take(chunk: string): void {
    const text = this.#rest + (this.#line === 0 && this.#rest === '' ? chunk.replace(/^\ufeff/, '') : chunk);
    let from = 0;
    for (const { 0: end, index } of text.matchAll(/\r\n|\r(?!$)|\n/g)) {
      this.#finish(text.slice(from, index));
      from = index + end.length;
    }
    this.#rest = text.slice(from);
    this.#takeLong();
  }

  /** The file is at its end. */
  end(): void {
    this.#finish(this.#rest.replace(/\r$/, ''));
    this.#rest = '';
    this.#reader.end();
  }

  #finish(rest: string): void {
    this.#rest = rest;
    this.#takeLong();
    this.#reader.take(this.#rest, this.#line);
    this.#rest = '';
    this.#line++;
    this.#column = 0;
  }

  /** Takes the line that is not at its end as far as it is too long to be kept. */
  #takeLong(): void {
    let from = 0;
    while (this.#rest.length - from > LONGEST_LINE) {
      const blank = this.#rest.lastIndexOf(' ', from + LONGEST_LINE);
      const end = blank > from ? blank : from + LONGEST_LINE;
      this.#reader.take(this.#rest.slice(from, end), this.#line);
      this.#column += end - from;
      from = end;
    }
    if (from > 0) this.#rest = this.#rest.slice(from);
  }
}
