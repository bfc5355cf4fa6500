import type { Element } from 'hast';
import { h } from 'hastscript';
import type {
  PicturedArticle,
  RepeatedPlace,
  StoryPicture,
  TracedPlace,
  TracedRecord,
  TracedStatement,
} from '../story/picture';
import type { Repetition } from '../trace/repetition';
import { period } from './dates';
import type { Stage } from './stage';
import { filled } from './words';

/** The ways of statements as a list: the graph for whoever does not see it. */
export function tracingList({ articles, tracing }: StoryPicture, stage: Stage): Element {
  return h(
    'ul',
    { className: ['tracing'], ariaLabel: stage.words.tracing },
    tracing.map((statement) =>
      h('li', [
        h('span', { className: ['told'] }, statement.words || '…'),
        h('span', { className: ['spread'] }, spreadOf(statement, articles, stage)),
        h('ol', [
          ...(statement.record
            ? [
                entry(
                  statement.record.passage,
                  recordName(statement.record, stage),
                  `record told ${statement.key}`,
                  stage,
                ),
              ]
            : []),
          ...[statement.first, ...statement.repeats].map((place) =>
            placeEntry(place, `told ${statement.key} ${articles[place.article]!.key}`, articles, stage),
          ),
        ]),
      ]),
    ),
  );
}

const entry = (passage: number, name: string, key: string, { opening }: Stage): Element =>
  h('li', h('span', { className: ['open'], ...opening(passage, name, key) }, name));

/** Where an article has a statement, and below it what it names there. */
function placeEntry(
  place: TracedPlace | RepeatedPlace,
  key: string,
  articles: readonly PicturedArticle[],
  stage: Stage,
): Element {
  const own = entry(place.passage, placeName(place, articles, stage), key, stage);
  if (place.cited.length === 0) return own;
  const cited = place.cited.map(({ name, passage }, index) =>
    passage === null ? h('li', name) : entry(passage, name, `cited ${key} ${index}`, stage),
  );
  return h('li', [...own.children, h('ul', cited)]);
}

/** "4 articles · 2 articles, one origin: Reuters · without a date: 1". */
export function spreadOf(
  { articles: count, origins, undated, first, leftOut }: TracedStatement,
  articles: readonly PicturedArticle[],
  { words }: Stage,
): string {
  const isOrdered = articles[first.article]!.date !== null;
  return [
    filled(words.inArticles, count),
    ...origins.map(({ name, articles: resting }) => filled(words.oneOrigin, resting, name)),
    ...(isOrdered ? [] : [words.orderUnknown]),
    ...(isOrdered && undated > 0 ? [filled(words.withoutDate, undated)] : []),
    ...(leftOut > 0 ? [filled(words.repeatersLeftOut, leftOut)] : []),
  ].join(' · ');
}

/** What a screen reader says of a place: "Signal, 28 Mar 2027, altered, rusted → leaking, by the account of Reuters". */
export function placeName(
  place: TracedPlace | RepeatedPlace,
  articles: readonly PicturedArticle[],
  stage: Stage,
): string {
  const { words } = stage;
  const { label } = articles[place.article]!;
  const repetition = 'repetition' in place ? place.repetition : null;
  const changes = repetition ? changesOf(repetition) : '';
  return [
    place.voice === null ? label : filled(words.accountOf, place.voice, label),
    dateOf(place, articles, stage),
    ...(repetition ? [words.repetitions[repetition.kind]] : []),
    ...(changes === '' ? [] : [changes]),
    ...(place.account ? [filled(words.byAccount, place.account.name)] : []),
    ...(place.cited.length > 0 ? [filled(words.cites, place.cited.map(({ name }) => name).join(', '))] : []),
  ].join(', ');
}

/** What a screen reader says of a record: "on record: session.vtt, Ada Roe · 1:05. Word for word as in …". */
export const recordName = ({ name, said, standing }: TracedRecord, { words }: Stage): string =>
  `${filled(words.onRecord, said === '' ? name : `${name}, ${said}`)}. ${standing}`;

/** When the article of a place came out. */
export function dateOf(
  { article }: TracedPlace,
  articles: readonly PicturedArticle[],
  { words, locale }: Stage,
): string {
  const { date } = articles[article]!;
  return date === null ? words.undated : period(date, date, locale);
}

/** "rusted → leaking, – → in March". */
export const changesOf = ({ replacements }: Repetition): string =>
  replacements.map(({ was, is }) => `${was || '–'} → ${is || '–'}`).join(', ');
