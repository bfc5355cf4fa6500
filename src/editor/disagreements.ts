import type { ArticleFacts } from '../core/archive/facts';
import type { Disagreement, Passage } from '../core/disagreement/disagreement';
import type { Articles } from './articles';

/** Whether a person is told of it. */
export const isOpen = (articles: Articles, disagreement: Disagreement): boolean =>
  disagreement.level !== 'hint' && articles.settlementOf(disagreement) === undefined;

/** What a person is told of in all articles; what is merely related waits, what is settled rests. */
export const openDisagreements = (articles: Articles): readonly Disagreement[] =>
  articles.disagreements.all().filter((each) => isOpen(articles, each));

/** How many those are: it is asked after each change, and they are not put in order for it. */
export function openCount(articles: Articles): number {
  const { disagreements, settlements } = articles;
  if (settlements.size === 0) return disagreements.count('warning') + disagreements.count('info');
  let count = 0;
  for (const each of disagreements.each()) if (isOpen(articles, each)) count++;
  return count;
}

/** The same in one article. */
export const openDisagreementsAt = (articles: Articles, path: string): readonly Disagreement[] =>
  articles.disagreements.at(path).filter((each) => isOpen(articles, each));

/** Passages of this article that disagree with others, or among themselves. */
export const disagreeingPassages = (articles: Articles, path: string): readonly Passage[] =>
  openDisagreementsAt(articles, path).flatMap(({ passages }) => passages.filter((passage) => passage.path === path));

/** Whether a passage is where its claim is in what its article says now: what was edited is read first and compared a moment later. */
export function isPlaced({ claim, start, end }: Passage, facts: ArticleFacts | undefined): boolean {
  const there = facts?.claims[claim];
  return there?.start === start && there.end === end;
}
