import type { OfferedSource } from '../annotation/offered-sources';
import { fileName } from '../article/file-name';
import { accountKey } from '../attribution/accounts';
import { timeCode } from '../record/clock';
import type { Span } from '../text/span';
import { primarySource } from '../trace/on-record';
import type { Repetition } from '../trace/repetition';
import type { Occurrence, Trace } from '../trace/trace';
import { firstWords } from './first-words';
import { clipped, type DrawnArticle, type StoryMatter, voiceOf } from './matter';
import type { Passages } from './passages';
import type { RepeatedPlace, TracedAccount, TracedPlace, TracedRecord, TracedStatement } from './picture';

/** Articles that repeat one statement and can still be looked through. */
const MOST_REPEATS = 11;
/** Sources of one sentence; whoever names more does not name them for one statement. */
const MOST_CITED = 8;

/** A statement that several articles have: where it stands first, and who repeats it how. */
export interface Way {
  readonly first: Occurrence;
  readonly repeats: readonly (Occurrence & { readonly repetition: Repetition })[];
  readonly origins: Trace['origins'];
}

/** What an article names beside a place. */
export type CitedIn = (path: string, place: Span) => readonly OfferedSource[];

/** A statement as it is drawn. */
export function tracedStatement(
  matter: StoryMatter,
  articles: readonly DrawnArticle[],
  { first, repeats, origins }: Way,
  passages: Passages,
  citedIn: CitedIn,
): TracedStatement {
  const all: readonly Occurrence[] = [first, ...repeats];
  const paths = new Set(all.map(({ path }) => path));
  const placeOf = (occurrence: Occurrence): TracedPlace => tracedPlace(matter, articles, occurrence, passages, citedIn);
  const firstPlace = placeOf(first);
  return {
    key: `${articles[firstPlace.article]!.key} ${first.claim}`,
    words: firstWords(matter, first.path, first),
    articles: all.length,
    undated: all.filter(({ date }) => date === null).length,
    origins: origins
      .map(({ name, occurrences }) => ({
        name: clipped(name),
        articles: occurrences.filter(({ path }) => paths.has(path)).length,
      }))
      .filter((origin) => origin.articles > 1),
    record: tracedRecord(matter, all, passages),
    first: firstPlace,
    repeats: repeats.slice(0, MOST_REPEATS).map(
      (each): RepeatedPlace => ({
        ...placeOf(each),
        repetition: {
          kind: each.repetition.kind,
          replacements: each.repetition.replacements.map(({ was, is }) => ({ was: clipped(was), is: clipped(is) })),
        },
        isLater: first.date !== null && each.date !== null && first.date < each.date,
      }),
    ),
    leftOut: Math.max(0, repeats.length - MOST_REPEATS),
  };
}

function tracedPlace(
  matter: StoryMatter,
  articles: readonly DrawnArticle[],
  { path, claim, account, start, end }: Occurrence,
  passages: Passages,
  citedIn: CitedIn,
): TracedPlace {
  const index = articles.findIndex((each) => each.path === path);
  const article = articles[index]!;
  const voice = voiceOf(matter, article, article.facts.claims[claim]!.speaker);
  return {
    article: index,
    // "according to Reuters" names the report, which nobody says beside it
    voice: account !== null && voice !== null && accountKey(voice) === accountKey(account.name) ? null : voice,
    account: account && tracedAccount(matter, path, account, passages),
    passage: passages.add(path, { start, end }),
    cited: citedIn(path, { start, end })
      .slice(0, MOST_CITED)
      .map((each) => ({
        name: clipped(each.words || each.url || each.file || ''),
        passage: passages.addNamed(path, each),
      })),
  };
}

const tracedAccount = (
  matter: StoryMatter,
  path: string,
  account: NonNullable<Occurrence['account']>,
  passages: Passages,
): TracedAccount => ({
  name: clipped(account.name),
  words: firstWords(matter, path, account),
  passage: passages.add(path, account),
});

function tracedRecord(
  { archive, findingsOf, inWords }: StoryMatter,
  places: readonly Occurrence[],
  passages: Passages,
): TracedRecord | null {
  const source = primarySource(places, archive, findingsOf);
  if (!source) return null;
  const { path, speaker, seconds } = source.passage;
  return {
    name: clipped(fileName(path)),
    said: [speaker === null ? null : clipped(speaker), seconds === null ? null : timeCode(seconds)]
      .filter((part) => part !== null)
      .join(' · '),
    standing: inWords(source.explanation),
    passage: passages.addRecord(source.passage),
  };
}
