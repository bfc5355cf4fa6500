import { fileAt, type Link, readLinks } from '../article/links';
import { formatOf } from '../article/parse';
import { overlapping } from '../text/overlapping';
import type { Span } from '../text/span';
import { readAddress } from './archived-address';
import type { SourceReference } from './event';
import { isWebAddress } from './web-address';

/** Something that a writer named beside a sentence: a link, or the words of a footnote. */
export interface OfferedSource {
  /** The link's words, or the footnote's. */
  readonly words: string;
  /** Null: it is a file, or a footnote that names no address. */
  readonly url: string | null;
  /** Path of a file, from the article on. */
  readonly file?: string;
  /** Address of a copy, where the writer named one instead of the page or beside it. */
  readonly archived?: string;
  /** ISO date of the copy. */
  readonly seen?: string;
}

/** Of a sentence that nothing ends, so much on either side is looked at. */
const FARTHEST = 2000;

const SENTENCE_END = /[.!?…]["”’')\]]{0,4}(?:\[\^[^\]\s]{1,100}\])*(?=\s|$)/g;

/**
 * What the writer put into the sentence of a passage: Markdown links, references and footnotes, and bare addresses, each page
 * once, with its archived copy where that is named, in text order.
 *
 * @param path of the article: its ending tells how the text is to be read
 */
export const offeredSources = (text: string, path: string, passage: Span): readonly OfferedSource[] =>
  sourceFinder(text, path)(passage);

/** The same for many passages of one text. */
export function sourceFinder(text: string, path: string): (passage: Span) => readonly OfferedSource[] {
  const links = readLinks(text, formatOf(path));
  const linksIn = overlapping(links, (span) => span);
  const sentences = withoutTargets(text, links);
  return (passage) => offeredBy(linksIn(sentenceAround(sentences, passage)));
}

function offeredBy(links: readonly Link[]): readonly OfferedSource[] {
  const named = new Map<string, OfferedSource[]>();
  for (const { kind, words, address } of links) {
    const source = (address === null ? null : sourceAt(address)) ?? (kind === 'footnote' ? { url: null } : null);
    if (source === null) continue;
    const own = source.url !== null && words === address ? source.url : words;
    const offered: OfferedSource = { words: own.replace(/\s+/g, ' ').trim(), ...source };
    const key = source.url ?? offered.file ?? words;
    const known = named.get(key);
    if (known === undefined) named.set(key, [offered]);
    else known.push(offered);
  }
  return Array.from(named.values(), asOne);
}

/** What an address leads to; null: nothing that can be opened. */
function sourceAt(address: string): Omit<OfferedSource, 'words'> | null {
  if (isWebAddress(address)) return readAddress(address);
  const file = fileAt(address);
  return file === null ? null : { url: null, file };
}

/**
 * How a source is kept that the writer named.
 *
 * @param pathOf tells the path that is kept of a file; null: it is known by its words alone
 */
export function referenceTo(
  { words, url, file, ...copy }: OfferedSource,
  pathOf: (file: string) => string | null,
): SourceReference {
  const path = file === undefined ? null : pathOf(file);
  return { ...copy, ...(url !== null && { url }), ...(path !== null && { path }), ...(words !== url && { words }) };
}

/** A page that is named several times, by the words of its own link rather than by those of its copy's. */
function asOne(named: readonly OfferedSource[]): OfferedSource {
  const copy = named.find(({ archived }) => archived !== undefined);
  return { ...copy, ...(named.find(({ archived }) => archived === undefined) ?? named[0]!) };
}

/** A text of the same length in which no dot of an address ends a sentence. */
function withoutTargets(text: string, links: readonly Link[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { kind, target, start, end } of links) {
    // what a reference means stands elsewhere
    if (kind === 'footnote' || target.start < at || target.start < start || target.end > end) continue;
    parts.push(text.slice(at, target.start), 'x'.repeat(end - target.start));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** The sentence or sentences of a passage with the footnotes that follow; never more than its paragraph. */
function sentenceAround(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  const paragraph = before.slice(Math.max(0, before.search(/\n\s*\n(?![\s\S]*\n\s*\n)/)));
  const last = [...paragraph.matchAll(SENTENCE_END)].at(-1);
  const lead = last ? paragraph.slice(last.index + last[0].length) : paragraph;
  const behind = text.slice(end, end + FARTHEST).split(/\n\s*\n/, 1)[0]!;
  // a passage that ends with its full stop has its footnote right behind it
  const whole = text.slice(start, end) + behind;
  const border = [...whole.matchAll(SENTENCE_END)].find(({ 0: found, index }) => index + found.length >= end - start);
  return { start: start - lead.length, end: start + (border ? border.index + border[0].length : whole.length) };
}
