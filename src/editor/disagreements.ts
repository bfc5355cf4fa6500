import type { Disagreement, Passage } from '../core/disagreement/disagreement';
import type { Articles } from './articles';

const isOpen = ({ level }: Disagreement): boolean => level !== 'hint';

/** What a person is told of in all articles; what is merely related waits. */
export const openDisagreements = ({ disagreements }: Articles): readonly Disagreement[] =>
  disagreements.all().filter(isOpen);

/** The same in one article. */
export const openDisagreementsAt = ({ disagreements }: Articles, path: string): readonly Disagreement[] =>
  disagreements.at(path).filter(isOpen);

/** Passages of this article that disagree with others, or among themselves. */
export const disagreeingPassages = (articles: Articles, path: string): readonly Passage[] =>
  openDisagreementsAt(articles, path).flatMap(({ passages }) => passages.filter((passage) => passage.path === path));
