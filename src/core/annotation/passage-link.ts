import type { Span } from '../text/span';
import { anchorsFor } from './anchor';
import { isInside } from './paths';
import { type Quote, quotePlaces } from './quote';
import { textFragment } from './text-fragment';

/** A passage in a file, as it travels through a clipboard. */
export interface PassageLink {
  /** What the file's folder is called; null for the one that holds `.claimtrace`. */
  readonly folder: string | null;
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly quote: Quote;
}

const DIRECTIVE = '#:~:text=';
const FILE = /^(?:\/\/([^/]+)\/)?(.*)$/s;
const LONGEST = 20_000;

/**
 * A passage's address: its file, behind `//` and the name of the folder where there is one as behind that of a host, and a text
 * directive (WICG, URL Fragment Text Directives) with all of its words.
 */
export function passageLink({ folder, path }: Omit<PassageLink, 'quote'>, text: string, span: Span): string {
  const { exact, prefix, suffix } = anchorsFor(text, [span], null)[0]!;
  const words = textFragment({ start: exact, ...(prefix && { prefix }), ...(suffix && { suffix }) });
  const root = folder === null ? '' : `//${encodeURIComponent(folder)}/`;
  return root + path.split('/').map(encodeURIComponent).join('/') + words;
}

/** Reads such an address; null for anything else, and for a path that leads out of the folder. */
export function readPassageLink(link: string): PassageLink | null {
  const trimmed = link.trim();
  const at = trimmed.length > LONGEST ? -1 : trimmed.indexOf(DIRECTIVE);
  if (at < 0) return null;
  const parts = trimmed.slice(at + DIRECTIVE.length).split(',');
  const prefix = parts[0]!.endsWith('-') ? parts.shift()!.slice(0, -1) : '';
  const suffix = parts.length > 1 && parts.at(-1)!.startsWith('-') ? parts.pop()!.slice(1) : '';
  try {
    const [, named, rest] = FILE.exec(trimmed.slice(0, at))!;
    const folder = named === undefined ? null : decodeURIComponent(named);
    const path = decodeURIComponent(rest!);
    const quote = {
      exact: decodeURIComponent(parts.join(',')),
      prefix: decodeURIComponent(prefix),
      suffix: decodeURIComponent(suffix),
    };
    return isInside(path) && quote.exact !== '' ? { folder, path, quote } : null;
  } catch {
    return null;
  }
}

/** Where a linked passage is; null when it is nowhere. */
export function linkedPassage(text: string, { quote }: PassageLink): Span | null {
  const [best] = quotePlaces(text, quote);
  return best ? { start: best.start, end: best.end } : null;
}
