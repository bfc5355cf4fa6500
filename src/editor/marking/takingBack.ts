import { type Disposable, type LogOutputChannel, l10n, window } from 'vscode';
import { excerptOf } from '../../core/archive/excerpt';
import type { Annotations } from '../annotations/annotations';
import type { Articles } from '../articles';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { withoutIcons } from '../labels';
import { say, sayNoArticle } from '../say';
import { itemsIn } from './items';
import { authored, typeLabel } from './labels';
import type { OpenMarks } from './openMarks';

/** Brings back what somebody said was not detected rightly: nothing in the text shows it any more, so it is listed. */
export const registerTakingBack = (
  articles: Articles,
  annotations: Annotations,
  marks: OpenMarks,
  log: LogOutputChannel,
): Disposable =>
  registerCommand(log, commandIds.takeBackRejection, async () => {
    const document = window.activeTextEditor?.document;
    const items = document && (await itemsIn(document, articles, annotations, marks));
    if (!document || !items) return sayNoArticle();
    const { rejected, text } = items;
    if (rejected.length === 0) return say(l10n.t('Nothing that was detected here was rejected.'));
    const rows = rejected.map(({ suggestion: { type, spans }, rejections }) => {
      const line = document.positionAt(spans[0]!.start).line + 1;
      const who = rejections.map(authored).join(' · ');
      return {
        label: withoutIcons(excerptOf(text, spans)),
        description: withoutIcons([typeLabel(type).text, l10n.t('line {0}', line), who].join(' · ')),
        rejections,
      };
    });
    const title = l10n.t('Which rejection is to be taken back?');
    const chosen = await window.showQuickPick(rows, { title, matchOnDescription: true, ignoreFocusOut: true });
    if (chosen)
      annotations.record(
        document.uri,
        chosen.rejections.map(({ event }) => ({ op: 'undo', event })),
      );
  });
