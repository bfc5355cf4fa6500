import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { annotationsCsv } from '../core/exchange/annotations-csv';
import { bratOf } from '../core/exchange/write-brat';
import { writeWebAnnotations } from '../core/exchange/write-web-annotations';
import { annotatedArticles, type ShownArticle } from './annotated-folder';
import type { ExportCommand } from './arguments';
import { Complaints } from './complaints';
import { reasonOf } from './reason';
import type { ExitStatus, Streams } from './streams';

/** Writes annotations in a format of others: to standard output, or for brat to files in a folder. */
export async function exportAnnotations(
  { paths, format, output }: ExportCommand,
  streams: Streams,
): Promise<ExitStatus> {
  const complaints = new Complaints(streams);
  const articles: ShownArticle[] = [];
  for await (const article of annotatedArticles(paths, complaints)) {
    if (article.annotations.length > 0) articles.push(article);
  }
  switch (format) {
    case 'w3c':
      await streams.out(writeWebAnnotations(articles));
      break;
    case 'csv':
      await streams.out(annotationsCsv(articles));
      break;
    case 'brat':
      await exportBrat(articles, output, streams, complaints);
  }
  return complaints.any ? 2 : 0;
}

async function exportBrat(
  articles: readonly ShownArticle[],
  output: string | null,
  streams: Streams,
  complaints: Complaints,
): Promise<void> {
  for (const { annotations, shownPath } of articles) {
    const lost = annotations.filter(({ spans }) => spans.length === 0).length;
    if (lost > 0) complaints.note(shownPath, `${lost} of its annotations have lost their passage and are left out`);
  }
  if (output === null) {
    const [only, ...others] = articles;
    if (others.length > 0) {
      complaints.passOver(others[0]!.shownPath, 'brat takes a file for each article: --output FOLDER');
    } else if (only !== undefined) {
      await streams.out(bratOf(only));
    }
    return;
  }
  for (const article of articles) {
    const base = join(output, article.path.replace(/\.[^./]+$/, ''));
    writeNew(`${base}.txt`, article.text, complaints);
    writeNew(`${base}.ann`, bratOf(article), complaints);
  }
}

/** Never writes over a file that says something else: it may be an article. */
function writeNew(path: string, text: string, complaints: Complaints): void {
  try {
    if (existsSync(path)) {
      if (readFileSync(path, 'utf8') !== text) complaints.passOver(path, 'there is another file of this name');
      return;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    complaints.passOver(path, reasonOf(error));
  }
}
