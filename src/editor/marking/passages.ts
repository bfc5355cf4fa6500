import type { TextEditor } from 'vscode';
import { inTextOrder, type Span } from '../../core/text/span';

/** The selected words in text order, blanks around them left out. */
export function selectedPassages({ document, selections }: TextEditor): readonly Span[] {
  const text = document.getText();
  return selections
    .flatMap(({ start, end }): Span[] => {
      const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
      const words = text.slice(from, to);
      const lead = words.length - words.trimStart().length;
      return words.trim() === '' ? [] : [{ start: from + lead, end: from + lead + words.trim().length }];
    })
    .sort(inTextOrder);
}
