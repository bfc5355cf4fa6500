import { l10n } from 'vscode';

export const quotationCount = (count: number): string =>
  count === 1 ? l10n.t('1 quotation') : l10n.t('{0} quotations', count.toLocaleString());

export const disagreementCount = (count: number): string =>
  count === 1 ? l10n.t('1 disagreement') : l10n.t('{0} disagreements', count.toLocaleString());

export const articleCount = (count: number): string =>
  count === 1 ? l10n.t('1 article') : l10n.t('{0} articles', count.toLocaleString());
