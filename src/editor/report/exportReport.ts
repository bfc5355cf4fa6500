import { type Disposable, type ExtensionContext, env, type LogOutputChannel, l10n, window, workspace } from 'vscode';
import { ENGLISH } from '../../core/drawing/english';
import { claimReviews, type Publication } from '../../core/factcheck/claim-review';
import type { FactCheck } from '../../core/factcheck/fact-check';
import { factCheckInSteps, forReaders } from '../../core/factcheck/fact-check-of';
import { reportPageParts } from '../../core/factcheck/html/page';
import { reportMarkdownParts } from '../../core/factcheck/markdown';
import { reportCsvParts } from '../../core/factcheck/report-csv';
import type { ReportStage } from '../../core/factcheck/stage';
import words from '../../core/factcheck/words.json';
import type { Annotations } from '../annotations/annotations';
import type { Articles } from '../articles';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import type { Records } from '../records/records';
import { eachInSlices, inSlices } from '../slices';
import type { Traces } from '../tracing/traces';
import { translated } from '../translated';
import { reportMatter } from './matter';
import { askPublication } from './publication';
import { type Report, saveReport } from './saveReport';
import { unlessCancelled } from './unlessCancelled';

type Format = 'html' | 'readers' | 'md' | 'csv' | 'claimreview';

const ENDINGS: Readonly<Record<Format, string>> = {
  html: 'html',
  readers: 'html',
  md: 'md',
  csv: 'csv',
  claimreview: 'json',
};

/** What is asked for; verdicts are published somewhere and by somebody. */
type Wanted =
  | { readonly format: Exclude<Format, 'claimreview'> }
  | { readonly format: 'claimreview'; readonly publication: Omit<Publication, 'date'> };

/** Saves what the checking of an article, or of all, came to: for the desk, for readers, for search engines. */
export function registerExportReport(
  articles: Articles,
  annotations: Annotations,
  records: Records,
  traces: Traces,
  context: ExtensionContext,
  log: LogOutputChannel,
): Disposable {
  return registerCommand(log, commandIds.exportReport, async () => {
    const path = await chooseArticles(articles);
    if (path === undefined) return;
    const wanted = await askFormat(context);
    if (wanted === undefined) return;
    const report = await unlessCancelled(l10n.t('The report is being made'), async (goOn) => {
      const { articles: marked, matter } = await reportMatter(articles, annotations, records, traces, path, goOn);
      const whole = await inSlices(factCheckInSteps(marked, matter), goOn);
      return written(whole, wanted, goOn);
    });
    if (report !== undefined) await saveReport(report, ENDINGS[wanted.format]);
  });
}

/** The article in the editor, or null for all; undefined when nothing was chosen. */
async function chooseArticles(articles: Articles): Promise<string | null | undefined> {
  const here = window.activeTextEditor?.document.uri;
  if (here === undefined || !articles.archive.has(here.toString())) return null;
  const chosen = await window.showQuickPick(
    [
      { label: l10n.t('This Article'), description: workspace.asRelativePath(here), path: here.toString() },
      {
        label: l10n.t('All Articles'),
        description: l10n.t('that have marks, disagreements or quotations on record'),
        path: null,
      },
    ],
    { title: l10n.t('Export Fact-Check Report'), matchOnDescription: true },
  );
  return chosen?.path;
}

async function askFormat(context: ExtensionContext): Promise<Wanted | undefined> {
  const format = await chooseFormat();
  if (format !== 'claimreview') return format && { format };
  const publication = await askPublication(context.workspaceState);
  return publication ? { format, publication } : undefined;
}

async function chooseFormat(): Promise<Format | undefined> {
  const formats: readonly { label: string; description: string; format: Format }[] = [
    { label: 'HTML', description: l10n.t('one page for the desk'), format: 'html' },
    {
      label: l10n.t('HTML for Readers'),
      description: l10n.t('verified claims with their sources, and nothing else'),
      format: 'readers',
    },
    { label: 'Markdown', description: '', format: 'md' },
    { label: 'CSV', description: l10n.t('claims and quotations, for spreadsheets'), format: 'csv' },
    { label: 'ClaimReview', description: l10n.t('published verdicts, for search engines'), format: 'claimreview' },
  ];
  return (await window.showQuickPick(formats, { title: l10n.t('Export Fact-Check Report'), matchOnDescription: true }))
    ?.format;
}

async function written(whole: FactCheck, wanted: Wanted, goOn: () => void): Promise<Report> {
  const made = new Date().toISOString();
  const stage: ReportStage = {
    words: translated(words),
    drawingWords: translated(ENGLISH),
    locale: env.language,
    made,
    forReaders: wanted.format === 'readers',
  };
  switch (wanted.format) {
    case 'html':
      return encoded(reportPageParts(whole, stage), goOn);
    case 'readers':
      return encoded(reportPageParts(forReaders(whole), stage), goOn);
    case 'md':
      return encoded(reportMarkdownParts(whole, stage), goOn);
    case 'csv':
      return encoded(reportCsvParts(whole), goOn);
    case 'claimreview': {
      const { reviews, unreviewed } = claimReviews(whole, { ...wanted.publication, date: made.slice(0, 10) });
      return encoded([`${JSON.stringify(reviews, null, 2)}\n`], goOn, unreviewed.length);
    }
  }
}

async function encoded(texts: Iterable<string>, goOn: () => void, leftOut = 0): Promise<Report> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  await eachInSlices(texts, (text) => void parts.push(encoder.encode(text)), goOn);
  return { parts, leftOut };
}
