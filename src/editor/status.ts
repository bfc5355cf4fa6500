import {
  Disposable,
  type LogOutputChannel,
  l10n,
  StatusBarAlignment,
  type StatusBarItem,
  window,
  workspace,
} from 'vscode';
import type { Articles } from './articles';
import { commandIds } from './commandIds';
import { registerCommand } from './commands';
import type { ComparisonProgress } from './comparisonState';
import { articleCount, disagreementCount, inFigures } from './counts';
import { openCount } from './disagreements';
import { chooseAction } from './statusActions';

/** Says in the status bar what is going on; a click offers what can be done about it. */
export function registerStatus(articles: Articles, log: LogOutputChannel): Disposable {
  const item = window.createStatusBarItem('claimtrace.status', StatusBarAlignment.Right, 100);
  item.name = 'Claimtrace';
  item.command = commandIds.showStatus;
  const refresh = (): void => show(item, articles);
  refresh();
  return Disposable.from(
    item,
    articles.onDidChange(refresh),
    registerCommand(log, commandIds.showStatus, () => chooseAction(articles.state, status(articles).long)),
    registerCommand(log, commandIds.pauseReading, () => articles.pauseReading()),
    registerCommand(log, commandIds.resumeReading, () => articles.resumeReading()),
  );
}

function show(item: StatusBarItem, articles: Articles): void {
  const { icon, short, long } = status(articles);
  item.text = `$(${icon}) ${short}`;
  item.tooltip = long;
  item.accessibilityInformation = { label: long };
  item.show();
}

interface Status {
  readonly icon: string;
  readonly short: string;
  /** A sentence that needs no icon to be understood. */
  readonly long: string;
}

function status(articles: Articles): Status {
  const { read, total } = articles.progress;
  const { comparison } = articles;
  const disagreements =
    comparison.state === 'stopped' ? l10n.t('not compared') : disagreementCount(openCount(articles));
  const [done, all] = [inFigures(read), inFigures(total)];
  switch (articles.state) {
    case 'reading':
      return {
        icon: 'sync~spin',
        short: total === 0 ? l10n.t('reading') : l10n.t('reading {0} of {1} · {2}', done, all, disagreements),
        long: l10n.t('Claimtrace is reading: {0} of {1} articles so far, {2}', done, all, disagreements),
      };
    case 'paused':
      return {
        icon: 'debug-pause',
        short: l10n.t('paused at {0} of {1} · {2}', done, all, disagreements),
        long: l10n.t('Claimtrace has paused: {0} of {1} articles read, {2}', done, all, disagreements),
      };
    case 'failed':
      return {
        icon: 'error',
        short: l10n.t('articles not read'),
        long: l10n.t('Claimtrace could not read the articles; its log says why'),
      };
    case 'noArticles':
      if (comparison.state !== 'done') return ofComparison(comparison, disagreements);
      if (workspace.workspaceFolders && openCount(articles) === 0) {
        return {
          icon: 'quote',
          short: l10n.t('no articles'),
          long: l10n.t('Claimtrace found no articles in this folder'),
        };
      }
      return { icon: 'quote', short: disagreements, long: l10n.t('Claimtrace: {0}', disagreements) };
    case 'ready':
      if (comparison.state !== 'done') return ofComparison(comparison, disagreements);
      return {
        icon: 'quote',
        short: disagreements,
        long: l10n.t('Claimtrace: {0} read, {1}', articleCount(read), disagreements),
      };
  }
}

/** All is read, and what disagrees is not known yet, or never will be. */
function ofComparison({ state, compared, total }: ComparisonProgress, disagreements: string): Status {
  if (state === 'stopped') {
    return {
      icon: 'error',
      short: l10n.t('articles not compared'),
      long: l10n.t('Claimtrace could not compare the articles; its log says why'),
    };
  }
  const [done, all] = [inFigures(compared), inFigures(total)];
  return {
    icon: 'sync~spin',
    short: l10n.t('comparing {0} of {1} · {2}', done, all, disagreements),
    long: l10n.t('Claimtrace is comparing: {0} of {1} articles so far, {2}', done, all, disagreements),
  };
}
