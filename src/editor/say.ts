import { window } from 'vscode';

/** How long a message stays in the status bar. */
const MESSAGE_MS = 4000;

/** Says in the status bar why a command did nothing. */
export function say(message: string): undefined {
  window.setStatusBarMessage(message, MESSAGE_MS);
  return undefined;
}
