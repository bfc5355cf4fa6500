import {
  Disposable,
  EventEmitter,
  InlayHint,
  InlayHintKind,
  languages,
  OverviewRulerLane,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  ThemeColor,
  window,
} from 'vscode';
import { changedSinceVerdict } from '../../core/annotation/coverage';
import type { LocatedAnnotation } from '../../core/annotation/locate';
import { articleSelector } from '../articleFiles';
import { plainCard } from '../card';
import { seldom } from '../seldom';
import { markLabel } from './labels';
import type { OpenMarks } from './openMarks';

/** Each field for a comment is an editor, too: hundreds may come at once. */
const TOGETHER_MS = 50;

/** Underlines marked passages, a sign and its words behind each. */
export function registerMarkDecorations(marks: OpenMarks): Disposable {
  const mark = window.createTextEditorDecorationType({
    borderWidth: '0 0 2px 0',
    borderStyle: 'solid',
    borderColor: new ThemeColor('claimtrace.mark'),
    overviewRulerColor: new ThemeColor('claimtrace.mark'),
    overviewRulerLane: OverviewRulerLane.Right,
  });
  const changed = new EventEmitter<void>();
  const show = (editor: TextEditor): void => {
    const { document } = editor;
    const ranges = marks
      .in(document)
      .flatMap(({ spans }) => spans.map(({ start, end }) => range(document, start, end)));
    editor.setDecorations(mark, ranges);
  };
  const showing = seldom(() => {
    for (const editor of window.visibleTextEditors) if (marks.in(editor.document).length > 0) show(editor);
  }, TOGETHER_MS);
  showing.now();
  return Disposable.from(
    mark,
    changed,
    showing,
    marks.onDidChange((document) => {
      for (const editor of window.visibleTextEditors) if (editor.document === document) show(editor);
      changed.fire();
    }),
    window.onDidChangeVisibleTextEditors(showing.soon),
    // hints are the only words between others that the wrapping of lines takes into account
    languages.registerInlayHintsProvider(articleSelector, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints(document, visible): InlayHint[] {
        const text = document.getText();
        const [from, to] = [document.offsetAt(visible.start), document.offsetAt(visible.end)];
        return marks.in(document).flatMap((each) => {
          const end = each.spans.at(-1)?.end;
          return end !== undefined && end >= from && end <= to ? [hintAt(document.positionAt(end), each, text)] : [];
        });
      },
    }),
  );
}

const range = (document: TextDocument, start: number, end: number): Range =>
  new Range(document.positionAt(start), document.positionAt(end));

function hintAt(place: Position, located: LocatedAnnotation, text: string): InlayHint {
  const { glyph, text: words } = markLabel(located, changedSinceVerdict(located, text));
  const { note, statusBy } = located.annotation;
  const hint = new InlayHint(place, `${glyph} ${words}`, InlayHintKind.Parameter);
  hint.paddingLeft = true;
  hint.tooltip = plainCard([words, statusBy?.person, note].filter(Boolean).join(' · '));
  return hint;
}
