import { anchorsFor } from '../../src/core/annotation/anchor';
import type { LogEvent } from '../../src/core/annotation/event';
import { eventLine } from '../../src/core/annotation/write-event';
import type { Span } from '../../src/core/text/span';

/** Marks of an article, as people would have left them. */
export interface Marking {
  /** Id of the article's document. */
  readonly document: string;
  /** Of the article, in its folder. */
  readonly path: string;
  /** The text as it was when the marks were made. */
  readonly text: string;
  readonly count: number;
  /** Every how many marks one is discussed. */
  readonly discussed: number;
}

const WORDS = 120;
const VERDICTS = ['verified', 'disputed', 'verified', 'wrong'] as const;

/** What all events have: that with this number is a second later than the one before. */
export const eventAt = (n: number): Pick<LogEvent, 'id' | 'time' | 'person'> => ({
  id: `e${n}`,
  time: new Date(Date.UTC(2027, 0, 1) + n * 1000).toISOString(),
  person: n % 3 === 0 ? 'Mira' : 'Tom',
});

/** A log of claims all over an article, each with a verdict. */
export function logOf({ document, path, text, count, discussed }: Marking): string {
  const lines: string[] = [eventLine({ ...eventAt(0), id: `${document}-0`, op: 'doc', path })];
  const spans = Array.from({ length: count }, (_, index): Span => {
    const start = Math.floor((index * (text.length - 200)) / count);
    return { start, end: start + WORDS };
  });
  anchorsFor(text, spans).forEach((anchor, index) => {
    const annotation = `${document}-${index}`;
    const at = (n: number): Pick<LogEvent, 'id' | 'time' | 'person'> => {
      const event = eventAt(index * 3 + n);
      return { ...event, id: `${annotation}-${event.id}` };
    };
    const status = VERDICTS[index % VERDICTS.length]!;
    lines.push(
      eventLine({ ...at(1), op: 'add', annotation, anchors: [anchor], fields: { type: 'claim' } }),
      eventLine({ ...at(2), op: 'set', annotation, fields: { status }, words: anchor.exact }),
    );
    const comment = { annotation, comment: `${annotation}-c`, text: 'Who counted?' };
    if (index % discussed === 0) lines.push(eventLine({ ...at(3), op: 'comment', ...comment }));
  });
  return lines.join('');
}
