import type { TextEditor } from 'vscode';
import type { Selected } from '../../core/annotation/meant';
import { inTextOrder, type Span, withoutBlanks } from '../../core/text/span';

/** The selected words in text order, blanks around them left out. */
export const selectedPassages = (editor: TextEditor): readonly Span[] =>
  selectionsOf(editor)
    .flatMap(({ words }) => words ?? [])
    .sort(inTextOrder);

/** What is selected, and where the carets are, the main one first. */
export function selectionsOf({ document, selections }: TextEditor): readonly Selected[] {
  const text = document.getText();
  return selections.map(({ start, end, active }): Selected => {
    const words = withoutBlanks(text, { start: document.offsetAt(start), end: document.offsetAt(end) });
    return { caret: document.offsetAt(active), words: words.start < words.end ? words : null };
  });
}
