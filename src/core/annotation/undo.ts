import type { LogEvent, UndoEvent, UnknownEvent } from './event';

type Event = LogEvent | UnknownEvent;

/**
 * The events that hold: an `undo` takes out an event before it in the order, unless it is itself undone.
 *
 * @param ordered see `inOrder`
 */
export function withoutUndone(ordered: readonly Event[]): readonly Event[] {
  const undone = new Set<string>();
  const held: Event[] = [];
  // from the last on: what undoes an event stands behind it, so it is known by then whether that holds
  for (let i = ordered.length - 1; i >= 0; i--) {
    const event = ordered[i]!;
    if (undone.has(event.id)) continue;
    if (isUndo(event)) undone.add(event.event);
    else held.push(event);
  }
  return held.reverse();
}

/** Whether an event takes back another. */
export const isUndo = (event: Event): event is UndoEvent => event.op === 'undo';
