import { l10n, type Memento, window } from 'vscode';
import { isWebAddress } from '../../core/annotation/web-address';
import type { Publication } from '../../core/factcheck/claim-review';
import { noAddress } from '../sources/asking';

const KEPT = 'report.publication';

/** Asks where and by whom verdicts are published, with the last answers filled in; null when that was given up. */
export async function askPublication(memento: Memento): Promise<Omit<Publication, 'date'> | null> {
  const before = memento.get<Partial<Publication>>(KEPT);
  const title = l10n.t('Publish Verdicts');
  const url = await window.showInputBox({
    title,
    prompt: l10n.t('Address of the page on which readers find them'),
    value: before?.url ?? 'https://',
    ignoreFocusOut: true,
    validateInput: (text) => (isWebAddress(text.trim()) ? undefined : noAddress()),
  });
  if (url === undefined) return null;
  const publisher = await window.showInputBox({
    title,
    prompt: l10n.t('Who publishes them'),
    value: before?.publisher ?? '',
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? l10n.t('A name is needed') : undefined),
  });
  if (publisher === undefined) return null;
  const publication = { url: url.trim(), publisher: publisher.trim() };
  await memento.update(KEPT, publication);
  return publication;
}
