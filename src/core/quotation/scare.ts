import type { Span } from '../text/span';
import words from './scare.json';

/** A term or a title has few words; a fragment of speech that has no more is told from it by a cue nearby. */
const LONGEST_TERM = 3;
const LONGEST_TITLE = 12;
/** How far from the marks a cue is looked for, in code units. */
const REACH = 60;

const SPEAKS = new RegExp(`\\b(?:${words.cues.join('|')})\\b`, 'iu');
const NAMES = new RegExp(`\\b(?:${words.naming.join('|')})\\s+(?:the\\s+|a\\s+|an\\s+|his\\s+|her\\s+)?$`, 'iu');
const WORK = new RegExp(`\\b(?:${words.works.join('|')}),?\\s+$`, 'iu');
const SMALL = new Set(words.small);

const STOPPED = /[.!?…]$/u;

/**
 * Whether marks stand around a term, a title or a nickname rather than around somebody's words: few words without a
 * cue beside them, a name in capitals, or what "so-called" and the like announce. Marks around a whole sentence or a
 * whole block stand around somebody's words, however few.
 *
 * @param block where the marks stand
 */
export function isScare(prose: string, span: Span, inner: Span, block: Span): boolean {
  if (inner.end - inner.start > 120) return false;
  const text = prose.slice(inner.start, inner.end);
  const parts = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  if (parts.length === 0) return true;
  const before = prose.slice(Math.max(0, span.start - REACH), span.start).replace(/^[\s\S]*[\n\r]/u, '');
  const after = prose.slice(span.end, span.end + REACH).replace(/[\n\r][\s\S]*$/u, '');
  if (/[!?]$/u.test(text.trimEnd()) || /[,:]\s*$/u.test(before)) return false;
  if (parts.length <= LONGEST_TITLE && WORK.test(before)) return true;
  if (parts.length <= LONGEST_TERM && NAMES.test(before)) return true;
  const capitals = parts.length > 1 && parts.length <= LONGEST_TITLE && parts.every(isCapital);
  const opensBlock = /^\s*(?:[-*•–]\s*)?$/u.test(prose.slice(Math.max(block.start, span.start - REACH), span.start));
  const fillsBlock = opensBlock && prose.slice(span.end, Math.min(block.end, span.end + REACH)).trim() === '';
  if (parts.length > 1 && (opensBlock || /[.!?]\s*$/u.test(before)) && STOPPED.test(text.trimEnd())) return false;
  if (parts.length > 1 && fillsBlock && !capitals) return false;
  const speaks = SPEAKS.test(before) || SPEAKS.test(after);
  if (capitals && !/[.,]$/u.test(text)) return true;
  return parts.length <= LONGEST_TERM && !speaks;
}

const isCapital = (word: string, index: number): boolean =>
  /^[\p{Lu}\p{N}]/u.test(word) || (index > 0 && SMALL.has(word));
