import {
  Disposable,
  EventEmitter,
  InlayHint,
  InlayHintKind,
  languages,
  OverviewRulerLane,
  Range,
  type TextDocument,
  ThemeColor,
  window,
} from 'vscode';
import { changedSinceVerdict } from '../../core/annotation/coverage';
import type { LocatedAnnotation } from '../../core/annotation/locate';
import { articleSelector } from '../articleFiles';
import { plainCard } from '../card';
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
  });
  const changed = new EventEmitter<void>();
  const show = (document: TextDocument): void => {
    const ranges = marks
      .in(document)
      .flatMap(({ spans }) => spans.map(({ start, end }) => range(document, start, end)));
    for (const editor of window.visibleTextEditors) {
      if (editor.document === document) editor.setDecorations(mark, ranges);
    }
  };
  const showAll = (): void => {
    for (const { document } of window.visibleTextEditors) show(document);
  };
  showAll();
  return Disposable.from(
    mark,
    changed,
    marks.onDidChange((document) => {
      show(document);
      changed.fire();
    }),
    window.onDidChangeVisibleTextEditors(showAll),
    // hints are the only words between others that the wrapping of lines takes into account
    languages.registerInlayHintsProvider(articleSelector, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints(document, visible): InlayHint[] {
        const text = document.getText();
        return marks
          .in(document)
          .flatMap((each) => hintOf(document, text, each))
          .filter(({ position }) => visible.contains(position));
      },
    }),
  );
}

const range = (document: TextDocument, start: number, end: number): Range =>
  new Range(document.positionAt(start), document.positionAt(end));

function hintOf(document: TextDocument, text: string, located: LocatedAnnotation): InlayHint[] {
  const end = located.spans.at(-1)?.end;
  if (end === undefined) return [];
  const { glyph, text: words } = markLabel(located, changedSinceVerdict(located, text));
  const { note, statusBy } = located.annotation;
  const hint = new InlayHint(document.positionAt(end), `${glyph} ${words}`, InlayHintKind.Parameter);
  hint.paddingLeft = true;
  hint.tooltip = plainCard([words, statusBy?.person, note].filter(Boolean).join(' · '));
  return [hint];
}
