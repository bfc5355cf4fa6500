import { blanked } from '../article/blank';
import { secondsOf } from './clock';
import { readLabel } from './label';
import { withoutMarkup } from './markup';
import type { LineReader, RecordHead, RecordListener } from './record';

const ARROW = '-->';
const TIMING = /^\s*((?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s+-->\s+((?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3})/;
const BLOCK_WITHOUT_SPEECH = /^(?:NOTE|STYLE|REGION)\b/;
const VOICE = /<v(?:\.[^ \t>]*)?[ \t]+([^>\r\n]{1,100})>/;
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
    if (stray === null || this.#seconds === null) return;
    this.#listener.flaw({
      line: stray.number,
      message: 'This stands outside any cue and is taken as said in the one above.',
    });
    this.#hear(stray.line, stray.number);
  }

  #hear(line: string, number: number): void {
    const voice = VOICE.exec(line);
    if (voice) this.#speaker = voice[1]!.trim();
    const change = CHANGE.exec(line);
    const shown = change ? blanked(change[0]) + line.slice(change[0].length) : line;
    const label = voice ? null : readLabel(shown);
    if (label) this.#speaker = label.speaker;
    else if (change && !voice) this.#speaker = null;
    const spoken = withoutMarkup(label ? blanked(shown.slice(0, label.length)) + shown.slice(label.length) : shown);
    const text = spoken.trimStart().trimEnd();
    if (text === '' || this.#shownBefore.has(text)) {
      this.#shown.add(text);
      return;
    }
    this.#shown.add(text);
    const character = spoken.length - spoken.trimStart().length;
    this.#listener.utterance({ speaker: this.#speaker, seconds: this.#seconds, line: number, character, text });
    // a voice ends with its cue
    if (voice && line.includes('</v>')) this.#speaker = null;
  }
}
