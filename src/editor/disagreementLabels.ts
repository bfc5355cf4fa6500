import { l10n } from 'vscode';
import type { SettledDisagreement } from '../core/annotation/state';
import type { DisagreementKind, Level } from '../core/disagreement/disagreement';

export const disagreementKinds = [
  'number',
  'date',
  'name',
  'negation',
  'antonym',
  'status',
  'superlative',
  'stance',
  'wording',
] as const satisfies readonly DisagreementKind[];

export function kindName(kind: DisagreementKind): string {
  switch (kind) {
    case 'number':
      return l10n.t('different figures');
    case 'date':
      return l10n.t('different dates');
    case 'name':
      return l10n.t('different names');
    case 'negation':
      return l10n.t('one denies it');
    case 'antonym':
      return l10n.t('opposite words');
    case 'status':
      return l10n.t('different states');
    case 'superlative':
      return l10n.t('different superlatives');
    case 'stance':
      return l10n.t('different stances');
    case 'wording':
      return l10n.t('different wording');
  }
}

export function levelName(level: Level | 'settled'): string {
  switch (level) {
    case 'warning':
      return l10n.t('Cannot Both Be Right');
    case 'info':
      return l10n.t('Contradictions and Updates');
    case 'hint':
      return l10n.t('Worth a Look');
    case 'settled':
      return l10n.t('Resolved');
  }
}

/** Who settled a disagreement, how and why. */
export function settledText({ verdict, reason, person }: SettledDisagreement): string {
  return verdict === 'resolved'
    ? l10n.t('resolved by {0}: {1}', person, reason)
    : l10n.t('no disagreement, says {0}: {1}', person, reason);
}
