import { commands, Disposable, type ExtensionContext, type LogOutputChannel, l10n, Uri, workspace } from 'vscode';
import type { DisagreementKind } from '../core/disagreement/disagreement';
import { commandIds } from './commandIds';
import { registerCommand } from './commands';
import { kindName } from './disagreementLabels';

const scheme = 'claimtrace-help';

/** Where the explanation of a kind of disagreement is opened from, as the link behind a problem's code. */
export const helpLink = (kind: DisagreementKind): Uri =>
  Uri.parse(`command:${commandIds.explainDisagreement}?${encodeURIComponent(JSON.stringify([kindName(kind)]))}`);

/** The pages of documentation that come with the extension; they open without a network. */
export function registerHelp({ extensionUri }: ExtensionContext, log: LogOutputChannel): Disposable {
  const page = Uri.from({ scheme, path: `/${l10n.t('Disagreements')}.md` });
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(scheme, {
      // the extension may be on a server or in a browser, where no other program can open its files
      provideTextDocumentContent: async () =>
        new TextDecoder().decode(
          await workspace.fs.readFile(Uri.joinPath(extensionUri, l10n.t('media/help/disagreements.md'))),
        ),
    }),
    registerCommand(log, commandIds.explainDisagreement, async (kind?: unknown) => {
      const fragment = typeof kind === 'string' ? kind.toLowerCase().replace(/\s+/g, '-') : '';
      await commands.executeCommand('markdown.showPreviewToSide', page.with({ fragment }));
    }),
  );
}
