import { l10n } from 'vscode';

/** What is written on a thread, or beside a comment. */
export function threadLabel(state: 'open' | 'resolved' | 'edited'): string {
  switch (state) {
    case 'open':
      return l10n.t('Discussion');
    case 'resolved':
      return l10n.t('Discussion, resolved');
    case 'edited':
      return l10n.t('edited');
  }
}
