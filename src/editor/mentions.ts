import type { ArticleFacts } from '../core/archive/facts';
import type { Mention } from '../core/speaker/speaker';
import { touches } from './places';

export interface MentionAt {
  /** Index into the article's speakers. */
  readonly speaker: number;
  readonly mention: Mention;
}

/** The speaker's mention at an offset; of nested ones ("Nato chief Jens Stoltenberg") the shortest. */
export function mentionAt(facts: ArticleFacts, offset: number): MentionAt | undefined {
  return facts.speakers
    .flatMap((speaker, index) => speaker.mentions.map((mention) => ({ speaker: index, mention })))
    .filter(({ mention }) => touches(mention, offset))
    .sort((a, b) => a.mention.end - a.mention.start - (b.mention.end - b.mention.start))[0];
}

/** Where an article introduces a speaker: the first mention with the fullest name, else the first at all. */
export function introduction(facts: ArticleFacts, speaker: number): Mention | undefined {
  const { mentions } = facts.speakers[speaker]!;
  const named = mentions.filter((mention) => mention.form === 'name');
  const longest = Math.max(...named.map((mention) => mention.end - mention.start));
  return named.find((mention) => mention.end - mention.start === longest) ?? mentions[0];
}
