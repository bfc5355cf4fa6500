import type { Span } from '../text/span';
import type { StoryMatter } from './matter';

/** Code units of a claim that tell what it is about. */
const LONGEST_WORDS = 140;

/** What a claim says, on one line, cut between words where it is long; empty when the text could not be read. */
export function firstWords({ texts }: StoryMatter, path: string, { start, end }: Span): string {
  const words = (texts.get(path) ?? '')
    .slice(start, Math.min(end, start + 2 * LONGEST_WORDS))
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= LONGEST_WORDS) return words;
  const cut = words.slice(0, LONGEST_WORDS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_WORDS / 2)).trimEnd()}…`;
}
