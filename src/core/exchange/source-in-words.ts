import type { NamedSource } from '../annotation/state';

/** A source in one line: what it is, then where in it, when it was read and where a copy is. */
export function sourceInWords({ url, path, words, locator, archived, seen }: Omit<NamedSource, 'id'>): string {
  const details = [locator, seen && `seen ${seen}`, archived && `archived ${archived}`].filter((each) => each);
  return [url ?? path ?? words ?? '', ...(details.length > 0 ? [`(${details.join(', ')})`] : [])].join(' ');
}
