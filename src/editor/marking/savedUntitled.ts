import { Disposable, type TextDocument, type Uri, workspace } from 'vscode';
import type { Annotations } from '../annotations/annotations';
import { isArticle } from '../articleFiles';

/**
 * Takes the marks of a document that was never saved along to the file in which it is saved. The editor does not tell of that: a
 * file comes to have the document's text, which a formatter may then change, and the document is closed before or after.
 */
export function followSaving(annotations: Annotations): Disposable {
  /** Of documents that were never saved: open ones, and marked ones that are closed. */
  const texts = new Map<TextDocument, string>();
  /** The file that came to have an open one's text. */
  const files = new Map<TextDocument, Uri>();
  const isMarked = (uri: Uri): boolean => annotations.stateOf(uri).annotations.size > 0;

  const remember = (document: TextDocument): void => {
    const text = document.getText();
    // the editor empties one that is saved before it closes it
    if (text === '') return;
    texts.set(document, text);
    files.delete(document);
  };
  const forget = (document: TextDocument): void => {
    texts.delete(document);
    files.delete(document);
  };
  const follow = (document: TextDocument, file: Uri): void => {
    forget(document);
    if (isMarked(document.uri)) annotations.renamed(document.uri, file);
  };
  /** @param file came, or has another text than before */
  const look = (file: TextDocument): void => {
    if (texts.size === 0) return;
    const now = file.getText();
    for (const [document, text] of texts) {
      if (text !== now || !isArticle(file) || isMarked(file.uri)) continue;
      if (document.isClosed) follow(document, file.uri);
      else files.set(document, file.uri);
    }
  };
  for (const document of workspace.textDocuments) if (document.isUntitled) remember(document);
  return Disposable.from(
    workspace.onDidOpenTextDocument((document) => {
      // a new one may have the name of an old one
      for (const old of texts.keys()) if (old.uri.toString() === document.uri.toString()) forget(old);
      if (document.isUntitled) remember(document);
      else look(document);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      if (document.isUntitled) remember(document);
      else look(document);
    }),
    workspace.onDidCloseTextDocument((document) => {
      const file = files.get(document);
      if (file) follow(document, file);
      else if (!isMarked(document.uri)) forget(document);
    }),
  );
}
