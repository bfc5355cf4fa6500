import { l10n } from 'vscode';
import { inLanguage, type MessagePart } from '../core/text/message';

/** Texts of core in the editor's language, in the same places. */
export const translated = <Words>(words: Words): Words =>
  typeof words === 'string'
    ? (l10n.t(words) as Words)
    : (Object.fromEntries(Object.entries(words as object).map(([key, word]) => [key, translated(word)])) as Words);

/** A message of core in the editor's language. */
export const inWords = (message: MessagePart): string => inLanguage(message, (template) => l10n.t(template));
