import type { LocatedAnnotation } from '../annotation/locate';
import type { Placed } from '../annotation/placed';
import { UNCHECKED } from '../annotation/status';
import { type CodePoints, codePoints } from '../text/code-points';
import type { Span } from '../text/span';
import type { AnnotatedArticle } from './annotated-article';
import { type BratLine, writeBrat } from './brat';
import { sourceInWords } from './source-in-words';

/** Kinds of notes beside brat's own. */
export const NOTES = {
  note: 'AnnotatorNotes',
  id: 'AnnotationId',
  speaker: 'SpeakerName',
  source: 'Reference',
  comment: 'Comment',
} as const;
/** The attribute of a claim that tells how far its check is. */
export const STATUS = 'Status';
/** The attribute that tells the kind of a quotation. */
export const QUOTATION = 'QuotationType';
/** The type of a cue, and of the relation of a passage to it. */
export const CUE = 'Cue';
/** The same of the mention that speaks. */
export const MENTION = 'Mention';

/** The annotations of an article in brat's format. What is lost has no place there and is left out. */
export function bratOf({ text, annotations }: AnnotatedArticle): string {
  const writer = new Writer(text);
  for (const located of annotations) if (located.spans.length > 0) writer.add(located);
  return writeBrat(writer.lines);
}

/** Notes take one line; what would break it is written as in many languages. */
const escaped = (note: string): string =>
  note.replace(/[\\\n\r\t]/g, (mark) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[mark]!);

class Writer {
  readonly lines: BratLine[] = [];
  readonly #text: string;
  readonly #points: CodePoints;
  readonly #counts = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
    this.#points = codePoints(text);
  }

  add({ annotation, spans, cue, mention }: LocatedAnnotation): void {
    const { type, status, quotation, id, note, speaker, sources, comments } = annotation;
    const of = this.#passage(type.charAt(0).toUpperCase() + type.slice(1), spans);
    if (status !== UNCHECKED) this.#attribute(STATUS, of, status);
    if (quotation !== null) this.#attribute(QUOTATION, of, quotation);
    this.#part(CUE, of, cue);
    this.#part(MENTION, of, mention);
    this.#note(NOTES.id, of, id);
    if (note !== '') this.#note(NOTES.note, of, note);
    if (speaker) this.#note(NOTES.speaker, of, speaker);
    for (const source of sources) this.#note(NOTES.source, of, sourceInWords(source));
    for (const { person, text } of comments) if (text !== null) this.#note(NOTES.comment, of, `${person}: ${text}`);
  }

  #next(letter: string): string {
    const count = (this.#counts.get(letter) ?? 0) + 1;
    this.#counts.set(letter, count);
    return letter + count;
  }

  #passage(type: string, spans: readonly Span[]): string {
    const id = this.#next('T');
    // brat keeps passages to one line
    const parts = spans.flatMap((span) => this.#lines(span));
    this.lines.push({
      kind: 'text',
      id,
      type,
      fragments: parts.map(({ start, end }) => [this.#points.fromUnit(start), this.#points.fromUnit(end)] as const),
      text: parts.map(({ start, end }) => this.#text.slice(start, end).replaceAll('\t', ' ')).join(' '),
    });
    return id;
  }

  #lines({ start, end }: Span): readonly Span[] {
    const lines = [...this.#text.slice(start, end).matchAll(/[^\r\n]+/g)];
    return lines.map(({ 0: line, index }) => ({ start: start + index, end: start + index + line.length }));
  }

  #attribute(type: string, of: string, value: string): void {
    this.lines.push({ kind: 'attribute', id: this.#next('A'), type, of, value: value.replace(/\s+/g, '_') });
  }

  #note(type: string, of: string, text: string): void {
    this.lines.push({ kind: 'note', id: this.#next('#'), type, of, text: escaped(text) });
  }

  #part(type: typeof CUE | typeof MENTION, of: string, placed: Placed | null): void {
    if (placed === null || !('span' in placed)) return;
    const part = this.#passage(type, [placed.span]);
    const roles = [
      ['Arg1', of],
      ['Arg2', part],
    ] as const;
    this.lines.push({ kind: 'relation', id: this.#next('R'), type, roles });
  }
}
