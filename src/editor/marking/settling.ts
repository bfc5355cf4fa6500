import {
  type Disposable,
  type LogOutputChannel,
  l10n,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';
import { anchorsFor } from '../../core/annotation/anchor';
import type { LocatedAnnotation } from '../../core/annotation/locate';
import type { Placed } from '../../core/annotation/placed';
import { type Span, touches } from '../../core/text/span';
import type { Annotations } from '../annotations/annotations';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { withoutIcons } from '../labels';
import { say } from '../say';
import type { Marked } from './allMarks';
import { placeLabel } from './labels';
import type { OpenMarks } from './openMarks';
import { selectedPassages } from './passages';

/** Words around a place that tell it from others. */
const AROUND = 40;

/**
 * One key for what was not found as it was: an edited passage is confirmed, of several places one is chosen, and a lost
 * passage is put on the selected words.
 */
export function registerSettlingPassages(
  annotations: Annotations,
  marks: OpenMarks,
  log: LogOutputChannel,
): Disposable {
  return registerCommand(log, commandIds.settlePassage, async (node?: { readonly marked: Marked }) => {
    const editor = node ? await window.showTextDocument(node.marked.uri) : window.activeTextEditor;
    if (!editor) return;
    await marks.found(editor.document);
    // while somebody is asked the article may change: places, and the words selected for a lost mark, are those of this text
    const text = editor.document.getText();
    const waiting = marks.in(editor.document).filter(isWaiting);
    const selected = selectedPassages(editor);
    const wanted = node?.marked.located.annotation.id;
    const meant = wanted
      ? waiting.find(({ annotation }) => annotation.id === wanted)
      : await markMeant(editor, waiting);
    if (!meant) return;
    const spans = await passageOf(editor, meant, text, selected);
    if (!spans || spans.length === 0) return;
    const anchors = anchorsFor(text, spans);
    annotations.record(editor.document.uri, [{ op: 'reanchor', annotation: meant.annotation.id, anchors }], text);
  });
}

const isWaiting = ({ kind }: LocatedAnnotation): boolean =>
  kind === 'edited' || kind === 'ambiguous' || kind === 'orphan';

/** The one under the cursor, else one that a person chooses; selected words are for a lost one. */
async function markMeant(
  editor: TextEditor,
  waiting: readonly LocatedAnnotation[],
): Promise<LocatedAnnotation | undefined> {
  const at = editor.document.offsetAt(editor.selection.active);
  const here = waiting.find(({ spans }) => spans.some((span) => touches(span, at)));
  if (here) return here;
  const all = editor.selection.isEmpty ? waiting : waiting.filter(({ kind }) => kind === 'orphan');
  if (all.length < 2) return all[0] ?? say(l10n.t('Every mark of this article is on its words.'));
  const items = all.map((located) => {
    const { glyph, text } = placeLabel(located.kind as 'edited' | 'ambiguous' | 'orphan');
    const words = located.annotation.anchors.map(({ exact }) => exact).join(' … ');
    return { located, label: withoutIcons(words.replace(/\s+/g, ' ')), description: `${glyph} ${text}` };
  });
  return (await window.showQuickPick(items, { title: l10n.t('Which mark?'), ignoreFocusOut: true }))?.located;
}

async function passageOf(
  editor: TextEditor,
  { kind, parts, spans }: LocatedAnnotation,
  text: string,
  selected: readonly Span[],
): Promise<readonly Span[] | undefined> {
  if (kind === 'edited') return spans;
  if (kind === 'ambiguous') {
    const chosen: Span[] = [];
    for (const part of parts) {
      const span = await placeOf(editor, part, text);
      if (!span) return undefined;
      chosen.push(span);
    }
    return chosen.sort((a, b) => a.start - b.start);
  }
  return selected.length > 0
    ? selected
    : say(l10n.t('Select the words on which the mark belongs, and run this again.'));
}

/** Shows each place in the text while a person goes through them. */
async function placeOf(editor: TextEditor, part: Placed, text: string): Promise<Span | undefined> {
  if ('span' in part) return part.span;
  if (part.kind !== 'ambiguous') return undefined;
  const { document } = editor;
  const items = part.places.map((span) => {
    const around = text.slice(Math.max(0, span.start - AROUND), span.end + AROUND).replace(/\s+/g, ' ');
    const line = document.positionAt(span.start).line + 1;
    return { span, label: l10n.t('line {0}', line), description: withoutIcons(around) };
  });
  const reveal = ({ start, end }: Span): void => {
    editor.selection = new Selection(document.positionAt(start), document.positionAt(end));
    editor.revealRange(editor.selection, TextEditorRevealType.InCenter);
  };
  const title = l10n.t('Where does the mark belong?');
  const onDidSelectItem = (item: unknown): void => reveal((item as (typeof items)[number]).span);
  return (await window.showQuickPick(items, { title, ignoreFocusOut: true, onDidSelectItem }))?.span;
}
