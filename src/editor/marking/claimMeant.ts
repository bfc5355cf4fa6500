import type { TextEditor } from 'vscode';
import { anchorsFor } from '../../core/annotation/anchor';
import type { AnnotationFields, AnnotationType, EventBody } from '../../core/annotation/event';
import type { LocatedAnnotation } from '../../core/annotation/locate';
import { randomId } from '../../core/annotation/random-id';
import type { Span } from '../../core/text/span';
import type { Articles } from '../articles';
import { touches } from '../places';
import { lengthOf } from './items';
import type { OpenMarks } from './openMarks';
import { selectedPassages } from './passages';

/** A claim on which a person does something. */
export interface MeantClaim {
  readonly id: string;
  readonly spans: readonly Span[];
  /** Events that mark it, when nobody did before. */
  readonly opening: readonly EventBody[];
}

/** The marked claim at the cursor, else the selected words or the detected claim, which are marked with what is done. */
export async function claimMeant(
  articles: Articles,
  marks: OpenMarks,
  editor: TextEditor,
): Promise<MeantClaim | undefined> {
  const here = markAt(marks, editor, 'claim');
  if (here) return { id: here.annotation.id, spans: here.spans, opening: [] };
  const [span] = await passagesMeant(articles, editor);
  if (!span) return undefined;
  const add = marking(editor.document.getText(), span, { type: 'claim' });
  return { id: add.annotation, spans: [span], opening: [add] };
}

/** The event that marks a passage. */
export const marking = (text: string, span: Span, fields: AnnotationFields) =>
  ({ op: 'add', annotation: randomId(), anchors: anchorsFor(text, [span]), fields }) as const satisfies EventBody;

/** The selected words; without a selection the detected claim at the cursor. */
export async function passagesMeant(articles: Articles, editor: TextEditor): Promise<readonly Span[]> {
  const selected = selectedPassages(editor);
  if (selected.length > 0) return selected;
  const { document, selection } = editor;
  const facts = await articles.factsOf(document);
  const offset = document.offsetAt(selection.active);
  const claim = facts?.claims.find((each) => touches(each, offset));
  return claim ? [{ start: claim.start, end: claim.end }] : [];
}

/** The smallest mark at the cursor. */
export function markAt(marks: OpenMarks, editor: TextEditor, type?: AnnotationType): LocatedAnnotation | undefined {
  const offset = editor.document.offsetAt(editor.selection.active);
  return marks
    .in(editor.document)
    .filter(({ annotation }) => type === undefined || annotation.type === type)
    .filter(({ spans }) => spans.some((span) => touches(span, offset)))
    .sort((a, b) => lengthOf(a) - lengthOf(b))[0];
}
