import {
  commands,
  Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  TextEditorRevealType,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { contextKeys } from '../contextKeys';
import { withoutLinks } from '../escaped';
import { seldom } from '../seldom';
import { contextTeller } from '../setContext';
import { viewIds } from '../viewIds';
import type { AllMarks, Marked, MarksPresence } from './allMarks';
import { claimGroups, type Grouping, groupings } from './claimGroups';
import { groupItem, type MarkNode, markItem, type Node, restItem, sourceItem } from './claimItems';
import { claimRows } from './claimRows';
import { standingText } from './labels';
import { markCard } from './markCard';

/** Typing moves all marks below: the list waits for a pause. */
const PAUSE_MS = 300;
const KEPT = 'claims.grouping';

/** The Claims view: what is marked in all articles, that of the open article first, what is to be done first. */
export class ClaimsView implements TreeDataProvider<Node>, Disposable {
  readonly #marks: AllMarks;
  readonly #context: ExtensionContext;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #refreshing = seldom(() => this.#changed.fire(), PAUSE_MS);
  readonly #view: TreeView<Node>;
  readonly #subscription: Disposable;
  #open: Uri | undefined = window.activeTextEditor?.document.uri;
  #grouping: Grouping;

  constructor(marks: AllMarks, context: ExtensionContext, log: LogOutputChannel) {
    this.#marks = marks;
    this.#context = context;
    const kept = context.workspaceState.get<Grouping>(KEPT);
    this.#grouping = kept && groupings.includes(kept) ? kept : 'status';
    this.#view = window.createTreeView<Node>(viewIds.claims, { showCollapseAll: true, treeDataProvider: this });
    // an empty view says why it is empty
    const tellPresence = contextTeller<MarksPresence>(contextKeys.marks, (error) => log.error(String(error)));
    tellPresence(marks.presence);
    this.#subscription = Disposable.from(
      marks.onDidChange(this.#refreshing.soon),
      marks.onDidChange(() => tellPresence(marks.presence)),
      window.onDidChangeActiveTextEditor((editor) => {
        // whoever looks at the view or a panel still means the article
        if (!editor) return;
        this.#open = editor.document.uri;
        this.#refreshing.now();
      }),
      registerCommand(log, commandIds.groupClaims, () => this.#group()),
      registerCommand(log, commandIds.openMark, async (node?: Node) => {
        if (node?.is === 'mark') await openMark(node);
      }),
    );
  }

  getTreeItem(node: Node): TreeItem {
    switch (node.is) {
      case 'group':
        return groupItem(node);
      case 'mark':
        return markItem(node, this.#marks.of(node.marked.uri)?.title ?? '', this.#open);
      case 'source':
        return sourceItem(node);
      case 'rest':
        return restItem(node);
    }
  }

  resolveTreeItem(item: TreeItem, node: Node): TreeItem {
    if (node.is === 'mark') item.tooltip = markCard(node.marked);
    return item;
  }

  getChildren(node?: Node): Node[] {
    switch (node?.is) {
      case undefined:
        return claimRows(claimGroups(this.#marks.all(), this.#grouping, this.#open), (group) => ({
          is: 'group',
          group,
        }));
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
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#refreshing.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }

  async #group(): Promise<void> {
    const chosen = await chooseGrouping(this.#grouping);
    if (!chosen) return;
    this.#grouping = chosen;
    this.#refreshing.now();
    await this.#context.workspaceState.update(KEPT, chosen);
  }
}

/** A row leads to no file that is not there: it says what is so. */
async function openMark(node: MarkNode): Promise<void> {
  const { standing, uri } = node.marked;
  if (standing !== 'missing' && standing !== 'unreadable') return revealMark(node.marked);
  const action = l10n.t('Put on Another Article…');
  const message = withoutLinks(standingText(standing, workspace.asRelativePath(uri)));
  const chosen = await window.showWarningMessage(message, action);
  if (chosen === action) await commands.executeCommand(commandIds.putOnAnotherArticle, node);
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
  return (await window.showQuickPick(items, { title: l10n.t('Group Claims By') }))?.grouping;
}
