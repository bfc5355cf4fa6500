import { commands } from 'vscode';
import type { ContextKey } from './contextKeys';

/** Tells the `when` clauses of the manifest. */
export const setContext = (key: ContextKey, value: unknown): Thenable<void> =>
  commands.executeCommand('setContext', key, value);
