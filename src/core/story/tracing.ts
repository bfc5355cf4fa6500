import { sourceFinder } from '../annotation/offered-sources';
import type { ArticleFacts } from '../archive/facts';
import { readStatement } from '../disagreement/statement';
import { overlaps, type Span } from '../text/span';
import { MOST_ARTICLES, type TracedArchive, traceInSteps } from '../trace/trace';
import { TraceIndex } from '../trace/trace-index';
import type { DrawnArticle, StoryMatter } from './matter';
import type { Passages } from './passages';
import type { TracedStatement } from './picture';
import { type CitedIn, tracedStatement, type Way } from './traced-statement';

/** Statements that a person still looks through. */
const MOST_STATEMENTS = 6;
/** Statements that are traced to find these, those that most articles may have. */
const MOST_TRACED = 60;

/** A statement that several articles seem to have. */
interface Candidate {
  /** Index of the article. */
  readonly article: number;
  readonly place: Span;
  /** In how many others its words were met. */
  readonly met: number;
}

/** Where the statements come from that several articles of a story have; with pauses. */
export function* tracingInSteps(
  matter: StoryMatter,
  articles: readonly DrawnArticle[],
  passages: Passages,
): Generator<void, readonly TracedStatement[]> {
  const known = new Map<string, ArticleFacts>(articles.map(({ path, facts }) => [path, facts]));
  const archive: TracedArchive = {
    facts: (path) => known.get(path),
    metadata: (path) => known.get(path)?.metadata,
    titleOf: (path) => matter.archive.titleOf(path),
  };
  const index = new TraceIndex();
  for (const { path, facts } of articles) {
    index.replace(path, facts.claims);
    yield;
  }
  const ways: Way[] = [];
  const drawn = new Map<string, Span[]>();
  const isDrawn = (path: string, place: Span): boolean =>
    drawn.get(path)?.some((other) => overlaps(other, place)) ?? false;
  let traced = 0;
  for (const { article, place, met } of yield* candidatesIn(articles, index)) {
    const { path } = articles[article]!;
    if (isDrawn(path, place)) continue;
    // what follows was met in no more articles, and repeated in fewer still
    if (ways.filter(({ repeats }) => repeats.length >= met).length >= MOST_STATEMENTS || traced === MOST_TRACED) break;
    traced++;
    const way = yield* wayOf(archive, index, path, place, isDrawn);
    if (!way) continue;
    ways.push(way);
    for (const each of [way.first, ...way.repeats]) drawn.set(each.path, [...(drawn.get(each.path) ?? []), each]);
  }
  ways.sort((a, b) => b.repeats.length - a.repeats.length);
  const told = ways.slice(0, MOST_STATEMENTS);
  const citedIn = yield* citationsIn(told, matter);
  return told.map((way) => tracedStatement(matter, articles, way, passages, citedIn));
}

/** Reads what the articles of some ways name; each is read once. */
function* citationsIn(ways: readonly Way[], { texts }: StoryMatter): Generator<void, CitedIn> {
  const finders = new Map<string, ReturnType<typeof sourceFinder>>();
  for (const { path } of ways.flatMap(({ first, repeats }) => [first, ...repeats])) {
    if (finders.has(path)) continue;
    finders.set(path, sourceFinder(texts.get(path) ?? '', path));
    yield;
  }
  return (path, place) => finders.get(path)!(place);
}

/** Those that were met most first; of equals in the order of the articles. */
function* candidatesIn(articles: readonly DrawnArticle[], index: TraceIndex): Generator<void, readonly Candidate[]> {
  const candidates: Candidate[] = [];
  for (const [article, { path, facts }] of articles.entries()) {
    for (const [at, claim] of facts.claims.entries()) {
      const met = index.meetings(readStatement(claim, at)).filter((meeting) => meeting.path !== path).length;
      if (met > 0) candidates.push({ article, place: claim, met: Math.min(met, MOST_ARTICLES) });
      yield;
    }
  }
  return candidates.sort((a, b) => b.met - a.met);
}

/** The way of a statement from where it stands first, without what is drawn already; null where nobody repeats it. */
function* wayOf(
  archive: TracedArchive,
  index: TraceIndex,
  path: string,
  place: Span,
  isDrawn: (path: string, place: Span) => boolean,
): Generator<void, Way | null> {
  const asked = yield* traceInSteps(archive, index, path, place);
  const first = asked?.occurrences[0];
  // only what the first itself leads to is compared with it
  const trace = first && first.path !== path ? yield* traceInSteps(archive, index, first.path, first) : asked;
  const [earliest, ...others] = trace?.occurrences ?? [];
  if (!trace || !earliest || isDrawn(earliest.path, earliest)) return null;
  const repeats = others.flatMap((each) =>
    each.repetition && !isDrawn(each.path, each) ? [{ ...each, repetition: each.repetition }] : [],
  );
  return repeats.length > 0 ? { first: earliest, repeats, origins: trace.origins } : null;
}
