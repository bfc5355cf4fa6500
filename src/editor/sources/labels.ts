import { l10n } from 'vscode';
import type { SourceReference } from '../../core/annotation/event';

/** A source in one line: its words, where it is, where in it, whether there is a copy, and when it was read. */
export function sourceText({ words, url, path, locator, archived, seen, anchor }: SourceReference): string {
  const passage = anchor === undefined ? undefined : `“${anchor.exact.replace(/\s+/g, ' ')}”`;
  const parts = [
    words ?? passage,
    path ?? url,
    locator,
    archived === undefined ? undefined : l10n.t('archived'),
    seen === undefined ? undefined : l10n.t('seen {0}', seen),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
