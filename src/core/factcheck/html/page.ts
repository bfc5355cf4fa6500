import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { filled } from '../../drawing/words';
import type { CheckedArticle, FactCheck } from '../fact-check';
import { dayOf, type ReportStage } from '../stage';
import { articleParts } from './article-parts';
import { aroundPlaces, PLACE } from './place';
import { storyParts } from './story-parts';
import { STYLE } from './style';

/** Nothing runs in a report, and nothing is loaded by it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The report as one file of HTML that needs no other: it opens from disk, follows the reader's light or dark theme, and
 * prints. Words of articles and people are escaped.
 */
export const reportPage = (whole: FactCheck, stage: ReportStage): string =>
  Array.from(reportPageParts(whole, stage)).join('');

/** The same piece by piece, for whoever has to let others work meanwhile. */
export function* reportPageParts(whole: FactCheck, stage: ReportStage): Generator<string, void> {
  const { articles, untouched, stories } = whole;
  const { words } = stage;
  const [head, main, foot] = aroundPlaces(frameOf(whole, stage)) as [string, string, string];
  yield head;
  for (const [index, article] of articles.entries())
    if (articles.length > 1) yield toHtml(entryOf(article, articleId(index), stage));
  yield main;
  for (const [index, article] of articles.entries()) yield* articleParts(article, articleId(index), stage);
  if (untouched > 0) yield toHtml(h('p', { className: ['quiet'] }, filled(words.untouched, untouched)));
  if (stories.length > 0) yield toHtml(h('h2', words.stories));
  for (const [index, story] of stories.entries()) yield* storyParts(story, `story-${index + 1}`, stage);
  yield `${foot}\n`;
}

/** The page with a place for its contents, and one for its articles and stories, which are written one by one. */
function frameOf({ articles }: FactCheck, stage: ReportStage): Root {
  const { words, locale, made } = stage;
  const title = stage.forReaders ? words.readersTitle : words.title;
  return h(null, [
    { type: 'doctype' },
    h('html', { lang: locale }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'referrer', content: 'no-referrer' }),
        h('title', heading(title, articles)),
        h('style', STYLE),
      ]),
      h('body', [
        h('header', [
          h('h1', title),
          h('p', { className: ['quiet'] }, filled(words.made, dayOf(made, stage))),
          ...(stage.forReaders ? [h('p', words.readersLead)] : []),
        ]),
        ...(articles.length > 1 ? [h('nav', { ariaLabel: words.contents }, [h('ol', [PLACE])])] : [PLACE]),
        h('main', [...(articles.length === 0 ? [h('p', words.nothing)] : []), PLACE]),
      ]),
    ]),
  ]);
}

const articleId = (index: number): string => `article-${index + 1}`;

const heading = (title: string, articles: readonly CheckedArticle[]): string =>
  articles.length === 1 ? `${articles[0]!.title} – ${title}` : title;

/** An article in the table of contents. */
function entryOf({ title, outlet, coverage }: CheckedArticle, id: string, { words, forReaders }: ReportStage): Element {
  const besides = [outlet, forReaders ? null : filled(words.coverage, coverage.checked, coverage.claims)];
  return h('li', [
    h('a', { href: `#${id}` }, title),
    h('span', { className: ['quiet'] }, ` ${besides.filter((each) => each !== null).join(' · ')}`),
  ]);
}
