import type { Node } from './claimItems';

/** What a command is asked for: for a row of the Claims view, by its menu or a key in the view; else for the editor. */
export interface AskedFor {
  /** Null: a key in the view while no row has the focus. Undefined: for the editor. */
  readonly row: Node | null | undefined;
  /** What the key means; undefined where a person is to be asked. */
  readonly what: unknown;
}

/** Reads what a command gets. Keys in the view give a list of the row that has the focus and of what they mean. */
export function askedFor(argument: unknown): AskedFor {
  if (Array.isArray(argument)) return { row: isNode(argument[0]) ? argument[0] : null, what: argument[1] };
  return isNode(argument) ? { row: argument, what: undefined } : { row: undefined, what: argument };
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'is' in value;
