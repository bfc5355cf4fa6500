import { Disposable, type TextDocument, type Uri, workspace } from 'vscode';
import type { Annotations } from '../annotations/annotations';

/** The file is opened, and the document that was never saved is closed, one right after the other. */
const SAVING_MS = 3_000;

/** What came or went a moment ago. */
interface Seen {
  readonly uri: Uri;
  readonly text: string;
  readonly time: number;
}

/** Takes the marks of a document that was never saved along to the file in which it is saved. */
export function followSaving(annotations: Annotations): Disposable {
  let opened: readonly Seen[] = [];
  let closed: readonly Seen[] = [];
  const isMarked = (uri: Uri): boolean => annotations.stateOf(uri).annotations.size > 0;
  const isRecent = ({ time }: Seen): boolean => Date.now() - time < SAVING_MS;
  const seen = (document: TextDocument): Seen => ({ uri: document.uri, text: document.getText(), time: Date.now() });
  const follow = (): void => {
    [opened, closed] = [opened.filter(isRecent), closed.filter(isRecent)];
    for (const left of closed) {
      const saved = opened.find(({ uri, text }) => text === left.text && !isMarked(uri));
      if (!saved) continue;
      closed = closed.filter((each) => each !== left);
      annotations.renamed(left.uri, saved.uri);
    }
  };
  return Disposable.from(
    workspace.onDidOpenTextDocument((document) => {
      if (document.isUntitled || annotations.annotated().every(({ scheme }) => scheme !== 'untitled')) return;
      opened = [...opened, seen(document)];
      follow();
    }),
    workspace.onDidCloseTextDocument((document) => {
      if (!document.isUntitled || !isMarked(document.uri)) return;
      closed = [...closed, seen(document)];
      follow();
    }),
  );
}
