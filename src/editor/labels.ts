import { l10n } from 'vscode';
import type { Archive } from '../core/archive/archive';
import type { ArticleFacts } from '../core/archive/facts';
import type { Quotation } from '../core/speaker/speaker';

/** The name of who speaks, as every list shows it, or that nobody is named. */
export function speakerName(archive: Archive, path: string, facts: ArticleFacts, { speaker }: Quotation): string {
  if (speaker === null) return l10n.t('Nobody named');
  return (archive.personOf(path, speaker) ?? facts.speakers[speaker]!).name;
}

/** The first words of what was said, in marks for direct speech. */
export function quoted(quotation: Quotation): string {
  const words = quotation.excerpt;
  return quotation.type === 'direct' && !/^\p{Pi}|^["'„‚]/u.test(words) ? `“${words}”` : words;
}

export function typeName(quotation: Quotation): string {
  switch (quotation.type) {
    case 'direct':
      return l10n.t('direct quotation');
    case 'mixed':
      return l10n.t('partly quoted');
    case 'indirect':
      return l10n.t('reported in other words');
  }
}

/** Words of an article where the editor would draw icons for "$(name)". */
export const withoutIcons = (words: string): string => words.replaceAll('$(', '\\$(');
