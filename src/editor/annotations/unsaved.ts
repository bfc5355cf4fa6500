import { type Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { AnnotationStore } from '../../core/annotation/store';
import type { Annotations } from './annotations';
import { Reminders } from './reminders';

/** Says that annotations are in memory only, and offers to save them elsewhere. */
export function registerUnsaved(annotations: Annotations, failed: (error: unknown) => void): Disposable {
  const reminders = new Reminders<AnnotationStore>();
  return annotations.onDidFail((store) => {
    reminders.about(store, () => tell(store)).catch(failed);
  });
}

/** Whether they are saved now, here or elsewhere. */
async function tell(store: AnnotationStore): Promise<boolean> {
  const again = l10n.t('Try Again');
  const elsewhere = l10n.t('Save Elsewhere…');
  for (let reason = store.unsaved()?.reason ?? null; reason !== null; ) {
    const message = l10n.t('Annotations cannot be saved and are kept in memory only: {0}', reason);
    const chosen = await window.showWarningMessage(message, again, elsewhere);
    if (chosen === undefined) return false;
    if (chosen === elsewhere && (await saveElsewhere(store))) return true;
    if (chosen === again) reason = await store.retry();
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
  for (const [document, log] of store.unsaved()?.logs ?? []) {
    const name = `unsaved-${Date.now().toString(36)}.jsonl`;
    await workspace.fs.writeFile(Uri.joinPath(folder, document, name), new TextEncoder().encode(log));
  }
  return true;
}
