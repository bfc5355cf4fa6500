import { ENGLISH } from '../core/drawing/english';
import type { MarkedArticle } from '../core/factcheck/checked-article';
import { claimReviews, type Publication } from '../core/factcheck/claim-review';
import type { FactCheck } from '../core/factcheck/fact-check';
import { factCheckOf, forReaders } from '../core/factcheck/fact-check-of';
import { reportPage } from '../core/factcheck/html/page';
import { reportMarkdown } from '../core/factcheck/markdown';
import { reportCsv } from '../core/factcheck/report-csv';
import type { ReportStage } from '../core/factcheck/stage';
import words from '../core/factcheck/words.json';
import { findInRecords } from '../core/record/findings';
import { RecordShelf } from '../core/record/record-shelf';
import { NO_FINDINGS } from '../core/record/verdict';
import { inEnglish } from '../core/text/message';
import { traceInSteps } from '../core/trace/trace';
import { TraceIndex } from '../core/trace/trace-index';
import { AnnotatedFolders, annotatedPath, withAnnotations } from './annotated-folder';
import type { ReportCommand } from './arguments';
import { collections, readCollection } from './collect';
import { Complaints } from './complaints';
import { NO_ARTICLE, NO_RECORD } from './nothing-found';
import { textReader } from './read-article';
import { readRecords } from './read-records';
import { settlementsOf } from './settlements';
import type { ExitStatus, Streams } from './streams';
import type { Visited } from './walk';

/** Prints what the checking of articles came to, for the desk or for readers. */
export async function reportChecks(command: ReportCommand, streams: Streams): Promise<ExitStatus> {
  const complaints = new Complaints(streams);
  const textOf = textReader();
  const folders = new AnnotatedFolders(complaints);
  const visited: Visited = new Set();
  const records = command.records === null ? new RecordShelf() : readRecords(command.records, visited, complaints);
  const [{ files } = { files: [] }] = collections(command.paths, false, visited);
  const { archive, disagreements } = await readCollection(files, folders, complaints.passOver);
  const settlementOf = await settlementsOf(disagreements, folders, textOf);
  const articles: MarkedArticle[] = [];
  for (const path of archive.paths()) {
    const folder = await folders.of(path);
    const [inFolder, text] = [annotatedPath(folder, path), textOf(path)];
    if (text === null) continue;
    const annotations =
      inFolder === null ? [] : (await withAnnotations(folder.store, { path: inFolder, text })).annotations;
    articles.push({ path, text, annotations });
  }
  const index = new TraceIndex();
  for (const path of archive.paths()) index.replace(path, archive.facts(path)!.claims);
  const whole = factCheckOf(articles, {
    archive,
    disagreements,
    settlementOf,
    findingsOf: (path) => {
      const [text, facts] = [textOf(path), archive.facts(path)];
      return text === null || !facts ? NO_FINDINGS : findInRecords(text, path, facts, records);
    },
    traceOf: (path, place) => traceInSteps(archive, index, path, place),
    textOf,
    inWords: inEnglish,
    shownPath: (path) => path,
  });
  const shown = command.readers ? forReaders(whole) : whole;
  await streams.out(written(command, shown, complaints));
  const lacksRecord = command.records !== null && records.size === 0;
  if (!complaints.any && articles.length === 0) complaints.say(NO_ARTICLE);
  if (!complaints.any && lacksRecord) complaints.say(NO_RECORD);
  return complaints.any || articles.length === 0 || lacksRecord ? 2 : 0;
}

function written({ format, readers, publication }: ReportCommand, shown: FactCheck, complaints: Complaints): string {
  const made = new Date().toISOString();
  const stage: ReportStage = { words, drawingWords: ENGLISH, locale: 'en', made, forReaders: readers };
  switch (format) {
    case 'html':
      return reportPage(shown, stage);
    case 'md':
      return reportMarkdown(shown, stage);
    case 'csv':
      return reportCsv(shown);
    case 'claimreview':
      return claimReviewJson(shown, { ...publication!, date: made.slice(0, 10) }, complaints);
  }
}

function claimReviewJson(shown: FactCheck, publication: Publication, complaints: Complaints): string {
  const { reviews, unreviewed } = claimReviews(shown, publication);
  for (const { path, passage, reason } of unreviewed) complaints.note(path, `no review of “${passage}”: ${reason}`);
  return `${JSON.stringify(reviews, null, 2)}\n`;
}
