import { l10n } from 'vscode';

/** Texts of core in the editor's language, in the same places. */
export const translated = <Words>(words: Words): Words =>
  typeof words === 'string'
    ? (l10n.t(words) as Words)
    : (Object.fromEntries(Object.entries(words as object).map(([key, word]) => [key, translated(word)])) as Words);
