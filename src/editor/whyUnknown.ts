import { l10n } from 'vscode';
import type { Articles } from './articles';

/** Why nothing that disagrees may have been found though something does; undefined once everything is compared. */
export function whyUnknown({ comparison, state }: Articles): string | undefined {
  if (comparison.state === 'stopped') return l10n.t('The articles could not be compared; the log says why.');
  if (state === 'paused') return l10n.t('Reading has paused: what is not read is not compared.');
  if (state === 'reading' || isBehind(comparison)) return l10n.t('The articles are still being compared.');
  return undefined;
}

/** Whether what was just edited waits for its comparison: it is worth a moment's patience. */
export const isSoonCompared = ({ comparison }: Articles): boolean =>
  comparison.state === 'done' && isBehind(comparison);

const isBehind = ({ compared, total }: Articles['comparison']): boolean => compared < total;
