import {
  commands,
  type Disposable,
  type ExtensionContext,
  env,
  type LogOutputChannel,
  l10n,
  ProgressLocation,
  UIKind,
  Uri,
  window,
  workspace,
} from 'vscode';
import { ENGLISH } from '../../core/drawing/english';
import { claimReviews } from '../../core/factcheck/claim-review';
import type { FactCheck } from '../../core/factcheck/fact-check';
import { factCheckInSteps, forReaders } from '../../core/factcheck/fact-check-of';
import { reportPageInSteps } from '../../core/factcheck/html/page';
import { reportMarkdown } from '../../core/factcheck/markdown';
import { reportCsv } from '../../core/factcheck/report-csv';
import type { ReportStage } from '../../core/factcheck/stage';
import words from '../../core/factcheck/words.json';
import type { Annotations } from '../annotations/annotations';
import type { Articles } from '../articles';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import type { Records } from '../records/records';
import { inSlices } from '../slices';
import type { Traces } from '../tracing/traces';
import { translated } from '../translated';
import { reportMatter } from './matter';
import { askPublication } from './publication';

type Format = 'html' | 'readers' | 'md' | 'csv' | 'claimreview';

const ENDINGS: Readonly<Record<Format, string>> = {
  html: 'html',
  readers: 'html',
  md: 'md',
  csv: 'csv',
  claimreview: 'json',
};

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
    const format = await chooseFormat();
    if (format === undefined) return;
    const title = l10n.t('The report is being made');
    // on thousands of articles it takes a minute
    const whole = await window.withProgress({ location: ProgressLocation.Notification, title }, async () => {
      const { articles: marked, matter } = await reportMatter(articles, annotations, records, traces, path);
      return inSlices(factCheckInSteps(marked, matter));
    });
    const report = await written(whole, format, context);
    if (report !== null) await save(report, ENDINGS[format]);
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

interface Report {
  readonly text: string;
  /** So many verdicts cannot be in it. */
  readonly leftOut: number;
}

/** Null when it was given up. */
async function written(whole: FactCheck, format: Format, context: ExtensionContext): Promise<Report | null> {
  const made = new Date().toISOString();
  const stage: ReportStage = {
    words: translated(words),
    drawingWords: translated(ENGLISH),
    locale: env.language,
    made,
    forReaders: format === 'readers',
  };
  switch (format) {
    case 'html':
      return complete(await inSlices(reportPageInSteps(whole, stage)));
    case 'readers':
      return complete(await inSlices(reportPageInSteps(forReaders(whole), stage)));
    case 'md':
      return complete(reportMarkdown(whole, stage));
    case 'csv':
      return complete(reportCsv(whole));
    case 'claimreview': {
      const publication = await askPublication(context.workspaceState);
      if (publication === null) return null;
      const { reviews, unreviewed } = claimReviews(whole, { ...publication, date: made.slice(0, 10) });
      return { text: `${JSON.stringify(reviews, null, 2)}\n`, leftOut: unreviewed.length };
    }
  }
}

const complete = (text: string): Report => ({ text, leftOut: 0 });

async function save({ text, leftOut }: Report, ending: string): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    title: l10n.t('Save Report As'),
    filters: { [ending.toUpperCase()]: [ending] },
    ...(folder && { defaultUri: Uri.joinPath(folder, `fact-check.${ending}`) }),
  });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const open = l10n.t('Open');
  const name = workspace.asRelativePath(target);
  const answer =
    leftOut === 0
      ? await window.showInformationMessage(l10n.t('Saved as {0}', name), open)
      : await window.showWarningMessage(
          l10n.t(
            'Saved as {0}. Verdicts left out: {1}. Nobody makes the claim, it is not known whether a person or an organization does, or it has no source.',
            name,
            leftOut,
          ),
          open,
        );
  if (answer === open) await openSaved(target);
}

/** Only an editor on the machine that has the file can hand it to another program. */
async function openSaved(file: Uri): Promise<void> {
  const isHere = env.uiKind === UIKind.Desktop && env.remoteName === undefined && file.scheme === 'file';
  if (isHere) await env.openExternal(file);
  else await commands.executeCommand('vscode.open', file);
}
