import { env, l10n } from 'vscode';

const format = new Intl.NumberFormat(env.language);

/** A count as the editor's display language writes it, whatever the machine's: 5,000 or 5.000. */
export const inFigures = (count: number): string => format.format(count);

export const quotationCount = (count: number): string =>
  count === 1 ? l10n.t('1 quotation') : l10n.t('{0} quotations', inFigures(count));

export const disagreementCount = (count: number): string =>
  count === 1 ? l10n.t('1 disagreement') : l10n.t('{0} disagreements', inFigures(count));

export const articleCount = (count: number): string =>
  count === 1 ? l10n.t('1 article') : l10n.t('{0} articles', inFigures(count));
