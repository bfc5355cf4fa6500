import type { ArticleFacts } from '../archive/facts';
import { positionAt } from '../text/lines';
import type { CheckMatter } from './checked-article';
import type { CheckedSpeaker } from './fact-check';

/** An article with its facts. */
export interface KnownArticle {
  /** In the archive. */
  readonly path: string;
  readonly text: string;
  readonly facts: ArticleFacts;
}

/** How an article is called: its outlet, else its title. */
export const labelOf = (path: string, archive: CheckMatter['archive']): string =>
  archive.facts(path)?.metadata.outlet ?? archive.titleOf(path);

/** The line of an offset, from 1. */
export const lineAt = ({ lineStarts }: ArticleFacts, offset: number): number => positionAt(lineStarts, offset).line + 1;

/** A speaker of an article, by the name that all articles know; null stands for nobody. */
export function speakerAt(
  index: number | null,
  { path, facts }: Omit<KnownArticle, 'text'>,
  archive: CheckMatter['archive'],
): CheckedSpeaker | null {
  if (index === null) return null;
  const { name, kind } = archive.personOf(path, index) ?? facts.speakers[index]!;
  return { name, kind };
}
