import { l10n } from 'vscode';
import type { Message } from '../core/text/message';

/** Texts of core in the editor's language, in the same places. */
export const translated = <Words>(words: Words): Words =>
  typeof words === 'string'
    ? (l10n.t(words) as Words)
    : (Object.fromEntries(Object.entries(words as object).map(([key, word]) => [key, translated(word)])) as Words);

/** A message of core in the editor's language. */
export const inWords = ({ template, values }: Message): string =>
  l10n.t(template, ...values.map((value) => (typeof value === 'string' ? value : inWords(value))));
