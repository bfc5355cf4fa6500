import { l10n, type MarkdownString } from 'vscode';
import { changedWords, type WordChange } from '../core/annotation/diff-words';
import type { Articles } from './articles';
import { appendLink, emptyCard } from './card';
import { escaped } from './escaped';
import type { SaidElsewhere } from './saidElsewhere';

/** Articles that a card lists. */
const LISTED = 3;

/** How other articles render what somebody says, with the words that are not in this one and those that only this one has. */
export async function renderingsCard(
  { archive, texts }: Articles,
  words: string,
  renderings: readonly SaidElsewhere[],
): Promise<MarkdownString> {
  const markdown = emptyCard();
  for (const { path, facts, claim } of renderings.slice(0, LISTED)) {
    const change = changedWords(words, await texts.wordsAt(path, claim));
    if (markdown.value === '') markdown.appendMarkdown(escaped(l10n.t('Rendered elsewhere:')));
    appendLink(markdown, archive.titleOf(path), path, facts, claim);
    markdown.appendMarkdown(': ').appendMarkdown(change ? differing(change) : escaped(l10n.t('the same words')));
  }
  return markdown;
}

function differing({ stretches }: WordChange): string {
  const mark = { same: '', gone: '~~', new: '**' };
  return stretches.map(({ kind, words }) => `${mark[kind]}${escaped(words.join(' '))}${mark[kind]}`).join(' ');
}

/** Who else says it. */
export function othersCard({ archive }: Articles, others: readonly SaidElsewhere[]): MarkdownString {
  const markdown = emptyCard();
  for (const { path, facts, claim, person } of others.slice(0, LISTED)) {
    if (markdown.value === '') markdown.appendMarkdown(escaped(l10n.t('Said as well by:')));
    const title = archive.titleOf(path);
    appendLink(markdown, person ? `${person.name} — ${title}` : title, path, facts, claim);
  }
  return markdown;
}
