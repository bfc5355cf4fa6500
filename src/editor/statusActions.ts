import { commands, l10n, type QuickPickItem, window } from 'vscode';
import { commandIds } from './commandIds';
import type { ReadingState } from './readingState';
import { viewIds } from './viewIds';

interface Action extends QuickPickItem {
  readonly command: string;
  readonly argument?: unknown;
}

/** What a click on the status offers: first what concerns the state, then where to look. */
export async function chooseAction(state: ReadingState, title: string): Promise<void> {
  const chosen = await window.showQuickPick([...actionsOf(state), ...places()], { title });
  if (chosen)
    await commands.executeCommand(chosen.command, ...(chosen.argument === undefined ? [] : [chosen.argument]));
}

function actionsOf(state: ReadingState): Action[] {
  switch (state) {
    case 'reading':
      return [{ label: `$(debug-pause) ${l10n.t('Pause Reading')}`, command: commandIds.pauseReading }];
    case 'paused':
      return [{ label: `$(debug-continue) ${l10n.t('Resume Reading')}`, command: commandIds.resumeReading }];
    case 'noArticles':
      return [
        {
          label: `$(settings-gear) ${l10n.t('Choose Which Files Are Articles')}`,
          command: 'workbench.action.openSettings',
          argument: 'claimtrace.files',
        },
      ];
    case 'failed':
    case 'ready':
      return [];
  }
}

const places = (): Action[] => [
  { label: `$(quote) ${l10n.t('Show Speakers')}`, command: `${viewIds.speakers}.focus` },
  {
    label: `$(warning) ${l10n.t('Show Disagreements among the Problems')}`,
    command: 'workbench.actions.view.problems',
  },
  { label: `$(search) ${l10n.t('Go to Quotation…')}`, command: commandIds.goToQuotation },
  { label: `$(symbol-color) ${l10n.t('Explain the Colours')}`, command: commandIds.explainColours },
  { label: `$(output) ${l10n.t('Show Log')}`, command: commandIds.showLog },
  { label: `$(report) ${l10n.t('Report an Issue')}`, command: commandIds.reportIssue },
];
