import { l10n, type TextDocumentShowOptions, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { Archive } from '../../core/archive/archive';
import type { Person } from '../../core/speaker/people';
import type { SpeakerKind } from '../../core/speaker/speaker';
import { commandIds } from '../commandIds';
import { disagreementCount, inFigures, quotationCount } from '../counts';
import { quoted, typeName } from '../labels';
import { rangeOf } from '../places';
import type {
  ArticleNode,
  Group,
  GroupNode,
  MoreNode,
  Node,
  PersonNode,
  PossibleNode,
  QuotationNode,
  VerdictNode,
} from './node';

const icons: Record<SpeakerKind, string> = {
  person: 'person',
  organization: 'organization',
  group: 'organization',
  unnamed: 'question',
};

/** Roles that a tooltip lists. */
const ROLES = 3;

/** How a row of the Speakers view looks and is read out. */
export function itemOf(archive: Archive, node: Node): TreeItem {
  const item = itemFor(archive, node);
  item.id = node.id;
  item.contextValue = contextOf(archive, node);
  return item;
}

/** Somebody whom no name tells from others can be neither merged nor called otherwise. */
const contextOf = (archive: Archive, node: Node): string =>
  node.is === 'person' && archive.nameOf(node.person) === null ? 'unnamed' : node.is;

function itemFor(archive: Archive, node: Node): TreeItem {
  switch (node.is) {
    case 'group':
      return groupItem(node);
    case 'person':
      return personItem(node);
    case 'article':
      return articleItem(archive, node);
    case 'quotation':
      return quotationItem(archive, node);
    case 'possible':
      return possibleItem(node);
    case 'verdict':
      return verdictItem(node);
    case 'more':
      return moreItem(node);
  }
}

function groupItem({ group, size }: GroupNode): TreeItem {
  const name = groupName(group);
  const isLast = group === 'unnamed';
  const item = new TreeItem(name, isLast ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded);
  item.description = inFigures(size);
  item.accessibilityInformation = { label: `${name}, ${inFigures(size)}` };
  return item;
}

function groupName(group: Group): string {
  switch (group) {
    case 'people':
      return l10n.t('People');
    case 'organizations':
      return l10n.t('Organisations');
    case 'unnamed':
      return l10n.t('Groups and Unnamed Sources');
  }
}

function personItem({ person, count, disagreements, parent }: PersonNode): TreeItem {
  const item = new TreeItem(person.name, TreeItemCollapsibleState.Collapsed);
  const disagreeing = disagreements > 0 ? disagreementCount(disagreements) : '';
  const about = parent?.is === 'article' ? [] : [person.roles[0], otherSpellings(person)];
  item.iconPath = new ThemeIcon(icons[person.kind]);
  item.description = listed([inFigures(count), disagreeing, ...about], ' · ');
  item.tooltip = listed([person.name, ...person.roles.slice(0, ROLES), otherSpellings(person)], '\n');
  item.accessibilityInformation = {
    label: listed([person.name, quotationCount(count), disagreeing, ...about], ', '),
  };
  return item;
}

function articleItem(archive: Archive, { path, count, disagreements, parent }: ArticleNode): TreeItem {
  const title = archive.titleOf(path);
  const { outlet, date } = archive.metadata(path) ?? {};
  const state = parent ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(title, state);
  const disagreeing = disagreements > 0 ? disagreementCount(disagreements) : '';
  item.iconPath = new ThemeIcon('note');
  item.description = listed([inFigures(count), disagreeing, outlet, date], ' · ');
  item.tooltip = listed([title, outlet, date], '\n');
  item.accessibilityInformation = {
    label: listed([title, quotationCount(count), disagreeing, outlet, date], ', '),
  };
  return item;
}

function quotationItem(archive: Archive, { path, quotation }: QuotationNode): TreeItem {
  const facts = archive.facts(path);
  const label = quoted(quotation);
  const item = new TreeItem(label);
  item.iconPath = new ThemeIcon('quote');
  item.tooltip = `${label}\n${typeName(quotation)}`;
  const [first] = quotation.content;
  const range = facts && first && rangeOf(facts, first);
  const line = range ? l10n.t('line {0}', range.start.line + 1) : '';
  item.description = line;
  item.accessibilityInformation = { label: listed([`${typeName(quotation)}: ${label}`, line], ', ') };
  if (range) {
    // a command of the extension is forgotten when the list is made anew, perhaps just before the click
    item.command = {
      command: 'vscode.open',
      title: l10n.t('Open Quotation'),
      arguments: [Uri.parse(path), { selection: range } satisfies TextDocumentShowOptions],
    };
  }
  return item;
}

function possibleItem({ person }: PossibleNode): TreeItem {
  const label = l10n.t('Possibly the same as {0}', person.name);
  const item = new TreeItem(label);
  item.iconPath = new ThemeIcon('question');
  item.description = person.roles[0] ?? '';
  item.accessibilityInformation = { label: listed([label, person.roles[0]], ', ') };
  item.command = { command: commandIds.revealPerson, title: l10n.t('Show This Speaker'), arguments: [person.id] };
  return item;
}

function verdictItem({ verdict: { same }, other }: VerdictNode): TreeItem {
  const label = same ? l10n.t('Merged with {0}', other) : l10n.t('Kept apart from {0}', other);
  const item = new TreeItem(label);
  item.iconPath = new ThemeIcon(same ? 'git-merge' : 'split-horizontal');
  item.accessibilityInformation = { label };
  return item;
}

function moreItem({ count }: MoreNode): TreeItem {
  const label = l10n.t('{0} more', inFigures(count));
  const item = new TreeItem(label);
  item.iconPath = new ThemeIcon('filter');
  item.description = l10n.t('Filter to find them');
  item.accessibilityInformation = { label: `${label}. ${item.description}` };
  item.command = { command: commandIds.filterSpeakers, title: l10n.t('Filter') };
  return item;
}

const listed = (parts: readonly (string | null | undefined)[], separator: string): string =>
  parts.filter(Boolean).join(separator);

/** Aliases that are more than the name's last word, which every article uses. */
function otherSpellings({ name, aliases }: Person): string {
  const others = aliases.filter((alias) => !name.endsWith(alias));
  return others.length > 0 ? l10n.t('also {0}', others.join(', ')) : '';
}
