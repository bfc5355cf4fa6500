import type { Archive } from '../archive/archive';
import type { ArticleFacts } from '../archive/facts';
import type { Disagreement } from '../disagreement/disagreement';
import type { RecordFindings } from '../record/verdict';
import type { MessagePart } from '../text/message';

/** What a picture is made from. */
export interface StoryMatter {
  /** Of all articles of the story. */
  readonly paths: readonly string[];
  /** Those about the story, in order, without hints. */
  readonly disagreements: readonly Disagreement[];
  /** Whether people have decided on a disagreement. */
  isSettled(disagreement: Disagreement): boolean;
  /** What the records have of an article. */
  findingsOf(path: string): RecordFindings;
  readonly archive: Pick<Archive, 'facts' | 'titleOf' | 'personOf' | 'decidedPersonOf'>;
  /** What a message says in the picture's language. */
  inWords(message: MessagePart): string;
  /** By path: the texts that the facts are about, as far as they could be read. */
  readonly texts: ReadonlyMap<string, string>;
}

/** An article that is drawn. */
export interface DrawnArticle {
  /** Stands for the path where that is nobody's business. */
  readonly key: string;
  readonly path: string;
  readonly facts: ArticleFacts;
}

/** Who speaks: the person's name over all articles; null for the article's own voice, also where it names itself. */
export function voiceOf(
  { archive }: StoryMatter,
  { path, facts }: DrawnArticle,
  speaker: number | null,
): string | null {
  if (speaker === null) return null;
  const name = archive.personOf(path, speaker)?.name ?? facts.speakers[speaker]?.name ?? null;
  return name === null || name === facts.metadata.outlet ? null : clipped(name);
}

/** Code units of a name or title; whatever is longer was not meant as one. */
const LONGEST_NAME = 160;

/** A name or title on one line, cut where it would fill the picture. */
export function clipped(name: string): string {
  const folded = name
    .slice(0, 2 * LONGEST_NAME)
    .replace(/\s+/g, ' ')
    .trim();
  return folded.length > LONGEST_NAME ? `${folded.slice(0, LONGEST_NAME - 1).trimEnd()}…` : folded;
}
