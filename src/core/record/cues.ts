import { blanked } from '../article/blank';
import { secondsOf } from './clock';
import { readLabel } from './label';
import { withoutMarkup } from './markup';
import type { LineReader, RecordHead, RecordListener } from './record';

const ARROW = '-->';
const TIMING = /^\s*((?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s+-->\s+((?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3})/;
const BLOCK_WITHOUT_SPEECH = /^(?:NOTE|STYLE|REGION)\b/;
const VOICE = /<v(?:\.[^ \t>]{0,100})?[ \t]+([^>\r\n]{1,100})>/g;
/** ">>" says that somebody else speaks now, "-" that a line is somebody's in a dialogue. */
const CHANGE = /^\s*(?:>>+|-(?=\s*\S))\s*/;

/**
 * Reads WebVTT (W3C, voices included) and SubRip: cues with a time, parted by blank lines. Speakers come from `<v Name>`,
 * or from a name with a colon, which holds until the next. A line that a rolling caption shows again is heard once.
 */
export class CueReader implements LineReader {
  readonly head: RecordHead = { title: null, date: null };
  readonly #listener: RecordListener;
  #within: 'cue' | 'between' | 'note' = 'between';
  #seconds: number | null = null;
  #speaker: string | null = null;
  /** Whom a `<v>` names, until `</v>` or the end of the cue. */
  #voice: string | null = null;
  #shown = new Set<string>();
  #shownBefore = new Set<string>();
  /** A line outside any cue, which is an identifier if a cue follows. */
  #stray: { readonly line: string; readonly number: number } | null = null;

  constructor(listener: RecordListener) {
    this.#listener = listener;
  }

  take(line: string, number: number): void {
    if (line.includes(ARROW)) this.#open(line, number);
    else if (line.trim() === '') this.#close();
    else if (this.#within === 'cue') this.#hear(line, number);
    else if (this.#within === 'between') this.#outside(line, number);
  }

  #open(line: string, number: number): void {
    this.#within = 'cue';
    this.#voice = null;
    this.#stray = null;
    this.#shownBefore = this.#shown;
    this.#shown = new Set();
    const times = TIMING.exec(line);
    if (times === null) {
      this.#listener.flaw({ line: number, message: `“${line.trim().slice(0, 60)}” is no time of a cue.` });
      return;
    }
    const [start, end] = [secondsOf(times[1]!), secondsOf(times[2]!)];
    if (end < start) this.#listener.flaw({ line: number, message: 'The cue ends before it begins.' });
    if (this.#seconds !== null && start < this.#seconds)
      this.#listener.flaw({ line: number, message: 'The cue begins before the one above it: times are out of order.' });
    this.#seconds = start;
  }

  #close(): void {
    this.#within = 'between';
  }

  #outside(line: string, number: number): void {
    if (BLOCK_WITHOUT_SPEECH.test(line)) {
      this.#within = 'note';
      return;
    }
    const stray = this.#stray;
    this.#stray = { line, number };
    // before the first cue stands the head of the file
    if (stray !== null && this.#seconds !== null) this.#hearStray(stray);
  }

  /** No cue follows that the last line outside any could name. */
  end(): void {
    if (this.#stray !== null && this.#seconds !== null) this.#hearStray(this.#stray);
    this.#stray = null;
  }

  #hearStray(stray: { readonly line: string; readonly number: number }): void {
    this.#listener.flaw({
      line: stray.number,
      message: 'This stands outside any cue and is taken as said in the one above.',
    });
    this.#hear(stray.line, stray.number);
  }

  /** A voice holds until the next, at the longest until its cue is at an end. */
  #hear(line: string, number: number): void {
    const voices = [...line.matchAll(VOICE)];
    const ends = voices.map(({ index }, at) => (at === 0 && line.slice(0, index).trim() === '' ? 0 : index));
    if (ends[0] !== 0) this.#hearPart(line.slice(0, ends[0]), 0, number);
    voices.forEach((voice, at) => {
      this.#voice = voice[1]!.trim();
      this.#hearPart(line.slice(ends[at], ends[at + 1]), ends[at]!, number);
    });
  }

  /** @param from where the part begins in its line */
  #hearPart(part: string, from: number, number: number): void {
    const [change, voiced] = [CHANGE.exec(part), this.#voice];
    const shown = change ? blanked(change[0]) + part.slice(change[0].length) : part;
    const label = voiced === null ? readLabel(shown, false) : null;
    if (label) this.#speaker = label.speaker;
    else if (change || voiced !== null) this.#speaker = null;
    const spoken = withoutMarkup(label ? blanked(shown.slice(0, label.length)) + shown.slice(label.length) : shown);
    if (part.includes('</v>')) this.#voice = null;
    const text = spoken.trim();
    const isRepeated = this.#shownBefore.has(text);
    this.#shown.add(text);
    if (text === '' || isRepeated) return;
    const character = from + spoken.length - spoken.trimStart().length;
    const speaker = voiced ?? this.#speaker;
    this.#listener.utterance({ speaker, seconds: this.#seconds, line: number, character, text });
  }
}
