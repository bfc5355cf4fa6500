import { type Coverage, coverageOf, obstacles } from '../core/annotation/coverage';
import { openFigures } from '../core/annotation/open-figures';
import { analyzeArticle } from '../core/archive/analyze';
import { positionAt } from '../core/text/lines';
import type { Span } from '../core/text/span';
import { annotatedArticles, type ShownArticle } from './annotated-folder';
import type { StatusCommand } from './arguments';
import { Complaints } from './complaints';
import { NO_ARTICLE } from './nothing-found';
import type { ExitStatus, Streams } from './streams';
import { paint, printable, quoted, type Terminal, wrap } from './terminal';
import { counted } from './text-analysis';

interface ArticleStatus {
  readonly path: string;
  readonly coverage: Coverage;
  /** What stands in the way of the required status. */
  readonly obstacles: readonly string[];
  /** Null: nobody asked for them. */
  readonly figures: readonly PlacedFigure[] | null;
}

/** A figure that nobody has checked as yet. */
interface PlacedFigure extends Span {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly words: string;
  /** The statement in which it stands. */
  readonly statement: string;
}

/** Tells how far the checking of each article is; with `--require` also whether it may go. */
export async function reportStatus(command: StatusCommand, streams: Streams): Promise<ExitStatus> {
  const { paths, format, required } = command;
  const complaints = new Complaints(streams);
  const articles: ArticleStatus[] = [];
  for await (const article of annotatedArticles(paths, complaints)) articles.push(await statusOf(article, command));
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

async function statusOf(article: ShownArticle, { required, figures: wanted }: StatusCommand): Promise<ArticleStatus> {
  const { shownPath: path, text, annotations } = article;
  const coverage = coverageOf(annotations, text);
  if (required === null) return { path, coverage, obstacles: [], figures: null };
  const figures = wanted ? await placedFigures(article, required) : null;
  const inTheWay = obstacles(coverage, required);
  if (figures === null || figures.length === 0) return { path, coverage, obstacles: inTheWay, figures };
  const open = `${counted(figures.length, 'figure')} in no claim that is “${required}”`;
  return { path, coverage, obstacles: [...inTheWay, open], figures };
}

async function placedFigures(article: ShownArticle, required: string): Promise<readonly PlacedFigure[]> {
  const { text, shownPath } = article;
  const { claims, lineStarts } = analyzeArticle(text, shownPath);
  return (await openFigures(claims, article, required)).map(({ figure: { start, end }, claim }) => {
    const { line, character } = positionAt(lineStarts, start);
    const [words, statement] = [text.slice(start, end), text.slice(claim.start, claim.end)];
    return { start, end, line: line + 1, column: character + 1, words, statement };
  });
}

const jsonOf = (articles: readonly ArticleStatus[], required: string | null, met: boolean): object => ({
  version: 1,
  required,
  met: required === null ? null : met,
  articles: articles.map(({ path, coverage, obstacles: inTheWay, figures }) => ({
    path,
    ...coverage,
    byStatus: Object.fromEntries(coverage.byStatus),
    obstacles: inTheWay,
    figures,
  })),
});

function articleText({ path, coverage, obstacles: inTheWay, figures }: ArticleStatus, terminal: Terminal): string {
  const name = paint(terminal, 'bold', printable(path));
  const way =
    inTheWay.length === 0 ? '' : `  ${paint(terminal, 'red', `not yet: ${printable(inTheWay.join(', '))}`)}\n`;
  const open = (figures ?? []).map((figure) => figureText(path, figure, terminal));
  return `${name}\n  ${coverageText(coverage)}\n${way}${open.join('')}`;
}

function figureText(path: string, { line, column, words, statement }: PlacedFigure, terminal: Terminal): string {
  const [shown] = wrap(`“${quoted(statement)}”`, terminal.width - 4, 1);
  return `  ${printable(path)}:${line}:${column} ${paint(terminal, 'yellow', quoted(words))}\n    ${paint(terminal, 'dim', shown!)}\n`;
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
