import { Disposable, env, type LogOutputChannel, l10n, type QuickPickItem, Uri, window } from 'vscode';
import { writtenAt } from '../../core/annotation/clock';
import type { EarlierDecision } from '../../core/annotation/earlier-decisions';
import type { LogEvent } from '../../core/annotation/event';
import { excerptOf } from '../../core/archive/excerpt';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { contextKeys } from '../contextKeys';
import { withoutIcons } from '../labels';
import { say } from '../say';
import { contextTeller } from '../setContext';
import type { Annotations } from './annotations';
import { stepName } from './stepName';

/** Takes back what this window decided, step by step, then what its person decided before: that is shown and chosen first. */
export function registerUndoing(annotations: Annotations, log: LogOutputChannel): Disposable {
  const tellDecided = contextTeller<boolean>(contextKeys.hasDecided, (error) => log.error(String(error)));
  return Disposable.from(
    annotations.onDidChange(() => tellDecided(annotations.hasDecided)),
    registerCommand(log, commandIds.undoDecision, async () => {
      const taken = (await annotations.undoLast()) ?? (await undoEarlier(annotations));
      if (taken === null) say(l10n.t('You have decided nothing that could be taken back.'));
      else if (taken !== undefined) say(l10n.t('Taken back: {0}', taken));
    }),
  );
}

/** Null: there is nothing; undefined: none was chosen. */
async function undoEarlier(annotations: Annotations): Promise<string | null | undefined> {
  const earlier = await annotations.earlier();
  if (earlier.length === 0) return null;
  const title = l10n.t('Which earlier decision is to be taken back?');
  const rows = earlier.map((decision) => rowOf(decision, annotations));
  const chosen = await window.showQuickPick(rows, { title, matchOnDetail: true, ignoreFocusOut: true });
  if (!chosen) return undefined;
  if (await annotations.undoEarlier(chosen.decision)) return chosen.name;
  say(l10n.t('This decision cannot be taken back any more: others rest on it, or it is gone.'));
  return undefined;
}

interface Row extends QuickPickItem {
  readonly name: string;
  readonly decision: EarlierDecision;
}

function rowOf(decision: EarlierDecision, annotations: Annotations): Row {
  const { store, path, events } = decision;
  const folder = annotations.folders().find((each) => each.store === store);
  const article = folder && path !== null ? Uri.joinPath(folder.uri, path) : undefined;
  const name = stepName(events, article);
  const words = events.map(wordsOf).find((each) => each !== '') ?? '';
  const excerpt = excerptOf(words, [{ start: 0, end: words.length }]);
  return {
    name,
    decision,
    label: withoutIcons(name),
    description: new Date(writtenAt(events.at(-1)!)).toLocaleString(env.language, {
      dateStyle: 'medium',
      timeStyle: 'short',
    }),
    detail: withoutIcons(excerpt),
  };
}

/** What tells one decision from others of its kind. */
function wordsOf(event: LogEvent): string {
  switch (event.op) {
    case 'add':
    case 'reject':
      return (event.anchors ?? []).map(({ exact }) => exact).join(' … ');
    case 'set':
      return event.words ?? '';
    case 'comment':
      return event.text ?? '';
    case 'settle':
      return event.reason;
    default:
      return '';
  }
}
