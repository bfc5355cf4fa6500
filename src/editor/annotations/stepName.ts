import { l10n, type Uri, workspace } from 'vscode';
import type { EventBody } from '../../core/annotation/event';
import { statusName } from '../marking/labels';

/** What was decided at once, in words for whoever takes it back. */
export function stepName(bodies: readonly EventBody[], article?: Uri): string {
  const [only, ...others] = bodies;
  const what = only && others.length === 0 ? bodyName(only) : l10n.t('{0} changes', bodies.length);
  return article ? l10n.t('{0}, in {1}', what, workspace.asRelativePath(article)) : what;
}

function bodyName(body: EventBody): string {
  switch (body.op) {
    case 'add':
      return l10n.t('a mark');
    case 'set':
      return typeof body.fields.status === 'string'
        ? l10n.t('the status “{0}”', statusName(body.fields.status))
        : l10n.t('a change of a mark');
    case 'reanchor':
      return l10n.t('the place of a mark');
    case 'del':
      return l10n.t('the removal of a mark');
    case 'comment':
      return l10n.t('a comment');
    case 'reject':
      return l10n.t('a rejection');
    case 'merge':
      return l10n.t('{0} and {1} are one', ...body.speakers.map(({ name }) => name));
    case 'apart':
      return l10n.t('{0} and {1} are two', ...body.speakers.map(({ name }) => name));
    case 'name':
      return l10n.t('another name for {0}', body.speaker.name);
    case 'settle':
      return l10n.t('what was said of a disagreement');
    default:
      return l10n.t('a decision');
  }
}
