import { commands, Disposable, type ExtensionContext, type LogOutputChannel, l10n, Uri, workspace } from 'vscode';
import type { DisagreementKind } from '../core/disagreement/disagreement';
import { type CommandId, commandIds } from './commandIds';
import { registerCommand } from './commands';
import { commandUri } from './commandUri';
import { kindName } from './disagreementLabels';
import { type ProblemCode, problemNames } from './problemNames';
import { translated } from './translated';

const scheme = 'claimtrace-help';

/** Where the explanation of a kind of disagreement is opened from, as the link behind a problem's code. */
export const helpLink = (kind: DisagreementKind): Uri => linkTo(commandIds.explainDisagreement, kindName(kind));

/** The same for every other kind of problem. */
export function problemHelp(code: ProblemCode): Uri {
  // an article may have hundreds of one kind
  const link = links.get(code) ?? linkTo(commandIds.explainProblem, translated<string>(problemNames[code]));
  links.set(code, link);
  return link;
}

const links = new Map<ProblemCode, Uri>();

const linkTo = (command: CommandId, heading: string): Uri => commandUri(command, [heading]);

/** The pages of documentation that come with the extension; they open without a network. */
export function registerHelp({ extensionUri }: ExtensionContext, log: LogOutputChannel): Disposable {
  const pages = [
    {
      command: commandIds.explainDisagreement,
      title: l10n.t('Disagreements'),
      file: l10n.t('media/help/disagreements.md'),
    },
    { command: commandIds.explainProblem, title: l10n.t('Problems'), file: l10n.t('media/help/problems.md') },
  ].map((page) => ({ ...page, uri: Uri.from({ scheme, path: `/${page.title}.md` }) }));
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(scheme, {
      // the extension may be on a server or in a browser, where no other program can open its files
      provideTextDocumentContent: async ({ path }) => {
        const page = pages.find(({ uri }) => uri.path === path);
        return page && new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, page.file)));
      },
    }),
    ...pages.map(({ command, uri }) =>
      registerCommand(log, command, async (heading?: unknown) => {
        const fragment = typeof heading === 'string' ? fragmentOf(heading) : '';
        await commands.executeCommand('markdown.showPreviewToSide', uri.with({ fragment }));
      }),
    ),
  );
}

/** How the Markdown preview calls the part below a heading. */
const fragmentOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{N}-]/gu, '');
