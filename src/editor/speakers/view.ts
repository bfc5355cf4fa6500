import { Disposable, type ExtensionContext, type LogOutputChannel, l10n, type TreeView, window } from 'vscode';
import type { Annotations } from '../annotations/annotations';
import type { Articles } from '../articles';
import { commandIds } from '../commandIds';
import { registerCommand, tellFailure } from '../commands';
import { contextKeys } from '../contextKeys';
import { disagreementCount, inFigures } from '../counts';
import { openCount } from '../disagreements';
import { seldom } from '../seldom';
import { setContext } from '../setContext';
import { viewIds } from '../viewIds';
import { type Arrangement, arrangementFrom } from './arrangement';
import { chooseFilter, chooseGrouping, chooseSorting } from './choices';
import { followSpeakerDecisions, registerDeciding, speakerDropping } from './deciding';
import type { Node } from './node';
import { registerProgress } from './progress';
import { registerReveal } from './reveal';
import { SpeakersTree } from './tree';

/** While articles are read and compared the list would be made anew ten times a second. */
const REFRESH_MS = 1000;
const KEPT = 'speakers.arrangement';

/** The Speakers view: who says what, by person, article or kind, as a person arranges and filters it. */
export function registerSpeakersView(
  articles: Articles,
  annotations: Annotations,
  context: ExtensionContext,
  log: LogOutputChannel,
): Disposable {
  const tree = new SpeakersTree(articles, arrangementFrom(context.workspaceState.get(KEPT)));
  const view = window.createTreeView<Node>(viewIds.speakers, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: speakerDropping(articles, annotations),
  });
  // while the list is made anew VS Code does not tell what is selected
  let selection: readonly Node[] = [];
  const refreshing = seldom(() => (view.visible ? tree.refresh() : undefined), REFRESH_MS);
  const arrange = async (change: Partial<Arrangement>): Promise<void> => {
    const arrangement = { ...tree.arrangement, ...change };
    const listed = tree.refresh(arrangement);
    describe(view, articles, tree);
    await setContext(contextKeys.speakersFiltered, arrangement.filter !== '');
    await context.workspaceState.update(KEPT, { grouping: arrangement.grouping, sorting: arrangement.sorting });
    await listed;
  };
  return Disposable.from(
    tree,
    view,
    refreshing,
    articles.onDidChange(() => {
      describe(view, articles, tree);
      refreshing.soon();
    }),
    tree.onDidList(() => describe(view, articles, tree)),
    view.onDidChangeSelection((change) => {
      selection = change.selection;
    }),
    view.onDidChangeVisibility(refreshing.now),
    registerProgress(articles),
    followSpeakerDecisions(articles, annotations),
    registerDeciding(articles, annotations, () => (view.visible ? selection : []), log),
    registerReveal(articles, tree, view, arrange, log),
    registerCommand(log, commandIds.filterSpeakers, () =>
      chooseFilter(tree.arrangement.filter, arrange, (error) => tellFailure(log, commandIds.filterSpeakers, error)),
    ),
    registerCommand(log, commandIds.clearSpeakersFilter, () => arrange({ filter: '' })),
    registerCommand(log, commandIds.groupSpeakers, () => chooseGrouping(tree.arrangement, arrange)),
    registerCommand(log, commandIds.sortSpeakers, () => chooseSorting(tree.arrangement, arrange)),
  );
}

/** Says above the list how far the reading has come and what is filtered, and on the icon what is open. */
function describe(view: TreeView<Node>, articles: Articles, { arrangement: { filter }, isEmpty }: SpeakersTree): void {
  const { total, read } = articles.progress;
  const [count, all] = [inFigures(read), inFigures(total)];
  const reading =
    articles.state === 'reading' && total > 0
      ? l10n.t('Reading {0} of {1} articles', count, all)
      : articles.state === 'paused'
        ? l10n.t('Paused at {0} of {1} articles', count, all)
        : '';
  const filtered = filter === '' ? '' : l10n.t('Only “{0}”', filter);
  // An only view of its container shows no description
  view.description = filtered;
  // A message would hide why the list is empty
  view.message = isEmpty ? '' : [reading, filtered].filter(Boolean).join(' · ');
  const open = openCount(articles);
  view.badge = open > 0 ? { value: open, tooltip: disagreementCount(open) } : undefined;
}
