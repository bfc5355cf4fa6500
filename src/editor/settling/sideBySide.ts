import { type Disposable, type TextEditor, ThemeColor, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Disagreement, Passage } from '../../core/disagreement/disagreement';
import type { Articles } from '../articles';
import { rangeOf } from '../places';

/** Shows passages of a disagreement in two editors next to each other, the words that differ selected and framed. */
export class SideBySide implements Disposable {
  readonly #articles: Articles;
  readonly #frame = window.createTextEditorDecorationType({
    border: '1px solid',
    borderColor: new ThemeColor('claimtrace.disagreement'),
  });
  readonly #subscription: Disposable;

  constructor(articles: Articles) {
    this.#articles = articles;
    // a frame around words that were changed meanwhile would mislead
    this.#subscription = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      for (const editor of window.visibleTextEditors) if (editor.document === document) this.#clear(editor);
    });
  }

  /** @param first the passage on the left; its counterpart is the first one that says otherwise, of another article if there is one */
  async show({ passages }: Disagreement, first: Passage = passages[0]!): Promise<void> {
    const differing = passages.filter(({ value }) => value !== first.value);
    const other =
      differing.find(({ path }) => path !== first.path) ??
      differing[0] ??
      passages.find((each) => each !== first) ??
      passages[1]!;
    for (const editor of window.visibleTextEditors) this.#clear(editor);
    const left = await this.#open(first, ViewColumn.One);
    await this.#open(other, ViewColumn.Two);
    if (left) await window.showTextDocument(left.document, { viewColumn: ViewColumn.One, preview: true });
  }

  dispose(): void {
    this.#frame.dispose();
    this.#subscription.dispose();
  }

  async #open(passage: Passage, viewColumn: ViewColumn): Promise<TextEditor | undefined> {
    const facts = this.#articles.archive.facts(passage.path);
    if (!facts) return undefined;
    const range = rangeOf(facts, passage.focus ?? passage);
    const document = await workspace.openTextDocument(Uri.parse(passage.path));
    const editor = await window.showTextDocument(document, { viewColumn, selection: range, preview: true });
    editor.setDecorations(this.#frame, [range]);
    return editor;
  }

  #clear(editor: TextEditor): void {
    editor.setDecorations(this.#frame, []);
  }
}
