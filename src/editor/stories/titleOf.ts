import type { Archive } from '../../core/archive/archive';
import type { Story } from '../../core/story/stories';

/** A story is called as its latest article is. */
export function titleOf(archive: Archive, { paths }: Pick<Story, 'paths'>): string {
  const dateOf = (path: string): string => archive.metadata(path)?.date ?? '';
  return archive.titleOf(paths.reduce((a, b) => (dateOf(b) > dateOf(a) ? b : a)));
}
