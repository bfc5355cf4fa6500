import type { Span } from '../text/span';
import { textId } from './text-id';

/**
 * How an annotation finds its passage again: what it said, what stood around it, where it was and in which text. A text quote
 * selector and a text position selector of the W3C's Web Annotation Data Model in one, with the state of the source.
 */
export interface Anchor extends Span {
  /** The passage's words as they stood in the text. */
  readonly exact: string;
  /** Up to 32 code units before it. */
  readonly prefix: string;
  /** Up to 32 code units after it. */
  readonly suffix: string;
  /** Id of the text it was made against, see `textId`; null when that text is not known, as in an import. */
  readonly text: string | null;
}

const CONTEXT = 32;

/** Anchors of passages of one text. */
export function anchorsFor(text: string, spans: readonly Span[], id: string | null = textId(text)): readonly Anchor[] {
  return spans.map(({ start, end }) => ({
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(wholeFrom(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, wholeUntil(text, Math.min(text.length, end + CONTEXT))),
    text: id,
  }));
}

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** A quotation never begins or ends inside a character of two code units. */
const wholeFrom = (text: string, at: number): number => (isLowSurrogate(text.charCodeAt(at)) ? at + 1 : at);
const wholeUntil = (text: string, at: number): number => (isLowSurrogate(text.charCodeAt(at)) ? at - 1 : at);
