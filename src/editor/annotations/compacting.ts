import { type Disposable, type LogOutputChannel, l10n, ProgressLocation, window } from 'vscode';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { say } from '../say';
import type { AnnotatedFolder } from './annotatedFolders';
import type { Annotations } from './annotations';
import { refusalOf } from './world';

/** Joins the logs of each article, where a person asks for it: other windows and branches must not know them any more. */
export function registerCompacting(annotations: Annotations, log: LogOutputChannel): Disposable {
  return registerCommand(log, commandIds.compactAnnotations, async () => {
    const folders = annotations.folders();
    const writable = folders.filter(({ uri }) => refusalOf(uri) === null);
    if (writable.length === 0) {
      const [first] = folders;
      const reason = (first && refusalOf(first.uri)) ?? l10n.t('no folder is open');
      return say(l10n.t('Annotations cannot be compacted: {0}', reason));
    }
    if (!(await isWanted())) return;
    const title = l10n.t('Compacting annotations');
    const { from, to } = await window.withProgress({ location: ProgressLocation.Notification, title }, () =>
      compactAll(writable),
    );
    const outcome =
      from === 0
        ? l10n.t('There is nothing to compact: no article has two logs that are closed.')
        : l10n.t('{0} logs of annotations were joined into {1}.', from, to);
    void window.showInformationMessage(outcome);
  });
}

async function isWanted(): Promise<boolean> {
  const compact = l10n.t('Compact');
  const detail = l10n.t(
    'What people said stays as it is. Logs in the .claimtrace folder that nobody writes to any more are replaced by one for each article. Do this only while nobody works on the annotations in another window, and when no branch has annotations that are still to be merged.',
  );
  const question = l10n.t('Compact the annotations of this workspace?');
  return (await window.showWarningMessage(`${question} ${detail}`, compact)) === compact;
}

async function compactAll(
  folders: readonly AnnotatedFolder[],
): Promise<{ readonly from: number; readonly to: number }> {
  let [from, to] = [0, 0];
  for (const { store } of folders) {
    await store.settled();
    const done = await store.compact();
    from += done.from;
    to += done.to;
  }
  return { from, to };
}
