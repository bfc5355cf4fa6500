import { Disposable, type LogOutputChannel, l10n, window } from 'vscode';
import type { Settlement } from '../../core/annotation/event';
import { explanationOf } from '../../core/archive/explained';
import type { Disagreement, Passage } from '../../core/disagreement/disagreement';
import type { Articles } from '../articles';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { withoutLinks } from '../escaped';
import { inWords } from '../translated';
import { disagreementMeant, type Meant } from './meant';
import type { Settlements } from './settlements';
import type { SideBySide } from './sideBySide';

/** Shows, settles and opens disagreements: from the view, from a problem, or where the cursor is. */
export function registerSettling(
  articles: Articles,
  settlements: Settlements,
  sideBySide: SideBySide,
  log: LogOutputChannel,
): Disposable {
  const settle = async (meant: Meant, verdict: Settlement): Promise<void> => {
    const disagreement = await disagreementMeant(articles, meant, 'open');
    const reason = disagreement && (await askReason(articles, disagreement, verdict));
    if (disagreement && reason !== undefined) await settlements.settle(disagreement, verdict, reason);
  };
  return Disposable.from(
    registerCommand(log, commandIds.compareDisagreement, async (meant: Meant, passage?: unknown) => {
      const disagreement = await disagreementMeant(articles, meant, 'any');
      const first = disagreement?.passages.find((each) => each === passage) ?? passageHere(articles, disagreement);
      if (disagreement) await sideBySide.show(disagreement, first);
    }),
    registerCommand(log, commandIds.resolveDisagreement, (meant: Meant) => settle(meant, 'resolved')),
    registerCommand(log, commandIds.noDisagreement, (meant: Meant) => settle(meant, 'no disagreement')),
    registerCommand(log, commandIds.reopenDisagreement, async (meant: Meant) => {
      const disagreement = await disagreementMeant(articles, meant, 'settled');
      if (disagreement) await settlements.settle(disagreement, null, '');
    }),
  );
}

/** The passage of the article in which one is comes first. */
function passageHere(articles: Articles, disagreement: Disagreement | undefined): Passage | undefined {
  const path = window.activeTextEditor?.document.uri.toString();
  return articles.archive.has(path ?? '') ? disagreement?.passages.find((each) => each.path === path) : undefined;
}

function askReason(
  { archive }: Articles,
  disagreement: Disagreement,
  verdict: Settlement,
): Thenable<string | undefined> {
  return window
    .showInputBox({
      title: verdict === 'resolved' ? l10n.t('Mark as Resolved') : l10n.t('Not a Disagreement'),
      prompt: withoutLinks(inWords(explanationOf(disagreement, archive))),
      placeHolder: l10n.t('Why? Others read it beside the decision.'),
      ignoreFocusOut: true,
      validateInput: (reason) => (reason.trim() === '' ? l10n.t('A few words on why are needed.') : undefined),
    })
    .then((reason) => reason?.trim());
}
