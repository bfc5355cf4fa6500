import { commands, type Disposable, type LogOutputChannel } from 'vscode';
import type { CommandId } from '../commandIds';
import { registerCommand } from '../commands';
import { viewIds } from '../viewIds';
import type { Node } from './claimItems';

/** What a command is asked for: for a row of the Claims view, by its menu or a key in the view; else for the editor. */
export interface AskedFor {
  /** Null: a key in the view while no row has the focus. Undefined: for the editor. */
  readonly row: Node | null | undefined;
  /** What the key means; undefined where a person is to be asked. */
  readonly what: unknown;
}

/** What keys in the view give; the editor puts the row that has the focus in its place. */
const FOCUSED_ROW = { $treeViewId: viewIds.claims, $focusedTreeItem: true };
/** While the view is drawn anew no row has the focus for a moment. */
const AGAIN_MS = 150;
const MOST_TIMES = 4;

/** Registers a command that the editor, the rows of the Claims view and keys in that view give. */
export function registerAskedCommand(
  log: LogOutputChannel,
  id: CommandId,
  run: (asked: AskedFor) => PromiseLike<void> | void,
): Disposable {
  return registerCommand(log, id, async (argument?: unknown) => {
    if (!Array.isArray(argument))
      return run(isNode(argument) ? { row: argument, what: undefined } : { row: undefined, what: argument });
    const [row, what, times = 1] = argument;
    if (isNode(row) || times >= MOST_TIMES) return run({ row: isNode(row) ? row : null, what });
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    // by way of the editor, which looks for the row again, and takes the outer list for that of all arguments
    const again = { command: id, args: [[FOCUSED_ROW, what, times + 1]] };
    await commands.executeCommand('runCommands', { commands: [again] });
  });
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'is' in value;
