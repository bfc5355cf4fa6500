import type { Disagreement, Passage } from '../core/disagreement/disagreement';
import type { Articles } from './articles';

/** Whether a person is told of it. */
export const isOpen = (articles: Articles, disagreement: Disagreement): boolean =>
  disagreement.level !== 'hint' && articles.settlementOf(disagreement) === undefined;

interface Open {
  readonly of: readonly Disagreement[];
  readonly settlements: Articles['settlements'];
  readonly open: readonly Disagreement[];
}

/** As of the last question: after each change several ask. */
const known = new WeakMap<Articles, Open>();

/** What a person is told of in all articles; what is merely related waits, what is settled rests. */
export function openDisagreements(articles: Articles): readonly Disagreement[] {
  const { settlements } = articles;
  const of = articles.disagreements.all();
  const last = known.get(articles);
  if (last?.of === of && last.settlements === settlements) return last.open;
  const open = of.filter((each) => isOpen(articles, each));
  known.set(articles, { of, settlements, open });
  return open;
}

/** The same in one article. */
export const openDisagreementsAt = (articles: Articles, path: string): readonly Disagreement[] =>
  articles.disagreements.at(path).filter((each) => isOpen(articles, each));

/** Passages of this article that disagree with others, or among themselves. */
export const disagreeingPassages = (articles: Articles, path: string): readonly Passage[] =>
  openDisagreementsAt(articles, path).flatMap(({ passages }) => passages.filter((passage) => passage.path === path));
