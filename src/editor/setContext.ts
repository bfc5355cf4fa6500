import { commands } from 'vscode';
import type { ContextKey } from './contextKeys';

/** Tells the `when` clauses of the manifest. */
export const setContext = (key: ContextKey, value: unknown): Thenable<void> =>
  commands.executeCommand('setContext', key, value);

/** The same for what may be as it was: it is told only when it is another than before. */
export function contextTeller<Value>(key: ContextKey, failed: (error: unknown) => void): (value: Value) => void {
  let told: Value | undefined;
  return (value) => {
    if (value === told) return;
    told = value;
    setContext(key, value).then(undefined, failed);
  };
}
