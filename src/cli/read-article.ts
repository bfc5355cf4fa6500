import { readFileSync, statSync } from 'node:fs';
import { type Decoded, decode, LONGEST_FILE } from '../core/text/decode';
import { reasonOf } from './reason';

/** The text of a file, or why there is none; a file too long for an article is not read. */
export function readArticle(path: string): Decoded {
  try {
    const { size } = statSync(path);
    if (size > LONGEST_FILE) return { refused: `too long for an article (${(size / 1e6).toFixed(1)} MB)` };
    return decode(readFileSync(path));
  } catch (error) {
    return { refused: reasonOf(error) };
  }
}

const KEPT = 8;

/** Reads texts again for quoting from them, keeping the last few. */
export function textReader(): (path: string) => string | null {
  const kept = new Map<string, string | null>();
  return (path) => {
    const known = kept.get(path);
    if (known !== undefined) return known;
    const decoded = readArticle(path);
    const text = 'text' in decoded ? decoded.text : null;
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
    kept.set(path, text);
    return text;
  };
}
