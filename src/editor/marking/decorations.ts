import {
  Disposable,
  EventEmitter,
  InlayHint,
  InlayHintKind,
  languages,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { changedSinceVerdict } from '../../core/annotation/coverage';
import type { LocatedAnnotation } from '../../core/annotation/locate';
import { articleSelector } from '../articleFiles';
import { plainCard } from '../card';
import { markLook } from '../markLook';
import { seldom } from '../seldom';
import { isChanged, settings } from '../settings';
import { markLabel } from './labels';
import type { OpenMarks } from './openMarks';

/** Each field for a comment is an editor, too: hundreds may come at once. */
const TOGETHER_MS = 50;

/** Underlines marked passages, a sign and its words behind each. */
export function registerMarkDecorations(marks: OpenMarks): Disposable {
  const mark = markLook();
  const changed = new EventEmitter<void>();
  const show = (editor: TextEditor): void => {
    const { document } = editor;
    const ranges = shownIn(document, marks).flatMap(({ spans }) =>
      spans.map(({ start, end }) => range(document, start, end)),
    );
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
    workspace.onDidChangeConfiguration((change) => {
      if (!isChanged('colours', change)) return;
      showing.soon();
      changed.fire();
    }),
    // hints are the only words between others that the wrapping of lines takes into account
    languages.registerInlayHintsProvider(articleSelector, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints(document, visible): InlayHint[] {
        const text = document.getText();
        const [from, to] = [document.offsetAt(visible.start), document.offsetAt(visible.end)];
        return shownIn(document, marks).flatMap((each) => {
          const end = each.spans.at(-1)?.end;
          return end !== undefined && end >= from && end <= to ? [hintAt(document.positionAt(end), each, text)] : [];
        });
      },
    }),
  );
}

/** None when a person reads the text without them. */
const shownIn = (document: TextDocument, marks: OpenMarks): readonly LocatedAnnotation[] =>
  settings.shown('mark') ? marks.in(document) : [];

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
