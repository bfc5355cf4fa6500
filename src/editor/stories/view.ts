import { Disposable, type ExtensionContext, type LogOutputChannel, l10n, window } from 'vscode';
import type { Articles } from '../articles';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { seldom } from '../seldom';
import type { PassageTexts } from '../settling/passageTexts';
import { viewIds } from '../viewIds';
import { type Grouping, groupings, type Node } from './node';
import { DisagreementsTree } from './tree';

/** While articles are compared the list would be made anew ten times a second. */
const REFRESH_MS = 1000;
const KEPT = 'disagreements.grouping';

/** The Disagreements view: what the articles of a story do not agree on, and what people settled. */
export function registerDisagreementsView(
  articles: Articles,
  texts: PassageTexts,
  context: ExtensionContext,
  log: LogOutputChannel,
): Disposable {
  const kept = context.workspaceState.get<Grouping>(KEPT);
  const tree = new DisagreementsTree(articles, texts, kept && groupings.includes(kept) ? kept : 'story');
  const view = window.createTreeView<Node>(viewIds.disagreements, { treeDataProvider: tree, showCollapseAll: true });
  const refreshing = seldom(() => (view.visible ? tree.refresh() : undefined), REFRESH_MS);
  return Disposable.from(
    tree,
    view,
    refreshing,
    articles.onDidCompare(refreshing.soon),
    view.onDidChangeVisibility(refreshing.now),
    registerCommand(log, commandIds.groupDisagreements, async () => {
      const grouping = await chooseGrouping(tree.grouping);
      if (!grouping) return;
      void tree.refresh(grouping);
      await context.workspaceState.update(KEPT, grouping);
    }),
  );
}

async function chooseGrouping(current: Grouping): Promise<Grouping | undefined> {
  const names: Record<Grouping, string> = { story: l10n.t('Story'), level: l10n.t('How sure it is') };
  const items = groupings.map((grouping) => {
    return { grouping, label: names[grouping], description: grouping === current ? l10n.t('current') : '' };
  });
  return (await window.showQuickPick(items, { title: l10n.t('Group Disagreements By') }))?.grouping;
}
