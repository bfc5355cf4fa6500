import { l10n, window, workspace } from 'vscode';
import { withoutLinks } from './escaped';

/** How long a message stays in the status bar. */
const MESSAGE_MS = 4000;

/**
 * Says in the status bar why a command did nothing; as a message, which screen readers read, where
 * `editor.accessibilitySupport` is `on`. What the editor finds out where it is `auto` extensions are not told.
 */
export function say(text: string): undefined {
  const message = withoutLinks(text);
  if (workspace.getConfiguration('editor').get('accessibilitySupport') === 'on')
    void window.showInformationMessage(message);
  else window.setStatusBarMessage(message, MESSAGE_MS);
  return undefined;
}

/** Says why a command that is about an article did nothing. */
export const sayNoArticle = (): undefined => say(l10n.t('The editor shows no article that Claimtrace reads.'));
