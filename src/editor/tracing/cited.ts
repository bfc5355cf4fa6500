import { type OfferedSource, offeredSources } from '../../core/annotation/offered-sources';
import type { Occurrence } from '../../core/trace/trace';
import type { Articles } from '../articles';

/** What an article names beside a statement: the links, footnotes and addresses of its sentence. */
export async function citedBeside({ texts }: Articles, occurrence: Occurrence): Promise<readonly OfferedSource[]> {
  const { path } = occurrence;
  const text = await texts.textOf(path);
  return text === null ? [] : offeredSources(text, path, occurrence);
}
