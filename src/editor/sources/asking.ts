import { l10n, type QuickPickItem, window } from 'vscode';
import { readAddress } from '../../core/annotation/archived-address';
import type { SourceReference } from '../../core/annotation/event';
import { type OfferedSource, referenceTo } from '../../core/annotation/offered-sources';
import { pathBeside } from '../../core/annotation/paths';
import { isWebAddress } from '../../core/annotation/web-address';
import { withoutIcons } from '../labels';
import { sourceText } from './labels';

interface Choice extends QuickPickItem {
  readonly source: () => Promise<SourceReference | undefined>;
}

/** The day in this place, as ISO date. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/**
 * Asks what backs a claim: one of the sources that the writer named, what is in the clipboard, an address, or words.
 *
 * @param article its path in the folder that holds the annotations
 * @param copied what the clipboard holds, if it can be a source
 */
export async function askSource(
  offered: readonly OfferedSource[],
  article: string,
  copied: SourceReference | null,
): Promise<SourceReference | undefined> {
  const named = offered.map(
    (each): Choice => ({
      label: `$(link) ${withoutIcons(each.words)}`,
      description: each.url === each.words ? '' : withoutIcons(each.url ?? each.file ?? ''),
      detail: l10n.t('named in the sentence'),
      source: () => details(referenceTo(each, (file) => pathBeside(article, file))),
    }),
  );
  const pasted = copied && {
    label: `$(clippy) ${withoutIcons(sourceText(copied))}`,
    detail: l10n.t('from the clipboard'),
    source: () => details(copied),
  };
  const address: Choice = { label: `$(globe) ${l10n.t('Web address…')}`, source: askAddress };
  const inWords: Choice = { label: `$(quote) ${l10n.t('In words: a call, a document…')}`, source: askWords };
  const items = [...named, ...(pasted ? [pasted] : []), address, inWords];
  const title = l10n.t('What backs this claim?');
  return (await window.showQuickPick(items, { title, matchOnDescription: true, ignoreFocusOut: true }))?.source();
}

/** Asks where in the source, and for a copy of a page that has none yet; both may be left empty. */
export async function details(source: SourceReference): Promise<SourceReference | undefined> {
  const title = withoutIcons(sourceText(source));
  const locator = await window.showInputBox({
    title,
    prompt: l10n.t('Where in it? Page, paragraph, minute; may be empty.'),
    ignoreFocusOut: true,
  });
  if (locator === undefined) return undefined;
  const archived = source.url === undefined || source.archived !== undefined ? '' : await askArchived(title);
  if (archived === undefined) return undefined;
  return {
    ...source,
    ...(locator.trim() !== '' && { locator: locator.trim() }),
    ...(archived.trim() !== '' && { archived: archived.trim() }),
    seen: source.seen ?? today(),
  };
}

const askArchived = (title: string): Thenable<string | undefined> =>
  window.showInputBox({
    title,
    prompt: l10n.t('Address of an archived copy; may be empty.'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' || isWebAddress(text.trim()) ? undefined : noAddress()),
  });

async function askAddress(): Promise<SourceReference | undefined> {
  const url = await window.showInputBox({
    title: l10n.t('Web Address of the Source'),
    ignoreFocusOut: true,
    validateInput: (text) => (isWebAddress(text.trim()) ? undefined : noAddress()),
  });
  return url === undefined ? undefined : details(readAddress(url.trim()));
}

async function askWords(): Promise<SourceReference | undefined> {
  const words = await window.showInputBox({ title: l10n.t('The Source in Words'), ignoreFocusOut: true });
  return words === undefined || words.trim() === '' ? undefined : details({ words: words.trim() });
}

/** Why a text is no address. */
export const noAddress = (): string =>
  l10n.t('This is no web address: one begins with http:// or https:// and has no blanks.');
