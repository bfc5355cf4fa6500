import {
  Disposable,
  type ExtensionContext,
  OverviewRulerLane,
  Range,
  type TextEditor,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Span } from '../core/text/span';
import { isArticle } from './articleFiles';
import type { Articles } from './articles';
import { disagreeingPassages, isPlaced } from './disagreements';
import { nestedLook } from './nestedLook';
import { nestedQuotations } from './nestedQuotations';
import { rangeOf } from './places';
import { seldom } from './seldom';
import { isChanged, settings } from './settings';

/** Each field for a comment is an editor, too: hundreds may come at once. */
const TOGETHER_MS = 50;

/** Marks what colours of text cannot show: a disagreement in the margin and the ruler, a quotation inside another. */
export function registerDecorations(
  articles: Articles,
  context: ExtensionContext,
  failed: (error: unknown) => void,
): Disposable {
  const icon = (name: string): Uri => Uri.joinPath(context.extensionUri, 'media', name);
  const disagreement = window.createTextEditorDecorationType({
    light: { gutterIconPath: icon('disagreement-light.svg') },
    dark: { gutterIconPath: icon('disagreement-dark.svg') },
    gutterIconSize: 'contain',
    overviewRulerColor: new ThemeColor('claimtrace.disagreement'),
    overviewRulerLane: OverviewRulerLane.Left,
  });
  const nested = nestedLook();
  const shown = new WeakMap<TextEditor, string>();
  const clear = (editor: TextEditor): void => {
    if (!shown.delete(editor)) return;
    editor.setDecorations(disagreement, []);
    editor.setDecorations(nested, []);
  };
  const show = async (editor: TextEditor): Promise<void> => {
    const { document } = editor;
    const facts = await articles.factsOf(document);
    if (!facts) {
      if (!isArticle(document)) clear(editor);
      return;
    }
    const rangesOf = (spans: readonly Span[]): Range[] => spans.map((span) => rangeOf(facts, span));
    const { shown: isShown } = settings;
    const passages = isShown('disagreement') ? disagreeingPassages(articles, document.uri.toString()) : [];
    // until they are compared where they are now the editor moves their marks along
    if (!passages.every((passage) => isPlaced(passage, facts))) return;
    // words that run over two lines have one mark
    const disagreeing = rangesOf(passages.map((passage) => passage.focus ?? passage)).map(
      ({ start }) => new Range(start, start),
    );
    const inside = rangesOf(isShown('nestedQuotation') ? nestedQuotations(facts) : []);
    // While a folder is read most articles' marks stay as they are
    const now = JSON.stringify([document.version, disagreeing, inside]);
    if (shown.get(editor) === now) return;
    shown.set(editor, now);
    editor.setDecorations(disagreement, disagreeing);
    editor.setDecorations(nested, inside);
  };
  const showing = seldom(() => {
    for (const editor of window.visibleTextEditors) show(editor).catch(failed);
  }, TOGETHER_MS);
  showing.now();
  return Disposable.from(
    disagreement,
    nested,
    showing,
    articles.onDidChange(showing.soon),
    window.onDidChangeVisibleTextEditors(showing.soon),
    workspace.onDidChangeConfiguration((change) => {
      if (isChanged('colours', change)) showing.now();
    }),
  );
}
