import {
  Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  TextEditorRevealType,
  type Uri,
  window,
} from 'vscode';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { contextKeys } from '../contextKeys';
import { seldom } from '../seldom';
import { contextTeller } from '../setContext';
import { viewIds } from '../viewIds';
import type { AllMarks, Marked, MarksPresence } from './allMarks';
import { claimGroups, type Grouping, groupings } from './claimGroups';
import { groupItem, markItem, type Node, restItem, sourceItem } from './claimItems';
import { claimRows } from './claimRows';
import { markCard } from './markCard';

/** Typing moves all marks below: the list waits for a pause. */
const PAUSE_MS = 300;
const KEPT = 'claims.grouping';

/** The Claims view: what is marked in all articles, that of the open article first, what is to be done first. */
export function registerClaimsView(marks: AllMarks, context: ExtensionContext, log: LogOutputChannel): Disposable {
  const changed = new EventEmitter<void>();
  let open: Uri | undefined = window.activeTextEditor?.document.uri;
  const kept = context.workspaceState.get<Grouping>(KEPT);
  let grouping: Grouping = kept && groupings.includes(kept) ? kept : 'status';
  const view = window.createTreeView<Node>(viewIds.claims, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (node) => {
        switch (node.is) {
          case 'group':
            return groupItem(node);
          case 'mark':
            return markItem(node, marks.of(node.marked.uri)?.title ?? '', open);
          case 'source':
            return sourceItem(node);
          case 'rest':
            return restItem(node);
        }
      },
      resolveTreeItem: (item, node) => {
        if (node.is === 'mark') item.tooltip = markCard(node.marked);
        return item;
      },
      getChildren: (node): Node[] => {
        switch (node?.is) {
          case undefined:
            return claimRows(claimGroups(marks.all(), grouping, open), (group) => ({ is: 'group', group }));
          case 'group':
            return claimRows(node.group.marks, (marked) => ({ is: 'mark', marked }));
          case 'mark': {
            const { marked } = node;
            return claimRows(marked.located.annotation.sources, (source) => ({ is: 'source', marked, source }));
          }
          case 'source':
          case 'rest':
            return [];
        }
      },
    },
  });
  const refreshing = seldom(() => changed.fire(), PAUSE_MS);
  // an empty view says why it is empty
  const tellPresence = contextTeller<MarksPresence>(contextKeys.marks, (error) => log.error(String(error)));
  tellPresence(marks.presence);
  return Disposable.from(
    changed,
    view,
    refreshing,
    marks.onDidChange(refreshing.soon),
    marks.onDidChange(() => tellPresence(marks.presence)),
    window.onDidChangeActiveTextEditor((editor) => {
      // whoever looks at the view or a panel still means the article
      if (!editor) return;
      open = editor.document.uri;
      refreshing.now();
    }),
    registerCommand(log, commandIds.groupClaims, async () => {
      const chosen = await chooseGrouping(grouping);
      if (!chosen) return;
      grouping = chosen;
      refreshing.now();
      await context.workspaceState.update(KEPT, grouping);
    }),
    registerCommand(log, commandIds.openMark, async (node?: Node) => {
      if (node?.is === 'mark') await revealMark(node.marked);
    }),
  );
}

/** Opens the article of a mark and selects its words. */
export async function revealMark({ uri, ranges: [range] }: Marked): Promise<void> {
  const editor = await window.showTextDocument(uri, range ? { selection: range } : {});
  if (range) editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

async function chooseGrouping(current: Grouping): Promise<Grouping | undefined> {
  const names: Record<Grouping, string> = {
    status: l10n.t('Status'),
    article: l10n.t('Article'),
    person: l10n.t('Person'),
  };
  const items = groupings.map((grouping) => {
    return { grouping, label: names[grouping], description: grouping === current ? l10n.t('current') : '' };
  });
  return (await window.showQuickPick(items, { title: l10n.t('Group Marks By') }))?.grouping;
}
