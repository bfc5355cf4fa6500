import type { Archive } from '../archive/archive';
import type { ArticleFacts } from '../archive/facts';
import type { Disagreement } from '../disagreement/disagreement';

/** What a picture is made from. */
export interface StoryMatter {
  /** Of all articles of the story. */
  readonly paths: readonly string[];
  /** Those about the story, in order, without hints. */
  readonly disagreements: readonly Disagreement[];
  /** Whether people have decided on a disagreement. */
  isSettled(disagreement: Disagreement): boolean;
  readonly archive: Pick<Archive, 'facts' | 'titleOf' | 'personOf'>;
  /** By path: the texts that the facts are about, as far as they could be read. */
  readonly texts: ReadonlyMap<string, string>;
}

/** An article that is drawn. */
export interface DrawnArticle {
  readonly path: string;
  readonly facts: ArticleFacts;
}

/** Who speaks: the person's name over all articles; null for the article's own voice. */
export function voiceOf(
  { archive }: StoryMatter,
  { path, facts }: DrawnArticle,
  speaker: number | null,
): string | null {
  if (speaker === null) return null;
  return archive.personOf(path, speaker)?.name ?? facts.speakers[speaker]?.name ?? null;
}
