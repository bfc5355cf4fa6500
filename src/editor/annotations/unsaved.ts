import { type Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { AnnotationStore } from '../../core/annotation/store';
import { withoutLinks } from '../escaped';
import { inWords } from '../translated';
import type { Annotations } from './annotations';
import { Reminders } from './reminders';

/** Says that annotations are in memory only, and offers to save them elsewhere. */
export function registerUnsaved(annotations: Annotations, failed: (error: unknown) => void): Disposable {
  const reminders = new Reminders<AnnotationStore>();
  return annotations.onDidFail((store) => {
    reminders.about(store, () => tell(store)).catch(failed);
  });
}

/** Whether they are saved now: what is said later in a folder that refuses all is in memory only, too, and was told of. */
async function tell(store: AnnotationStore): Promise<boolean> {
  const again = l10n.t('Try Again');
  const elsewhere = l10n.t('Save Elsewhere…');
  for (let unsaved = store.unsaved(); unsaved !== null; unsaved = store.unsaved()) {
    const message = l10n.t('Annotations cannot be saved and are kept in memory only: {0}', inWords(unsaved.reason));
    const chosen = await window.showWarningMessage(withoutLinks(message), again, elsewhere);
    if (chosen === undefined) return false;
    if (chosen === elsewhere && (await saveElsewhere(store))) return store.unsaved() === null;
    if (chosen === again) await store.retry();
  }
  return true;
}

/** Writes logs that can be put into a `.claimtrace` folder later. */
async function saveElsewhere(store: AnnotationStore): Promise<boolean> {
  const [folder] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: l10n.t('Save Annotations Here'),
    })) ?? [];
  if (!folder) return false;
  const { logs, texts } = store.unsaved() ?? { logs: [], texts: [] };
  const write = (path: string, text: string): Thenable<void> =>
    workspace.fs.writeFile(Uri.joinPath(folder, path), new TextEncoder().encode(text));
  for (const [path, text] of texts) await write(path, text);
  for (const [document, log] of logs) await write(`${document}/unsaved-${Date.now().toString(36)}.jsonl`, log);
  return true;
}
