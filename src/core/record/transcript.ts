import { blanked } from '../article/blank';
import { readFrontMatter } from '../article/front-matter';
import { secondsOf } from './clock';
import { readLabel } from './label';
import { withoutMarkup } from './markup';
import type { LineReader, RecordHead, RecordListener } from './record';

const HEADING = /^#{1,6}[ \t]+/;
const CLOSING_HASHES = /[ \t]#+$/;
const TIME_ALONE = /^\s*[([]?(\d{1,2}:\d{2}(?::\d{2})?)[)\]]?\s*$/;
const TIME_FIRST = /^\s*[([](\d{1,2}:\d{2}(?::\d{2})?)[)\]]\s+/;
/** "Anna Holt  00:12", the words below it. */
const NAME_AND_TIME = /^\s*(\p{Lu}[\p{L}\p{M}.'’ -]{1,60}?)\s+[([]?(\d{1,2}:\d{2}(?::\d{2})?)[)\]]?\s*$/u;
const SPEAKER = /^speaker[ \t]*:[ \t]*["']?([^"'\r\n]{1,100})/im;
const RULE = /^---[ \t]*$/;
const MOST_FRONT_MATTER = 200;

/**
 * Reads a transcript, statement or interview: paragraphs that begin with who speaks ("MAYOR HOLT:", "**Anna Holt**:",
 * "[00:12:03] Holt:"), or with nobody, as a statement does, whose front matter may name its `speaker`.
 */
export class TranscriptReader implements LineReader {
  readonly #listener: RecordListener;
  #head: RecordHead = { title: null, date: null };
  #frontMatter: { readonly line: string; readonly number: number }[] | null = null;
  #speaker: string | null = null;
  #seconds: number | null = null;
  #asked = false;

  constructor(listener: RecordListener) {
    this.#listener = listener;
  }

  get head(): RecordHead {
    return this.#head;
  }

  take(line: string, number: number): void {
    if (this.#isFrontMatter(line, number) || line.trim() === '') return;
    const title = this.#head.title === null ? headingOf(line) : null;
    if (title !== null) {
      this.#head = { ...this.#head, title };
      return;
    }
    const time = TIME_ALONE.exec(line);
    const named = time ? null : NAME_AND_TIME.exec(line);
    if (named) this.#speaker = named[1]!;
    if (time ?? named) this.#at((time?.[1] ?? named?.[2])!, number);
    else this.#hear(line, number);
  }

  /** Only lines that seemed to be front matter are still to be heard. */
  end(): void {
    this.#release();
  }

  /** A rule at the head that no second one answers begins no front matter. */
  #release(): void {
    const kept = this.#frontMatter ?? [];
    this.#frontMatter = null;
    for (const { line, number } of kept) this.take(line, number);
  }

  #hear(line: string, number: number): void {
    const label = readLabel(line, this.#asked);
    const first = label ? null : TIME_FIRST.exec(line);
    if (label) this.#speaker = label.speaker;
    if (label?.speaker === 'Q') this.#asked = true;
    if (first) this.#at(first[1]!, number);
    if (label && label.seconds !== null) this.#set(label.seconds, number);
    const length = label?.length ?? first?.[0].length ?? 0;
    const spoken = withoutMarkup(blanked(line.slice(0, length)) + line.slice(length));
    const text = spoken.trim();
    const character = spoken.length - spoken.trimStart().length;
    if (text !== '')
      this.#listener.utterance({ speaker: this.#speaker, seconds: this.#seconds, line: number, character, text });
  }

  #at(code: string, number: number): void {
    this.#set(secondsOf(code), number);
  }

  #set(seconds: number, number: number): void {
    if (this.#seconds !== null && seconds < this.#seconds)
      this.#listener.flaw({
        line: number,
        message: 'The time is earlier than the one above it: times are out of order.',
      });
    this.#seconds = seconds;
  }

  /** Whether a line belongs to the YAML at the head. */
  #isFrontMatter(line: string, number: number): boolean {
    if (number === 0 && RULE.test(line)) {
      this.#frontMatter = [];
      return true;
    }
    const lines = this.#frontMatter;
    if (lines === null) return false;
    if (!RULE.test(line)) {
      lines.push({ line, number });
      if (lines.length === MOST_FRONT_MATTER) this.#release();
      return true;
    }
    const yaml = lines.map((each) => each.line).join('\n');
    const { title, date } = readFrontMatter(yaml);
    this.#head = { title, date };
    this.#speaker = SPEAKER.exec(yaml)?.[1]?.trim() ?? null;
    this.#frontMatter = null;
    return true;
  }
}

/** The words of a Markdown heading; null for another line. Its parts are cut off one by one: in one pattern they would compete. */
function headingOf(line: string): string | null {
  const mark = HEADING.exec(line);
  if (mark === null) return null;
  const words = line.slice(mark[0].length).trimEnd().replace(CLOSING_HASHES, '');
  return withoutMarkup(words).trim();
}
