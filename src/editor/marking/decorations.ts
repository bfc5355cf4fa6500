import {
  type DecorationOptions,
  Disposable,
  MarkdownString,
  OverviewRulerLane,
  Range,
  type TextDocument,
  ThemeColor,
  window,
} from 'vscode';
import type { LocatedAnnotation } from '../../core/annotation/locate';
import { escaped } from '../card';
import { markLabel } from './labels';
import type { OpenMarks } from './openMarks';

/** Underlines marked passages, a sign and its words behind each. */
export function registerMarkDecorations(marks: OpenMarks): Disposable {
  const mark = window.createTextEditorDecorationType({
    borderWidth: '0 0 2px 0',
    borderStyle: 'solid',
    borderColor: new ThemeColor('claimtrace.mark'),
    overviewRulerColor: new ThemeColor('claimtrace.mark'),
    overviewRulerLane: OverviewRulerLane.Right,
    after: { color: new ThemeColor('editorCodeLens.foreground'), fontStyle: 'normal' },
  });
  const show = (document: TextDocument): void => {
    const text = document.getText();
    const options = marks.in(document).flatMap((each) => optionsOf(document, text, each));
    for (const editor of window.visibleTextEditors) {
      if (editor.document === document) editor.setDecorations(mark, options);
    }
  };
  const showAll = (): void => {
    for (const { document } of window.visibleTextEditors) show(document);
  };
  showAll();
  return Disposable.from(mark, marks.onDidChange(show), window.onDidChangeVisibleTextEditors(showAll));
}

function optionsOf(document: TextDocument, text: string, located: LocatedAnnotation): DecorationOptions[] {
  const { glyph, text: words } = markLabel(located, text);
  const { note, statusBy } = located.annotation;
  const about = [words, statusBy?.person, note].filter(Boolean).join(' · ');
  return located.spans.map(({ start, end }, index) => ({
    range: new Range(document.positionAt(start), document.positionAt(end)),
    hoverMessage: new MarkdownString(escaped(about)),
    renderOptions: index < located.spans.length - 1 ? {} : { after: { contentText: `\u2005${glyph} ${words}` } },
  }));
}
