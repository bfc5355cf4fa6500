import type { Span } from '../text/span';
import words from './scare.json';

/** A term or a title has few words; a fragment of speech that has no more is told from it by a cue nearby. */
const LONGEST_TERM = 3;
const LONGEST_TITLE = 12;
/** How far from the marks a cue is looked for, in code units. */
const REACH = 60;

const SPEAKS = new RegExp(`(?<![\\w-])(?:${words.cues.join('|')})\\b`, 'i');
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
  if (parts.length > LONGEST_TITLE) return false;
  const before = prose.slice(Math.max(0, span.start - REACH), span.start).replace(/^[\s\S]*[\n\r]/u, '');
  const after = prose.slice(span.end, span.end + REACH).replace(/[\n\r][\s\S]*$/u, '');
  const capitals = parts.every(isCapital);
  const isWork = WORK.test(before);
  if (isWork && capitals) return true;
  if (/[!?]$/u.test(text.trimEnd()) || /[,:]\s*$/u.test(before) || hasAttributionLine(after)) return false;
  if (isWork) return true;
  if (parts.length <= LONGEST_TERM && NAMES.test(before)) return true;
  const opensBlock = /^\s*(?:[-*•–]\s*)?$/u.test(prose.slice(Math.max(block.start, span.start - REACH), span.start));
  const fillsBlock = opensBlock && prose.slice(span.end, Math.min(block.end, span.end + REACH)).trim() === '';
  if (parts.length > 1 && (opensBlock || /[.!?]\s*$/u.test(before)) && STOPPED.test(text.trimEnd())) return false;
  if (parts.length > 1 && fillsBlock && !capitals) return false;
  if (parts.length > 1 && startsSpeech(opensBlock, before, text, after)) return false;
  if (parts.length > 1 && capitals && !/[.,]$/u.test(text)) return true;
  return parts.length <= LONGEST_TERM && !SPEAKS.test(before) && !SPEAKS.test(after);
}

/** “We go” — Ada Krall */
const hasAttributionLine = (after: string): boolean =>
  /^\s*[-–—―]+\s*\p{Lu}\p{L}+(?: [^,;:.!?–—]{1,40})?(?:,|$)/u.test(after);

/** “Let them come,” Krall shrugged: a comma parts a sentence’s first words in marks from whoever says them. */
const startsSpeech = (opensBlock: boolean, before: string, text: string, after: string): boolean =>
  text.endsWith(',') && (opensBlock || /[.!?]\S?\s*$/u.test(before)) && /^\s+(?:\p{Lu}|s?he\b)/u.test(after);

const isCapital = (word: string, index: number): boolean =>
  /^[\p{Lu}\p{N}]/u.test(word) || (index > 0 && SMALL.has(word));
