import { l10n, MarkdownString, workspace } from 'vscode';
import { changedWords, type WordChange } from '../../core/annotation/diff-words';
import { type CommandId, commandIds } from '../commandIds';
import { commandUri } from '../commandUri';
import { escaped } from '../escaped';
import { sourceText } from '../sources/labels';
import type { Marked } from './allMarks';
import { markLabel, standingText, statusName, whoAndWhen } from './labels';

/** Comments that a card shows, the latest. */
const COMMENTS = 3;

/** All that people said of a passage: status, who and when, how its words changed, note, sources, discussion. */
export function markCard(marked: Marked): MarkdownString {
  const { located, change, standing, uri } = marked;
  const { annotation, kind } = located;
  const card = new MarkdownString('', true);
  card.isTrusted = { enabledCommands: [commandIds.openSource, commandIds.openArchivedCopy] };
  const { glyph, text } = markLabel(located, change);
  card.appendMarkdown(`**${escaped(`${glyph} ${text}`)}** · ${escaped(whoAndWhen(annotation))}`);
  if (standing !== 'read') card.appendMarkdown(`\n\n${escaped(standingText(standing, workspace.asRelativePath(uri)))}`);
  const wording =
    kind === 'edited' ? changedWords(annotation.anchors.map(({ exact }) => exact).join(' … '), marked.words) : change;
  if (wording !== null) card.appendMarkdown(`\n\n${diffOf(wording)}`);
  if (kind === 'edited')
    card.appendMarkdown(`\n\n${escaped(l10n.t('“Confirm Passage of Mark” keeps the mark on these words.'))}`);
  if (annotation.disputed)
    for (const { person, status } of annotation.verdicts)
      card.appendMarkdown(`\n- ${escaped(`${person}: ${statusName(status)}`)}`);
  if (annotation.note !== '') card.appendMarkdown(`\n\n${escaped(annotation.note)}`);
  for (const source of annotation.sources) {
    const words = escaped(sourceText(source));
    const link = (label: string, command: CommandId): string =>
      `[${label}](${commandUri(command, [uri.toString(), annotation.id, source.id])})`;
    const isOpened = source.url !== undefined || source.path !== undefined;
    card.appendMarkdown(`\n- ${isOpened ? link(words, commandIds.openSource) : words}`);
    if (source.archived !== undefined)
      card.appendMarkdown(` · ${link(escaped(l10n.t('open the copy')), commandIds.openArchivedCopy)}`);
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
