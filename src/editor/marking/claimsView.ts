import {
  Disposable,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import { changedSinceVerdict, passageOf } from '../../core/annotation/coverage';
import type { LocatedAnnotation } from '../../core/annotation/locate';
import { STATUSES } from '../../core/annotation/status';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { viewIds } from '../viewIds';
import { type MarkLabel, markLabel, statusLabel, typeLabel } from './labels';
import type { OpenMarks } from './openMarks';

interface GroupNode {
  readonly is: 'group';
  readonly id: string;
  readonly label: MarkLabel;
  readonly marks: readonly LocatedAnnotation[];
}

interface MarkNode {
  readonly is: 'mark';
  readonly document: TextDocument;
  readonly located: LocatedAnnotation;
}

type Node = GroupNode | MarkNode;

/** What is still to be done first. */
const ORDER = ['unchecked', 'in progress', 'disputed', 'cannot verify', 'wrong', 'verified', 'opinion'] as const;
const OPEN: readonly string[] = ['changed', 'lost', 'unchecked', 'in progress', 'disputed'];
/** Typing moves all marks below: the list waits for a pause. */
const PAUSE_MS = 300;

/** The Claims view: what is marked in the article of the active editor, by status, what is open first. */
export function registerClaimsView(marks: OpenMarks, log: LogOutputChannel): Disposable {
  const changed = new EventEmitter<void>();
  let document = window.activeTextEditor?.document;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const view = window.createTreeView<Node>(viewIds.claims, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (node) => (node.is === 'group' ? groupItem(node) : markItem(node)),
      getChildren: (node): Node[] => {
        if (!document || node?.is === 'mark') return [];
        const shown = document;
        if (node) return node.marks.map((located) => ({ is: 'mark', document: shown, located }));
        return groupsOf(marks.in(shown), shown.getText());
      },
    },
  });
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => changed.fire(), PAUSE_MS);
  };
  return Disposable.from(
    changed,
    view,
    { dispose: () => clearTimeout(timer) },
    marks.onDidChange((each) => each === document && later()),
    window.onDidChangeActiveTextEditor((editor) => {
      // whoever looks at the view or a panel still means the article
      if (!editor) return;
      document = editor.document;
      changed.fire();
    }),
    registerCommand(log, commandIds.openMark, async (node?: Node) => {
      const [span] = node?.is === 'mark' ? node.located.spans : [];
      if (node?.is !== 'mark') return;
      const editor = await window.showTextDocument(node.document);
      if (!span) return;
      editor.selection = new Selection(node.document.positionAt(span.start), node.document.positionAt(span.end));
      editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
    }),
  );
}

function groupsOf(all: readonly LocatedAnnotation[], text: string): GroupNode[] {
  const groups = new Map<string, LocatedAnnotation[]>();
  for (const each of all) {
    const { type, status } = each.annotation;
    const key =
      each.spans.length === 0
        ? 'lost'
        : type !== 'claim'
          ? type
          : changedSinceVerdict(each, text) !== null
            ? 'changed'
            : status;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const own = [...groups.keys()].filter((key) => !(STATUSES as readonly string[]).includes(key));
  const order = ['changed', 'lost', ...ORDER, ...own.filter((key) => key !== 'changed' && key !== 'lost').sort()];
  return order.flatMap((key) => {
    const marks = groups.get(key);
    return marks ? [{ is: 'group', id: key, label: groupLabel(key), marks }] : [];
  });
}

function groupLabel(key: string): MarkLabel {
  switch (key) {
    case 'changed':
      return { glyph: '⚠', text: l10n.t('changed since their check') };
    case 'lost':
      return { glyph: '⌀', text: l10n.t('passage lost') };
    case 'quotation':
    case 'attribution':
    case 'source':
    case 'note':
      return typeLabel(key);
    default:
      return statusLabel(key);
  }
}

function groupItem({ id, label: { glyph, text }, marks }: GroupNode): TreeItem {
  const isOpen = OPEN.includes(id);
  const item = new TreeItem(
    `${glyph} ${text}`,
    isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  item.id = id;
  item.description = marks.length.toLocaleString();
  item.accessibilityInformation = { label: `${text}, ${marks.length.toLocaleString()}` };
  return item;
}

function markItem(node: MarkNode): TreeItem {
  const { document, located } = node;
  const { annotation, spans } = located;
  const text = document.getText();
  const words = spans.length > 0 ? passageOf(located, text) : annotation.anchors.map(({ exact }) => exact).join(' … ');
  const label = words.replace(/\s+/g, ' ');
  const line = spans[0] ? l10n.t('line {0}', document.positionAt(spans[0].start).line + 1) : '';
  const about = [line, annotation.note, annotation.statusBy?.person ?? annotation.created.person].filter(Boolean);
  const item = new TreeItem(label);
  item.id = annotation.id;
  item.iconPath = new ThemeIcon(spans.length > 0 ? 'bookmark' : 'question');
  item.description = about.join(' · ');
  item.contextValue = 'mark';
  item.accessibilityInformation = { label: [label, markLabel(located, text).text, ...about].join(', ') };
  item.command = { command: commandIds.openMark, title: l10n.t('Go to Passage'), arguments: [node] };
  return item;
}
