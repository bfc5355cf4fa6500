import type { Span } from '../text/span';
import { readAddress } from './archived-address';
import { isWebAddress } from './web-address';

/** Something that a writer named beside a sentence: a link, or the words of a footnote. */
export interface OfferedSource {
  /** The link's words, or the footnote's. */
  readonly words: string;
  /** Null: the footnote names no address. */
  readonly url: string | null;
  /** Address of a copy, where the writer named one instead of the page or beside it. */
  readonly archived?: string;
  /** ISO date of the copy. */
  readonly seen?: string;
}

/** Of a sentence that nothing ends, so much on either side is looked at. */
const FARTHEST = 2000;

const SENTENCE_END = /[.!?…]["”’')\]]{0,4}(?:\[\^[^\]\s]{1,100}\])*(?=\s|$)/g;
const LINK =
  /\[([^[\]]{1,500})\]\(\s{0,4}<?([^\s()<>]{1,2000}(?:\([^\s()<>]{0,500}\)[^\s()<>]{0,500})?)>?[^()\n]{0,300}\)/g;
const REFERENCE = /\[([^[\]^][^[\]]{0,500})\](?:\[([^[\]]{0,100})\])?(?!\()/g;
const FOOTNOTE = /\[\^([^[\]\s]{1,100})\]/g;
const BARE = /https?:\/\/[^\s<>"“”[\]]{1,2000}/gi;

/**
 * What the writer put into the sentence of a passage: Markdown links, references and footnotes, and bare addresses, each page
 * once, with its archived copy where that is named, in text order.
 */
export const offeredSources = (text: string, passage: Span): readonly OfferedSource[] => sourceFinder(text)(passage);

/** The same for many passages of one text. */
export function sourceFinder(text: string): (passage: Span) => readonly OfferedSource[] {
  const definitions = definitionsIn(text);
  return (passage) => offeredIn(sentenceAround(text, passage), definitions);
}

function offeredIn(sentence: string, definitions: ReadonlyMap<string, string>): readonly OfferedSource[] {
  const named = new Map<string, OfferedSource[]>();
  const offer = (words: string, address: string | null): void => {
    if (address !== null && !isWebAddress(address)) return;
    const source = address === null ? { url: null } : readAddress(address);
    const own = words === address ? source.url! : words;
    const offered = { words: own.replace(/\s+/g, ' ').trim(), ...source };
    const key = source.url ?? words;
    const known = named.get(key);
    if (known === undefined) named.set(key, [offered]);
    else known.push(offered);
  };
  for (const [, words, url] of sentence.matchAll(LINK)) offer(words!, url!);
  for (const [, words, label] of sentence.matchAll(REFERENCE)) {
    const defined = definitions.get((label || words!).toLowerCase());
    if (defined !== undefined) offer(words!, addressIn(defined));
  }
  for (const [, label] of sentence.matchAll(FOOTNOTE)) {
    const note = definitions.get(`^${label!.toLowerCase()}`);
    if (note !== undefined) offer(note, addressIn(note));
  }
  for (const [address] of sentence.matchAll(BARE)) {
    const url = withoutPunctuation(address);
    offer(url, url);
  }
  return Array.from(named.values(), asOne);
}

/** A page that is named several times, by the words of its own link rather than by those of its copy's. */
function asOne(named: readonly OfferedSource[]): OfferedSource {
  const copy = named.find(({ archived }) => archived !== undefined);
  return { ...copy, ...(named.find(({ archived }) => archived === undefined) ?? named[0]!) };
}

/** The sentence or sentences of a passage with the footnotes that follow; never more than its paragraph. */
function sentenceAround(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  const paragraph = before.slice(Math.max(0, before.search(/\n\s*\n(?![\s\S]*\n\s*\n)/)));
  const last = [...paragraph.matchAll(SENTENCE_END)].at(-1);
  const lead = last ? paragraph.slice(last.index + last[0].length) : paragraph;
  const behind = text.slice(end, end + FARTHEST).split(/\n\s*\n/, 1)[0]!;
  // a passage that ends with its full stop has its footnote right behind it
  const whole = text.slice(start, end) + behind;
  const border = [...whole.matchAll(SENTENCE_END)].find(({ 0: found, index }) => index + found.length >= end - start);
  return lead + (border ? whole.slice(0, border.index + border[0].length) : whole);
}

/** Definitions of links and footnotes by their labels in lower case. */
function definitionsIn(text: string): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  for (const [, label, words] of text.matchAll(/^ {0,3}\[([^[\]\n]{1,100})\]:[ \t]*(\S[^\n]*)/gm)) {
    const key = label!.toLowerCase();
    if (!definitions.has(key)) definitions.set(key, words!);
  }
  return definitions;
}

function addressIn(words: string): string | null {
  const [address] = /https?:\/\/[^\s<>"“”[\]]{1,2000}/i.exec(words) ?? [];
  return address === undefined ? null : withoutPunctuation(address);
}

/** A full stop behind an address ends the sentence; brackets that it does not open are not of it. */
function withoutPunctuation(address: string): string {
  const bare = address.replace(/[.,;:!?'’”]{1,8}$/, '');
  const unopened = bare.split(')').length - bare.split('(').length;
  const closing = /\){1,8}$/.exec(bare)?.[0].length ?? 0;
  return unopened > 0 ? bare.slice(0, bare.length - Math.min(unopened, closing)) : bare;
}
