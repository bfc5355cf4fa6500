import { type ExtensionContext, type LogOutputChannel, l10n, Uri, window, workspace } from 'vscode';
import { startThread } from '#host';
import { analysisScript } from '../host/analysis';
import { comparisonScript } from '../host/comparison';
import { confirmerScript } from '../host/confirmer/confirmation';
import { recordsScript } from '../host/records';
import type { Thread, ThreadScript } from '../host/thread';
import { Analyzer } from './analyzer';
import { Comparer, type ComparerHost } from './comparer';
import { Confirmer, type ConfirmerHost } from './confirmer';
import { withoutLinks } from './escaped';
import { RecordChecker, type RecordCheckerHost } from './records/recordChecker';
import { settings } from './settings';

/** The analysis of this installation; `stopped` hears when it is given up, which the user is told as well. */
export function createAnalyzer(context: ExtensionContext, log: LogOutputChannel, stopped: () => void): Analyzer {
  return new Analyzer({
    startThread: starter(context, analysisScript),
    log: (message) => log.error(message),
    stopped: () => {
      stopped();
      tell(l10n.t('Claimtrace cannot read articles, since its analysis does not start.'), log);
    },
  });
}

/** The comparison of this installation; the user is told when it is given up. */
export function createComparer(
  context: ExtensionContext,
  log: LogOutputChannel,
  archive: Pick<ComparerHost, 'paths' | 'factsOf' | 'changed' | 'progressed'>,
): Comparer {
  return new Comparer({
    ...archive,
    startThread: starter(context, comparisonScript),
    log: (message) => log.error(message),
    stopped: () => tell(l10n.t('Claimtrace cannot compare articles, since its comparison keeps failing.'), log),
  });
}

/** The confirmer of this installation, which does nothing unless the user names a model; what is wrong with it is told. */
export function createConfirmer(
  context: ExtensionContext,
  log: LogOutputChannel,
  articles: Pick<ConfirmerHost, 'found' | 'textsOf' | 'changed'>,
): Confirmer {
  return new Confirmer({
    ...articles,
    startThread: starter(context, confirmerScript),
    folder: () => settings.confirmerFolder,
    openPaths,
    log: (message) => log.error(message),
    unusable: (reason) => tell(l10n.t('Claimtrace goes on without the model of its confirmer: {0}', reason), log),
  });
}

/** The checker of quotations against records of this installation; the user is told when it is given up. */
export function createRecordChecker(
  context: ExtensionContext,
  log: LogOutputChannel,
  editor: Omit<RecordCheckerHost, 'openPaths' | 'startThread' | 'log' | 'stopped'>,
): RecordChecker {
  return new RecordChecker({
    ...editor,
    openPaths,
    startThread: starter(context, recordsScript),
    log: (message) => log.warn(message),
    stopped: () =>
      tell(l10n.t('Claimtrace cannot check quotations against the records, since that keeps failing.'), log),
  });
}

/** What is looked at, what is seen beside it, and what else is open, the latest first. */
function openPaths(): Iterable<string> {
  const seen = [window.activeTextEditor, ...window.visibleTextEditors].flatMap((editor) => editor?.document ?? []);
  return new Set([...seen, ...workspace.textDocuments.toReversed()].map(({ uri }) => uri.toString()));
}

function starter<Request, Reply>(context: ExtensionContext, built: string): () => Promise<Thread<Request, Reply>> {
  const uri = Uri.joinPath(context.extensionUri, built);
  const script: ThreadScript = { fsPath: uri.fsPath, read: () => workspace.fs.readFile(uri) };
  return () => startThread(script);
}

function tell(message: string, log: LogOutputChannel): void {
  const showLog = l10n.t('Show Log');
  window.showErrorMessage(withoutLinks(message), showLog).then(
    (chosen) => chosen === showLog && log.show(),
    (error: unknown) => log.error(String(error)),
  );
}
