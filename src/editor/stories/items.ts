import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { explanationOf } from '../../core/archive/explained';
import type { Level } from '../../core/disagreement/disagreement';
import type { Articles } from '../articles';
import { plainCard } from '../card';
import { commandIds } from '../commandIds';
import { articleCount, disagreementCount, inFigures } from '../counts';
import { levelName, settledText } from '../disagreementLabels';
import { rangeOf } from '../places';
import type { PassageTexts } from '../settling/passageTexts';
import { inWords } from '../translated';
import type { DisagreementNode, LevelNode, Node, PassageNode, StoryNode } from './node';

const icons: Record<Level | 'settled', ThemeIcon> = {
  warning: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  info: new ThemeIcon('info'),
  hint: new ThemeIcon('lightbulb'),
  settled: new ThemeIcon('check'),
};

/** Characters shown before the focus of a passage: in a narrow view the words that differ have to be seen. */
const BEFORE = 12;
const LONGEST_EXCERPT = 160;

/** How a row of the Disagreements view looks and is read out. */
export async function itemOf(articles: Articles, texts: PassageTexts, node: Node): Promise<TreeItem> {
  const item = await itemFor(articles, texts, node);
  item.id = node.id;
  item.contextValue = node.is === 'disagreement' ? (node.settled ? 'settled' : 'open') : node.is;
  return item;
}

async function itemFor(articles: Articles, texts: PassageTexts, node: Node): Promise<TreeItem> {
  switch (node.is) {
    case 'story':
      return storyItem(node);
    case 'level':
      return levelItem(node);
    case 'disagreement':
      return disagreementItem(node, articles);
    case 'passage':
      return passageItem(node, articles, texts);
    case 'rest': {
      const item = new TreeItem(l10n.t('{0} more', inFigures(node.count)));
      item.accessibilityInformation = { label: String(item.label) };
      return item;
    }
  }
}

function storyItem({ title, articles, isExpanded, disagreements }: StoryNode): TreeItem {
  const state = isExpanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(title, state);
  item.iconPath = new ThemeIcon('book');
  item.description = `${inFigures(disagreements.length)} · ${articleCount(articles)}`;
  item.accessibilityInformation = {
    label: [title, disagreementCount(disagreements.length), articleCount(articles)].join(', '),
  };
  return item;
}

function levelItem({ level, disagreements }: LevelNode): TreeItem {
  const isOpen = level === 'warning' || level === 'info';
  const name = levelName(level);
  const item = new TreeItem(name, isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
  item.iconPath = icons[level];
  item.description = inFigures(disagreements.length);
  item.accessibilityInformation = { label: `${name}, ${disagreementCount(disagreements.length)}` };
  return item;
}

function disagreementItem({ disagreement, settled }: DisagreementNode, { archive }: Articles): TreeItem {
  const { passages, level } = disagreement;
  const explanation = inWords(explanationOf(disagreement, archive));
  const label = [...new Set(passages.map(({ said }) => said))].join(' ↔ ');
  const item = new TreeItem(settled ? struckThrough(label) : label, TreeItemCollapsibleState.Collapsed);
  item.iconPath = icons[settled ? 'settled' : level];
  item.description = settled ? settledText(settled) : explanation;
  item.tooltip = plainCard([explanation, ...(settled ? [settledText(settled)] : [])].join('\n'));
  item.accessibilityInformation = {
    label: [...(settled ? [settledText(settled)] : []), label, explanation].join(', '),
  };
  item.command = {
    command: commandIds.compareDisagreement,
    title: l10n.t('Show Both Passages'),
    arguments: [disagreement],
  };
  return item;
}

async function passageItem(
  { disagreement, passage }: PassageNode,
  { archive }: Articles,
  texts: PassageTexts,
): Promise<TreeItem> {
  const { path, start, end, focus } = passage;
  const words = await texts.wordsAt(path, { start, end });
  const at = focus === null ? 0 : focus.start - start;
  const from = at > BEFORE ? words.lastIndexOf(' ', at - BEFORE) + 1 : 0;
  const cut = words.slice(from, from + LONGEST_EXCERPT).replace(/\s/g, ' ');
  const lead = from > 0 ? '…' : '';
  const label = lead + cut + (from + LONGEST_EXCERPT < words.length ? '…' : '');
  const title = archive.titleOf(path);
  const { outlet, date } = archive.metadata(path) ?? {};
  const facts = archive.facts(path);
  const line = facts ? l10n.t('line {0}', rangeOf(facts, passage).start.line + 1) : '';
  const source = [outlet ?? title, date, line].filter(Boolean);
  const [markFrom, markTo] =
    focus === null ? [0, 0] : [focus.start, focus.end].map((x) => x - start - from + lead.length);
  const isMarked = markTo! > markFrom! && markTo! <= label.length;
  const item = new TreeItem({ label, ...(isMarked && { highlights: [[markFrom!, markTo!]] }) });
  item.iconPath = new ThemeIcon('note');
  item.description = source.join(' · ');
  item.tooltip = plainCard(`${words}\n${[title, ...source].join(' · ')}`);
  item.accessibilityInformation = { label: [label, ...source].join(', ') };
  item.command = {
    command: commandIds.compareDisagreement,
    title: l10n.t('Show Both Passages'),
    arguments: [disagreement, passage],
  };
  return item;
}

/** The editor knows no struck label: a stroke goes over each letter. A screen reader is told the words as they are. */
const struckThrough = (words: string): string => Array.from(words, (letter) => `${letter}\u0336`).join('');
