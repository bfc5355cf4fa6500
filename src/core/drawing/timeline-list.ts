import type { Element, Properties } from 'hast';
import { h } from 'hastscript';
import type { DatedEntry, PicturedArticle, StoryPicture, TimelineEntry } from '../story/picture';
import { grouped } from '../text/grouped';
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

/** The timeline as a list by date, with what has no date at its end. What several articles tell in the same words stands once. */
export function timelineList({ articles, timeline }: StoryPicture, stage: Stage): Element {
  const { words, locale } = stage;
  const days = new Map<string, readonly TimelineEntry[]>(
    grouped(timeline.dated, ({ from, to }) => period(from, to, locale)),
  );
  if (timeline.undated.length > 0) days.set(words.undatedHead, timeline.undated);
  return h(
    'ol',
    { className: ['timeline'], ariaLabel: words.timeline },
    [...days].map(([when, entries]) =>
      h('li', [
        h('span', { className: ['when'] }, when),
        h(
          'ul',
          [...grouped(entries, ({ kind, words }) => `${kind} ${words}`).values()].map((same) =>
            entryItem(same, articles, stage),
          ),
        ),
      ]),
    ),
  );
}

function entryItem(same: readonly TimelineEntry[], articles: readonly PicturedArticle[], stage: Stage): Element {
  const [first, ...others] = same as readonly [TimelineEntry, ...TimelineEntry[]];
  const { words } = stage;
  const isDisputed = same.some(({ disputed }) => disputed);
  return h('li', { className: isDisputed ? [first.kind, 'disputed'] : [first.kind] }, [
    h('span', { className: ['open'], ...opens(first, articles, stage) }, [
      ...(first.kind === 'publication' ? [h('span', { className: ['tag'] }, words.published), ' '] : []),
      ...(isDisputed ? [h('span', { className: ['tag'] }, words.disputed), ' '] : []),
      h('span', { className: ['told'] }, first.words || '…'),
      ...(articles[first.article]!.label === first.words ? [] : [' ', account(first, articles, stage)]),
    ]),
    ...others.flatMap((other) => [
      ' ',
      h('span', { className: ['open', 'other'], ...opens(other, articles, stage) }, [account(other, articles, stage)]),
    ]),
  ]);
}

const account = (entry: TimelineEntry, articles: readonly PicturedArticle[], { words }: Stage): Element =>
  h('span', { className: ['account'] }, accountOf(entry, articles, words.accountOf));

function opens(entry: TimelineEntry, articles: readonly PicturedArticle[], stage: Stage): Properties {
  const { article, kind, words, passage } = entry;
  const key = `entry ${articles[article]!.key} ${kind} ${words} ${'from' in entry ? entry.from : ''}`;
  return stage.opening(passage, entryName(entry, articles, stage), key);
}
