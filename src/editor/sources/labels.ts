import { l10n } from 'vscode';
import type { SourceReference } from '../../core/annotation/event';
import { sourceFile } from '../../core/annotation/source-file';

/** A source in one line: its words, where it is, where in it, whether there is a copy, and when it was read. */
export function sourceText(source: SourceReference): string {
  const { words, url, locator, archived, seen, anchor } = source;
  const passage = anchor === undefined ? undefined : `“${anchor.exact.replace(/\s+/g, ' ')}”`;
  const parts = [
    words ?? passage,
    sourceFile(source) ?? url,
    locator,
    archived === undefined ? undefined : l10n.t('archived'),
    seen === undefined ? undefined : l10n.t('seen {0}', seen),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
