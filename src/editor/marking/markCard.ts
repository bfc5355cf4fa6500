import { l10n, MarkdownString, Uri } from 'vscode';
import { changedWords, type WordChange } from '../../core/annotation/diff-words';
import { commandIds } from '../commandIds';
import { escaped } from '../escaped';
import { sourceText } from '../sources/labels';
import type { Marked } from './allMarks';
import { markLabel, statusName, whoAndWhen } from './labels';

/** Comments that a card shows, the latest. */
const COMMENTS = 3;

/** All that people said of a passage: status, who and when, how its words changed, note, sources, discussion. */
export function markCard(marked: Marked): MarkdownString {
  const { located, change } = marked;
  const { annotation, kind } = located;
  const card = new MarkdownString('', true);
  card.isTrusted = { enabledCommands: [commandIds.openSource] };
  const { glyph, text } = markLabel(located, change);
  card.appendMarkdown(`**${escaped(`${glyph} ${text}`)}** · ${escaped(whoAndWhen(annotation))}`);
  const wording =
    kind === 'edited' ? changedWords(annotation.anchors.map(({ exact }) => exact).join(' … '), marked.words) : change;
  if (wording !== null) card.appendMarkdown(`\n\n${diffOf(wording)}`);
  if (kind === 'edited')
    card.appendMarkdown(`\n\n${escaped(l10n.t('“Confirm Passage” keeps the mark on these words.'))}`);
  if (annotation.disputed)
    for (const { person, status } of annotation.verdicts)
      card.appendMarkdown(`\n- ${escaped(`${person}: ${statusName(status)}`)}`);
  if (annotation.note !== '') card.appendMarkdown(`\n\n${escaped(annotation.note)}`);
  for (const source of annotation.sources) {
    const words = escaped(sourceText(source));
    const target = encodeURIComponent(JSON.stringify([marked.uri.toString(), annotation.id, source.id]));
    const isOpened = source.url !== undefined || source.path !== undefined;
    card.appendMarkdown(
      isOpened ? `\n- [${words}](${Uri.parse(`command:${commandIds.openSource}?${target}`)})` : `\n- ${words}`,
    );
  }
  for (const comment of annotation.comments.filter((each) => each.text !== null).slice(-COMMENTS))
    card.appendMarkdown(`\n\n${escaped(`${comment.person}: ${comment.text}`)}`);
  return card;
}

/** What went is struck out, what came is bold. */
function diffOf({ stretches }: WordChange): string {
  const parts = stretches.map(({ kind, words }) => {
    const text = escaped(words.join(' '));
    return kind === 'same' ? text : kind === 'gone' ? `~~${text}~~` : `**${text}**`;
  });
  return parts.join(' ');
}
