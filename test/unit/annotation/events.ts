import { type Anchor, anchorsFor } from '../../../src/core/annotation/anchor';
import type { AnnotationFields, EventBody, LogEvent } from '../../../src/core/annotation/event';

export const TEXT = 'The ferry Tern sank off Norhaven. Twelve sailors drowned, said Ada Lind.\n';

/** The place of words in a text, as an anchor. */
export function anchorOf(words: string, text = TEXT): Anchor {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`“${words}” is not in the text`);
  return anchorsFor(text, [{ start, end: start + words.length }])[0]!;
}

/** A history: each event a minute after the one before, with ids e1, e2 … */
export function history(...written: readonly (readonly [person: string, body: EventBody])[]): LogEvent[] {
  return written.map(([person, body], index) => ({ ...at(index), person, ...body }) as LogEvent);
}

const at = (minute: number): { id: string; time: string } => ({
  id: `e${minute + 1}`,
  time: new Date(Date.UTC(2027, 2, 1, 9, minute)).toISOString(),
});

export const add = (annotation: string, words: string, fields: AnnotationFields = { type: 'claim' }): EventBody => ({
  op: 'add',
  annotation,
  anchors: [anchorOf(words)],
  fields,
});

export const setStatus = (annotation: string, status: string): EventBody => ({
  op: 'set',
  annotation,
  fields: { status },
});
