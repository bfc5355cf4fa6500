import type { Claim } from '../claim/claim';
import { byCodeUnits } from '../text/order';
import { firstWords } from './first-words';
import { type DrawnArticle, type StoryMatter, voiceOf } from './matter';
import type { Passages } from './passages';
import type { DatedEntry, PicturedArticle, Timeline, TimelineEntry } from './picture';

/** Reports that a person still looks through. */
const MOST_REPORTS = 60;
/** Longer periods ("for decades") place nothing. */
const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;

/** What the articles of a story say of when things happened, and when they came out; with a pause before each claim. */
export function* timelineInSteps(
  matter: StoryMatter,
  articles: readonly DrawnArticle[],
  pictured: readonly PicturedArticle[],
  passages: Passages,
): Generator<void, Timeline> {
  const disputed = disputedClaims(matter);
  const reports: { readonly entry: DatedEntry; readonly worth: number }[] = [];
  const undated: TimelineEntry[] = [];
  for (const [index, article] of articles.entries()) {
    const { path, facts } = article;
    for (const [at, claim] of facts.claims.entries()) {
      yield;
      const isDisputed = disputed.has(`${path}\n${at}`);
      const dates = claim.dates.filter(isNarrow);
      if (dates.length === 0 && !isDisputed) continue;
      const entry: TimelineEntry = {
        kind: 'report',
        words: firstWords(matter, path, claim),
        voice: voiceOf(matter, article, claim.speaker),
        article: index,
        passage: passages.add(path, claim),
        disputed: isDisputed,
      };
      if (dates.length === 0) undated.push(entry);
      for (const { from, to } of distinct(dates))
        reports.push({ entry: { ...entry, from, to }, worth: Number(isDisputed) + claim.checkworthiness });
    }
  }
  const chosen = reports.sort((a, b) => b.worth - a.worth).slice(0, MOST_REPORTS);
  const publications = pictured.map(({ title, date, passage }, article) => {
    const entry: TimelineEntry = { kind: 'publication', words: title, voice: null, article, passage, disputed: false };
    return { entry, date };
  });
  const published = publications.flatMap(({ entry, date }) =>
    date === null ? [] : { ...entry, from: date, to: date },
  );
  const unpublished = publications.flatMap(({ entry, date }) => (date === null ? entry : []));
  return {
    dated: [...chosen.map(({ entry }) => entry), ...published].sort(byDay),
    undated: [...unpublished, ...undated],
    leftOut: reports.length - chosen.length,
  };
}

/** Claims over which the articles disagree and nobody has decided, as "path, line feed, index". */
function disputedClaims({ disagreements, isSettled }: StoryMatter): ReadonlySet<string> {
  const open = disagreements.filter((each) => !isSettled(each));
  return new Set(open.flatMap(({ passages }) => passages.map(({ path, claim }) => `${path}\n${claim}`)));
}

const isNarrow = ({ from, to }: Claim['dates'][number]): boolean =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS <= LONGEST_DAYS;

const distinct = (dates: Claim['dates']): Iterable<Claim['dates'][number]> =>
  new Map(dates.map((date) => [`${date.from} ${date.to}`, date])).values();

/** By first day, then last day; reports before the publications of a day, then as the articles come. */
const byDay = (a: DatedEntry, b: DatedEntry): number =>
  byCodeUnits(a.from, b.from) ||
  byCodeUnits(a.to, b.to) ||
  Number(a.kind === 'publication') - Number(b.kind === 'publication') ||
  a.article - b.article ||
  a.passage - b.passage;
