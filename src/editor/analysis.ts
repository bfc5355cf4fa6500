import { type ExtensionContext, type LogOutputChannel, l10n, Uri, window, workspace } from 'vscode';
import { startAnalysisThread } from '#host';
import { analysisScript } from '../host/analysis';
import { Analyzer } from './analyzer';

/** The analysis of this installation; `stopped` hears when it is given up, which the user is told as well. */
export function createAnalyzer(context: ExtensionContext, log: LogOutputChannel, stopped: () => void): Analyzer {
  const script = Uri.joinPath(context.extensionUri, analysisScript);
  return new Analyzer({
    startThread: () => startAnalysisThread({ fsPath: script.fsPath, read: () => workspace.fs.readFile(script) }),
    log: (message) => log.error(message),
    stopped: () => {
      stopped();
      tell(log).catch((error: unknown) => log.error(String(error)));
    },
  });
}

async function tell(log: LogOutputChannel): Promise<void> {
  const showLog = l10n.t('Show Log');
  const message = l10n.t('Claimtrace cannot read articles, since its analysis does not start.');
  if ((await window.showErrorMessage(message, showLog)) === showLog) log.show();
}
