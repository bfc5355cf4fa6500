import type { StoryMatter } from '../../core/story/matter';
import type { Articles } from '../articles';
import type { Records } from '../records/records';
import { Slices } from '../slices';
import { inWords } from '../translated';

/** So many articles are looked at; a chain of disagreements may link a whole archive. */
const MOST_ARTICLES = 200;

/**
 * What the picture of an article's story is made from: the articles it disagrees with, directly or through others, and those
 * that tell the same without disagreeing. Null when the article is not known.
 */
export async function storyAround(articles: Articles, records: Records, path: string): Promise<StoryMatter | null> {
  const { archive } = articles;
  if (!archive.has(path)) return null;
  const disputing = disputingWith(articles, path);
  const others = await articles.storyOf(disputing);
  const paths = [...disputing, ...others].slice(0, MOST_ARTICLES);
  const texts = new Map<string, string>();
  const slices = new Slices();
  for (const each of paths) {
    if (slices.isDue) await slices.rest();
    // unpacks the facts as well, which takes longer than to look at them
    const text = await articles.texts.textOf(each);
    if (text !== null) texts.set(each, text);
  }
  const known = new Set(paths);
  return {
    paths,
    disagreements: [...new Set(paths.flatMap((each) => disagreementsAt(articles, each)))].filter(({ passages }) =>
      passages.every((passage) => known.has(passage.path)),
    ),
    isSettled: (disagreement) => articles.settlementOf(disagreement) !== undefined,
    findingsOf: (each) => records.findingsOf(each),
    archive,
    inWords,
    texts,
  };
}

/** Whether an article is in a story: another one disagrees with it or tells the same. */
export async function isInStory(articles: Articles, path: string): Promise<boolean> {
  if (!articles.archive.has(path)) return false;
  return disagreementsAt(articles, path).length > 0 || (await articles.storyOf([path])).length > 0;
}

const disagreementsAt = (articles: Articles, path: string) =>
  articles.disagreements.at(path).filter(({ level }) => level !== 'hint');

/** The article and those it disagrees with, directly or through others. */
function disputingWith(articles: Articles, path: string): readonly string[] {
  const found = new Set([path]);
  // a set hands out what is added to it during the walk
  for (const each of found) {
    for (const { passages } of disagreementsAt(articles, each))
      for (const passage of passages) if (found.size < MOST_ARTICLES) found.add(passage.path);
  }
  return [...found];
}
