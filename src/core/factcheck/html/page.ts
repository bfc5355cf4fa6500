import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { filled } from '../../drawing/words';
import { atOnce } from '../../text/at-once';
import type { CheckedArticle, FactCheck } from '../fact-check';
import { dayOf, type ReportStage } from '../stage';
import { articleSection } from './article-section';
import { storySection } from './story-section';
import { STYLE } from './style';

/** Nothing runs in a report, and nothing is loaded by it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The report as one file of HTML that needs no other: it opens from disk, follows the reader's light or dark theme, and
 * prints. Words of articles and people are escaped.
 */
export function reportPage(whole: FactCheck, stage: ReportStage): string {
  return atOnce(reportPageInSteps(whole, stage));
}

/** The same with pauses, for whoever has to let others work meanwhile. */
export function* reportPageInSteps(
  { articles, untouched, stories }: FactCheck,
  stage: ReportStage,
): Generator<void, string> {
  const { words, locale, made } = stage;
  const title = stage.forReaders ? words.readersTitle : words.title;
  const parts: string[] = [];
  for (const [index, article] of articles.entries()) {
    parts.push(toHtml(articleSection(article, articleId(index), stage)));
    yield;
  }
  if (untouched > 0) parts.push(toHtml(h('p', { className: ['quiet'] }, filled(words.untouched, untouched))));
  if (stories.length > 0) parts.push(toHtml(h('h2', words.stories)));
  for (const [index, story] of stories.entries()) {
    parts.push(toHtml(storySection(story, `story-${index + 1}`, stage)));
    yield;
  }
  const page = h(null, [
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
        ...(articles.length > 1 ? [contents(articles, stage)] : []),
        h('main', [...(articles.length === 0 ? [h('p', words.nothing)] : []), PLACE]),
      ]),
    ]),
  ]);
  const [before, after] = toHtml(page).split(toHtml(PLACE));
  return `${before}${parts.join('')}${after}\n`;
}

/** Where the articles and stories go, which are written one by one. */
const PLACE = { type: 'comment', value: 'articles' } as const;

const articleId = (index: number): string => `article-${index + 1}`;

const heading = (title: string, articles: readonly CheckedArticle[]): string =>
  articles.length === 1 ? `${articles[0]!.title} – ${title}` : title;

function contents(articles: readonly CheckedArticle[], { words, forReaders }: ReportStage): Element {
  const besides = ({ outlet, coverage }: CheckedArticle): string =>
    [outlet, forReaders ? null : filled(words.coverage, coverage.checked, coverage.claims)]
      .filter((each) => each !== null)
      .join(' · ');
  return h('nav', { ariaLabel: words.contents }, [
    h(
      'ol',
      articles.map((article, index) =>
        h('li', [
          h('a', { href: `#${articleId(index)}` }, article.title),
          h('span', { className: ['quiet'] }, ` ${besides(article)}`),
        ]),
      ),
    ),
  ]);
}
