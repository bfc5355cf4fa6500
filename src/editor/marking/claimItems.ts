import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import type { NamedSource } from '../../core/annotation/state';
import { plainCard } from '../card';
import { commandIds } from '../commandIds';
import { inFigures } from '../counts';
import { sourceText } from '../sources/labels';
import type { Marked } from './allMarks';
import { type Group, taskOf } from './claimGroups';
import { markLabel, standingLabel, statusName, whoAndWhen } from './labels';

/** A row of the Claims view. */
export type Node =
  | { readonly is: 'group'; readonly group: Group }
  | MarkNode
  | { readonly is: 'source'; readonly marked: Marked; readonly source: NamedSource }
  | RestNode;

export interface MarkNode {
  readonly is: 'mark';
  readonly marked: Marked;
}

/** Stands for the rows of a list that are not shown. */
export interface RestNode {
  readonly is: 'rest';
  readonly count: number;
}

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

export function groupItem({ group }: Extract<Node, { is: 'group' }>): TreeItem {
  const { id, label, description, isOpen, isLost } = group;
  const item = new TreeItem(`${label.glyph} ${label.text}`.trim(), isOpen ? Expanded : Collapsed);
  item.id = id;
  item.description = description;
  item.contextValue = isLost ? 'group.lost' : 'group';
  item.accessibilityInformation = { label: `${label.text}, ${description}` };
  return item;
}

/**
 * A mark without its card, which is made when somebody points at the row.
 *
 * @param open the article in the active editor; of others the title is shown
 */
export function markItem(node: MarkNode, title: string, open: Uri | undefined): TreeItem {
  const { marked } = node;
  const { located, words, ranges, uri, standing } = marked;
  const { annotation } = located;
  const [range] = ranges;
  const isHere = uri.toString() === open?.toString();
  const isGone = standing === 'missing' || standing === 'unreadable';
  const { glyph, text } = isGone ? standingLabel(standing) : markLabel(located, marked.change);
  const about = [
    ...(standing === 'apart' ? [standingLabel(standing).text] : []),
    ...(isHere ? [] : [title]),
    ...(range ? [l10n.t('line {0}', range.start.line + 1)] : []),
    ...(annotation.note === '' ? [] : [annotation.note]),
    ...(annotation.disputed ? annotation.verdicts.map(({ person, status }) => `${person}: ${statusName(status)}`) : []),
    whoAndWhen(annotation),
  ];
  const item = new TreeItem(words, annotation.sources.length > 0 ? Collapsed : None);
  // clones of one repository hold the same annotations
  item.id = `${uri.toString()} ${annotation.id}`;
  item.iconPath = new ThemeIcon(range ? 'bookmark' : 'question');
  item.description = [glyph, ...about].join(' · ');
  item.contextValue = `mark.${taskOf(marked)}`;
  item.accessibilityInformation = { label: [words, text, ...about].join(', ') };
  item.command = { command: commandIds.openMark, title: l10n.t('Go to Passage'), arguments: [node] };
  return item;
}

export function sourceItem({ marked, source }: Extract<Node, { is: 'source' }>): TreeItem {
  const item = new TreeItem(sourceText(source));
  item.id = `${marked.uri.toString()} ${marked.located.annotation.id} ${source.id}`;
  item.iconPath = new ThemeIcon(
    source.url !== undefined ? 'link-external' : source.path !== undefined ? 'file' : 'quote',
  );
  item.contextValue = source.archived === undefined ? 'source' : 'source.archived';
  item.accessibilityInformation = { label: String(item.label) };
  item.tooltip = plainCard([source.url, source.archived].filter(Boolean).join('\n'));
  if (source.url !== undefined || source.path !== undefined)
    item.command = {
      command: commandIds.openSource,
      title: l10n.t('Open Source'),
      arguments: [marked.uri.toString(), marked.located.annotation.id, source.id],
    };
  return item;
}

export function restItem({ count }: RestNode): TreeItem {
  const item = new TreeItem(l10n.t('{0} more', inFigures(count)));
  item.accessibilityInformation = { label: String(item.label) };
  return item;
}
