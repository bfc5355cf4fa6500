import { sourceFile } from '../annotation/source-file';
import type { NamedSource } from '../annotation/state';

/** A source in one line: what it is, then where in it, when it was read and where a copy is. */
export function sourceInWords(source: Omit<NamedSource, 'id'>): string {
  const { url, words, locator, archived, seen } = source;
  const details = [locator, seen && `seen ${seen}`, archived && `archived ${archived}`].filter((each) => each);
  return [url ?? sourceFile(source) ?? words ?? '', ...(details.length > 0 ? [`(${details.join(', ')})`] : [])].join(
    ' ',
  );
}
