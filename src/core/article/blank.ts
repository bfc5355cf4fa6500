import type { Span } from '../text/span';

/** As long as its argument, line ends kept, everything else a space. */
export const blanked = (text: string): string => text.replace(/[^\r\n]/g, ' ');

const URL = /\b(?:https?:\/\/|www\.)[^\s<>"“”«»]+/giu;
const TRAILING_PUNCTUATION = /[.,;:!?’'")\]]*$/u;
const MAIL_DOMAIN = /@[\w-]{1,63}(?:\.[\w-]{1,63})+/gu;
const MAIL_NAME = /^[\w.+-]$/u;
const LONGEST_MAIL_NAME = 64;
const HTML_TAG = /<\/?[a-z][^<>]{0,500}>/giu;

/** Blanks bare web addresses, e-mail addresses and HTML tags: they are no prose. Offsets stay. */
export function blankAddresses(prose: string): string {
  const spans: Span[] = [];
  // most texts hold none, and looking for a sign is quicker than looking for an address
  const matches = (sign: RegExp, pattern: RegExp): Iterable<RegExpExecArray> =>
    sign.test(prose) ? prose.matchAll(pattern) : [];
  for (const found of matches(/:\/\/|www\./i, URL)) {
    spans.push({ start: found.index, end: found.index + found[0].replace(TRAILING_PUNCTUATION, '').length });
  }
  for (const found of matches(/@/, MAIL_DOMAIN)) {
    let start = found.index;
    const earliest = Math.max(0, start - LONGEST_MAIL_NAME);
    while (start > earliest && MAIL_NAME.test(prose[start - 1]!)) start--;
    if (start < found.index) spans.push({ start, end: found.index + found[0].length });
  }
  for (const found of matches(/</, HTML_TAG)) {
    spans.push({ start: found.index, end: found.index + found[0].length });
  }
  return blankSpans(prose, spans);
}

function blankSpans(prose: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    parts.push(prose.slice(at, from), blanked(prose.slice(from, end)));
    at = end;
  }
  parts.push(prose.slice(at));
  return parts.join('');
}
