import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DatedEntry, PicturedArticle, StoryPicture, TimelineEntry } from '../story/picture';
import { period } from './dates';
import type { Stage } from './stage';
import { filled } from './words';

/** What a screen reader says of an entry: when, what, by whose account. */
export function entryName(
  entry: TimelineEntry | DatedEntry,
  articles: readonly PicturedArticle[],
  { words, locale }: Stage,
): string {
  const when = 'from' in entry ? period(entry.from, entry.to, locale) : words.undated;
  const account = accountOf(entry, articles, words.accountOf);
  const told = entry.kind === 'publication' ? `${words.published}: ${entry.words}` : entry.words;
  return [when, told, account, ...(entry.disputed ? [words.disputed] : [])].filter((part) => part !== '').join(', ');
}

/** "Edda Quist, in Northgate Post"; the article alone where it speaks itself. */
export function accountOf(
  { voice, article }: TimelineEntry,
  articles: readonly PicturedArticle[],
  template: string,
): string {
  const { label } = articles[article]!;
  return voice === null ? label : filled(template, voice, label);
}

/** The timeline as a list by date, with what has no date at its end. */
export function timelineList({ articles, timeline }: StoryPicture, stage: Stage): Element {
  const { words, locale } = stage;
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of timeline.dated) {
    const when = period(entry.from, entry.to, locale);
    days.set(when, [...(days.get(when) ?? []), entry]);
  }
  if (timeline.undated.length > 0) days.set(words.undatedHead, [...timeline.undated]);
  return h(
    'ol',
    { className: ['timeline'], ariaLabel: words.timeline },
    [...days].map(([when, entries]) =>
      h('li', [
        h('span', { className: ['when'] }, when),
        h(
          'ul',
          entries.map((entry) => entryItem(entry, articles, stage)),
        ),
      ]),
    ),
  );
}

function entryItem(entry: TimelineEntry, articles: readonly PicturedArticle[], stage: Stage): Element {
  const { words, opening } = stage;
  const { kind, article, passage, disputed } = entry;
  const key = `entry ${articles[article]!.key} ${kind} ${entry.words} ${'from' in entry ? entry.from : ''}`;
  return h('li', { className: disputed ? [kind, 'disputed'] : [kind] }, [
    h('span', { className: ['open'], ...opening(passage, entryName(entry, articles, stage), key) }, [
      ...(kind === 'publication' ? [h('span', { className: ['tag'] }, words.published)] : []),
      ...(disputed ? [h('span', { className: ['tag'] }, words.disputed)] : []),
      h('span', { className: ['told'] }, entry.words || '…'),
      h('span', { className: ['account'] }, accountOf(entry, articles, words.accountOf)),
    ]),
  ]);
}
