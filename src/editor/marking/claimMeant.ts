import type { TextEditor } from 'vscode';
import { anchorsFor } from '../../core/annotation/anchor';
import type { AnnotationFields, AnnotationType, EventBody } from '../../core/annotation/event';
import type { LocatedAnnotation } from '../../core/annotation/locate';
import { meantBy, type Selected, smallestAt } from '../../core/annotation/meant';
import { randomId } from '../../core/annotation/random-id';
import type { Span } from '../../core/text/span';
import type { Articles } from '../articles';
import { claimTouching } from '../claimTouching';
import type { OpenMarks } from './openMarks';
import { selectionsOf } from './passages';

/** A passage on which a person does something. */
export interface Meant {
  /** Of its annotation. */
  readonly id: string;
  readonly spans: readonly Span[];
  /** Null: nobody marked it yet. */
  readonly located: LocatedAnnotation | null;
  /** Events that mark it, when nobody did before. */
  readonly opening: readonly EventBody[];
}

/**
 * For each selection the claim of just its words; where nothing is selected the marked, else the detected one at the cursor. All
 * places are in the text as it is when this is called.
 */
export async function claimsMeant(articles: Articles, marks: OpenMarks, editor: TextEditor): Promise<readonly Meant[]> {
  const text = editor.document.getText();
  const claims = marks.in(editor.document).filter(({ annotation }) => annotation.type === 'claim');
  const meant = selectionsOf(editor).map(async (selected) => {
    const located = meantBy(selected, claims, text);
    if (located) return known(located);
    const span = await spanMeant(articles, editor, selected);
    return span && unmarked(text, span, 'claim');
  });
  return distinct(await Promise.all(meant), keyOf);
}

/** For each selection the mark of just its words, else a note on them; where nothing is selected the mark at the cursor. */
export function discussionsMeant(marks: OpenMarks, editor: TextEditor): readonly Meant[] {
  const text = editor.document.getText();
  const all = marks.in(editor.document);
  const meant = selectionsOf(editor).map((selected) => {
    const located = meantBy(selected, all, text);
    if (located) return known(located);
    return selected.words && unmarked(text, selected.words, 'note');
  });
  return distinct(meant, keyOf);
}

/** The event that marks a passage. */
export const marking = (text: string, span: Span, fields: AnnotationFields) =>
  ({ op: 'add', annotation: randomId(), anchors: anchorsFor(text, [span]), fields }) as const satisfies EventBody;

/** The text in which passages are marked now, to be kept with them; null when all were marked before. */
export const textMarked = (meant: readonly Meant[], text: string): string | null =>
  meant.some(({ located }) => located === null) ? text : null;

/** The selected words; where nothing is selected the detected claim at the cursor; in the text as it is when this is called. */
export async function passagesMeant(articles: Articles, editor: TextEditor): Promise<readonly Span[]> {
  const spans = await Promise.all(selectionsOf(editor).map((selected) => spanMeant(articles, editor, selected)));
  return distinct(spans, placeOf);
}

/** The mark of just the selected words, else the smallest at the cursor. */
export function markAt(marks: OpenMarks, editor: TextEditor): LocatedAnnotation | undefined {
  const [selected] = selectionsOf(editor);
  const all = marks.in(editor.document);
  return selected && (meantBy(selected, all, editor.document.getText()) ?? smallestAt(selected.caret, all));
}

async function spanMeant(articles: Articles, { document }: TextEditor, selected: Selected): Promise<Span | null> {
  if (selected.words) return selected.words;
  const { version } = document;
  const facts = await articles.factsOf(document);
  const claim = facts && claimTouching(facts, selected.caret);
  return claim && document.version === version ? { start: claim.start, end: claim.end } : null;
}

/** A passage that is marked. */
export const known = (located: LocatedAnnotation): Meant => ({
  id: located.annotation.id,
  spans: located.spans,
  located,
  opening: [],
});

function unmarked(text: string, span: Span, type: AnnotationType): Meant {
  const add = marking(text, span, { type });
  return { id: add.annotation, spans: [span], located: null, opening: [add] };
}

/** Two cursors may be in one passage. */
const distinct = <Each>(all: readonly (Each | null)[], keyOf: (each: Each) => string): readonly Each[] => [
  ...new Map(all.flatMap((each) => (each === null ? [] : [[keyOf(each), each] as const]))).values(),
];

const keyOf = ({ located, spans }: Meant): string => located?.annotation.id ?? placeOf(spans[0]!);
const placeOf = ({ start, end }: Span): string => `${start}-${end}`;
