import { atOnce } from '../text/at-once';
import { fnv1a } from '../text/hash';
import { byCodeUnits } from '../text/order';
import { matrixInSteps } from './matrix';
import { clipped, type DrawnArticle, type StoryMatter } from './matter';
import { Passages } from './passages';
import type { PicturedArticle, PicturedPassage, StoryPicture } from './picture';
import { quotingInSteps } from './quoting';
import { timelineInSteps } from './timeline';
import { tracingInSteps } from './tracing';

/** Columns of the matrix that a person still finds the way in. */
const MOST_ARTICLES = 40;

/** A picture, and the passages that its parts open. */
export interface PicturedStory {
  readonly picture: StoryPicture;
  readonly passages: readonly PicturedPassage[];
}

/**
 * Makes the picture of a story. A pure function of the matter: the same articles give the same picture, whatever the order
 * in which they came. Time grows with the size of the story.
 */
export function pictureStory(matter: StoryMatter): PicturedStory {
  return atOnce(pictureInSteps(matter));
}

/**
 * The same with pauses, for whoever has to let others work meanwhile.
 *
 * @param isTraced whether it is told where statements come from, which takes most of the time
 */
export function* pictureInSteps(matter: StoryMatter, isTraced = true): Generator<void, PicturedStory> {
  const passages = new Passages();
  const drawn = yield* drawnArticles(matter);
  const articles = picturedArticles(matter, drawn, passages);
  const latest = articles.findLast(({ date }) => date !== null) ?? articles[0];
  yield;
  const matrix = yield* matrixInSteps(matter, drawn, passages);
  const timeline = yield* timelineInSteps(matter, drawn, articles, passages);
  const quoting = yield* quotingInSteps(matter, drawn, articles, passages);
  const tracing = isTraced ? yield* tracingInSteps(matter, drawn, passages) : [];
  return {
    picture: {
      title: latest?.title ?? '',
      articles,
      articlesLeftOut: matter.paths.length - drawn.length,
      matrix,
      timeline,
      quoting,
      tracing,
    },
    passages: passages.all,
  };
}

/** By date, those without one last; of too many those that take part in most disagreements. */
function* drawnArticles({ paths, disagreements, archive }: StoryMatter): Generator<void, readonly DrawnArticle[]> {
  const counts = new Map<string, number>();
  for (const { passages } of disagreements)
    for (const path of new Set(passages.map((passage) => passage.path))) counts.set(path, (counts.get(path) ?? 0) + 1);
  const drawn: DrawnArticle[] = [];
  for (const path of paths.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || byCodeUnits(a, b))) {
    const facts = archive.facts(path);
    yield;
    if (facts) drawn.push({ key: fnv1a(path).toString(36), path, facts });
    if (drawn.length === MOST_ARTICLES) break;
  }
  return drawn.sort((a, b) => byCodeUnits(dayOf(a), dayOf(b)) || byCodeUnits(a.path, b.path));
}

/** Sorts behind all days where there is none. */
const dayOf = ({ facts }: DrawnArticle): string => facts.metadata.date ?? '~';

function picturedArticles(
  { archive }: StoryMatter,
  drawn: readonly DrawnArticle[],
  passages: Passages,
): readonly PicturedArticle[] {
  const called = drawn.map(({ path, facts }) => clipped(facts.metadata.outlet ?? archive.titleOf(path)));
  return drawn.map(({ key, path, facts }, index) => {
    const { outlet, date } = facts.metadata;
    const label = called[index]!;
    const title = clipped(archive.titleOf(path));
    const isShared = called.some((other, at) => at !== index && other === label);
    return {
      key,
      label: isShared && outlet !== null ? `${label}, ${date ?? title}` : label,
      title,
      date,
      passage: passages.add(path, facts.headline ?? { start: 0, end: 0 }),
    };
  });
}
