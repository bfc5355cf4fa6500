import type { ArticleFacts } from '../core/archive/facts';
import type { Mention } from '../core/speaker/speaker';
import { type Span, touches } from '../core/text/span';

export interface MentionAt extends Span {
  /** Index into the article's speakers. */
  readonly speaker: number;
}

/**
 * The speaker mentioned at an offset: of nested mentions the shortest, else the source of a quotation, which holds titles
 * and roles beside the name ("Nato chief Jens Stoltenberg").
 */
export function mentionAt(facts: ArticleFacts, offset: number): MentionAt | undefined {
  const mentions = facts.speakers.flatMap(({ mentions }, speaker) =>
    mentions.map((mention) => ({ ...mention, speaker })),
  );
  const sources = facts.quotations.flatMap(({ source, speaker }) =>
    source && speaker !== null ? [{ ...source, speaker }] : [],
  );
  const shortest = (spans: readonly MentionAt[]): MentionAt | undefined =>
    spans.filter((span) => touches(span, offset)).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  return shortest(mentions) ?? shortest(sources);
}

/** Where an article introduces a speaker: the first mention with the fullest name, else the first at all. */
export function introduction(facts: ArticleFacts, speaker: number): Mention | undefined {
  const { mentions } = facts.speakers[speaker]!;
  const named = mentions.filter((mention) => mention.form === 'name');
  const longest = Math.max(...named.map((mention) => mention.end - mention.start));
  return named.find((mention) => mention.end - mention.start === longest) ?? mentions[0];
}
