import { commands, env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import { disk } from '#host';
import { withoutLinks } from '../escaped';

export interface Report {
  /** In UTF-8, one after the other. */
  readonly parts: readonly Uint8Array[];
  /** So many verdicts cannot be in it. */
  readonly leftOut: number;
}

/** Asks where a report is to be kept, saves it there, and tells what is not in it. */
export async function saveReport({ parts, leftOut }: Report, ending: string): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    title: l10n.t('Save Report As'),
    filters: { [ending.toUpperCase()]: [ending] },
    ...(folder && { defaultUri: Uri.joinPath(folder, `fact-check.${ending}`) }),
  });
  if (!target) return;
  await write(target, parts);
  const open = l10n.t('Open');
  const name = withoutLinks(workspace.asRelativePath(target));
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

/** VS Code's file system takes a file as a whole, which holds the editor where it is larger than this. */
const LARGE_BYTES = 1_000_000;

async function write(target: Uri, parts: readonly Uint8Array[]): Promise<void> {
  const bytes = parts.reduce((sum, { length }) => sum + length, 0);
  if (disk && target.scheme === 'file' && bytes > LARGE_BYTES) return disk.write(target.fsPath, parts);
  await workspace.fs.writeFile(
    target,
    new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer()),
  );
}

/** Only an editor on the machine that has the file can hand it to another program. */
async function openSaved(file: Uri): Promise<void> {
  const isHere = env.uiKind === UIKind.Desktop && env.remoteName === undefined && file.scheme === 'file';
  if (isHere) await env.openExternal(file);
  else await commands.executeCommand('vscode.open', file);
}
