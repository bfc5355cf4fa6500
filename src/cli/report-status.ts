import { type Coverage, coverageOf, obstacles } from '../core/annotation/coverage';
import { annotatedArticles } from './annotated-folder';
import type { StatusCommand } from './arguments';
import { Complaints } from './complaints';
import { NO_ARTICLE } from './nothing-found';
import type { ExitStatus, Streams } from './streams';
import { paint, printable, type Terminal } from './terminal';
import { counted } from './text-analysis';

interface ArticleStatus {
  readonly path: string;
  readonly coverage: Coverage;
  /** What stands in the way of the required status. */
  readonly obstacles: readonly string[];
}

/** Tells how far the checking of each article is; with `--require` also whether it may go. */
export async function reportStatus({ paths, format, required }: StatusCommand, streams: Streams): Promise<ExitStatus> {
  const complaints = new Complaints(streams);
  const articles: ArticleStatus[] = [];
  for await (const { shownPath, text, annotations } of annotatedArticles(paths, complaints)) {
    const coverage = coverageOf(annotations, text);
    articles.push({ path: shownPath, coverage, obstacles: required === null ? [] : obstacles(coverage, required) });
  }
  // a gate that looked at nothing lets nothing through, nor one that cannot read what may have closed it
  const blind = required !== null && (articles.length === 0 || complaints.decisionsLost);
  const met = !blind && articles.every((article) => article.obstacles.length === 0);
  if (format === 'json') await streams.out(`${JSON.stringify(jsonOf(articles, required, met), null, 2)}\n`);
  else for (const article of articles) await streams.out(articleText(article, streams));
  if (format === 'text') await streams.out(`${summary(articles)}\n`);
  if (complaints.any) return 2;
  if (articles.length === 0) complaints.say(NO_ARTICLE);
  if (blind) return 2;
  return met ? 0 : 1;
}

const jsonOf = (articles: readonly ArticleStatus[], required: string | null, met: boolean): object => ({
  version: 1,
  required,
  met: required === null ? null : met,
  articles: articles.map(({ path, coverage, obstacles: inTheWay }) => ({
    path,
    ...coverage,
    byStatus: Object.fromEntries(coverage.byStatus),
    obstacles: inTheWay,
  })),
});

function articleText({ path, coverage, obstacles: inTheWay }: ArticleStatus, terminal: Terminal): string {
  const name = paint(terminal, 'bold', printable(path));
  const way =
    inTheWay.length === 0 ? '' : `  ${paint(terminal, 'red', `not yet: ${printable(inTheWay.join(', '))}`)}\n`;
  return `${name}\n  ${coverageText(coverage)}\n${way}`;
}

function coverageText({ claims, checked, disputed, changed, lost }: Coverage): string {
  const parts = [
    claims === 0 ? 'no claim marked' : `${checked} of ${claims} checked`,
    ...(disputed > 0 ? [`${disputed} disputed`] : []),
    ...(changed > 0 ? [`${changed} changed since`] : []),
    ...(lost > 0 ? [`${lost} lost`] : []),
  ];
  return parts.join(' · ');
}

function summary(articles: readonly ArticleStatus[]): string {
  const sum = (of: (coverage: Coverage) => number): number =>
    articles.reduce((total, { coverage }) => total + of(coverage), 0);
  return `${counted(articles.length, 'article')}, ${sum(({ checked }) => checked)} of ${counted(
    sum(({ claims }) => claims),
    'claim',
  )} checked`;
}
