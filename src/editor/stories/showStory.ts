import { Disposable, type ExtensionContext, type LogOutputChannel, l10n, window } from 'vscode';
import type { Disagreement } from '../../core/disagreement/disagreement';
import { type Story, storiesInSteps } from '../../core/story/stories';
import type { Articles } from '../articles';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { articleCount, disagreementCount } from '../counts';
import { openDisagreements } from '../disagreements';
import { withoutIcons } from '../labels';
import type { Records } from '../records/records';
import { say } from '../say';
import { inSlices } from '../slices';
import { whyUnknown } from '../whyUnknown';
import type { Node } from './node';
import { isInStory } from './storyAround';
import { StoryPanel, storyPanelType } from './storyPanel';
import { titleOf } from './titleOf';

/** So many stories are offered, those with the most disagreements. */
const MOST_OFFERED = 200;

/** Shows a story as a picture: that of a row of the view, of the article in the editor, or the one that is chosen. */
export function registerShowStory(
  articles: Articles,
  records: Records,
  context: ExtensionContext,
  log: LogOutputChannel,
): Disposable {
  const panel = new StoryPanel(articles, records, context, log);
  return Disposable.from(
    panel,
    window.registerWebviewPanelSerializer(storyPanelType, {
      deserializeWebviewPanel: async (restored) => panel.restore(restored),
    }),
    registerCommand(log, commandIds.showStory, async (node?: Node) => {
      const path = disagreementOf(node)?.passages[0]?.path ?? (await pathHere(articles)) ?? (await choose(articles));
      if (path !== undefined) await panel.show(path);
    }),
  );
}

function disagreementOf(node: Node | undefined): Disagreement | undefined {
  if (node?.is === 'story') return node.disagreements[0];
  return node?.is === 'disagreement' ? node.disagreement : undefined;
}

async function pathHere(articles: Articles): Promise<string | undefined> {
  const path = window.activeTextEditor?.document.uri.toString();
  return path !== undefined && (await isInStory(articles, path)) ? path : undefined;
}

async function choose(articles: Articles): Promise<string | undefined> {
  const stories = (await inSlices(storiesInSteps(openDisagreements(articles)))).slice(0, MOST_OFFERED);
  const here = window.activeTextEditor?.document.uri.toString();
  // asked for the story of an article, one is not given that of others without a word
  const isAlone = here !== undefined && articles.archive.has(here);
  if (stories.length === 0) {
    return say(
      whyUnknown(articles) ??
        (isAlone
          ? l10n.t('No other article that tells this story has been found.')
          : l10n.t('No articles that disagree have been found. Open an article to show its story.')),
    );
  }
  const items = stories.map((story: Story) => ({
    label: withoutIcons(titleOf(articles.archive, story)),
    description: [articleCount(story.paths.length), disagreementCount(story.disagreements.length)].join(' · '),
    path: story.paths[0]!,
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Show Story'),
    matchOnDescription: true,
    ...(isAlone && {
      placeHolder: l10n.t('No other article that tells this story has been found. These articles disagree:'),
    }),
  });
  return chosen?.path;
}
