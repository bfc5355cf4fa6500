import { l10n } from 'vscode';
import { changedSinceVerdict } from '../../core/annotation/coverage';
import type { AnnotationType } from '../../core/annotation/event';
import type { LocatedAnnotation } from '../../core/annotation/locate';
import { type Status, statusSign } from '../../core/annotation/status';

/** How a mark is told of, each sign with its words: `✓ verified`. */
export interface MarkLabel {
  readonly glyph: string;
  readonly text: string;
}

export function statusLabel(status: string): MarkLabel {
  return { glyph: statusSign(status), text: statusName(status) };
}

export function statusName(status: string): string {
  switch (status as Status) {
    case 'unchecked':
      return l10n.t('unchecked');
    case 'in progress':
      return l10n.t('in progress');
    case 'verified':
      return l10n.t('verified');
    case 'wrong':
      return l10n.t('wrong');
    case 'disputed':
      return l10n.t('disputed');
    case 'cannot verify':
      return l10n.t('cannot verify');
    case 'opinion':
      return l10n.t('opinion');
    default:
      return status;
  }
}

/** What stands beside a mark: the status of a claim, the kind of what is none. */
export function markLabel(located: LocatedAnnotation, text: string): MarkLabel {
  const { type, status } = located.annotation;
  if (type !== 'claim') return typeLabel(type);
  if (changedSinceVerdict(located, text) !== null)
    return { glyph: '⚠', text: l10n.t('changed since {0}', statusName(status)) };
  if (located.annotation.disputed) return { glyph: '≠', text: l10n.t('checkers differ') };
  return statusLabel(status);
}

export function typeLabel(type: AnnotationType): MarkLabel {
  switch (type) {
    case 'claim':
      return { glyph: '○', text: l10n.t('claim') };
    case 'quotation':
      return { glyph: '❝', text: l10n.t('quotation') };
    case 'attribution':
      return { glyph: '❝', text: l10n.t('attribution') };
    case 'source':
      return { glyph: '⌕', text: l10n.t('source') };
    case 'note':
      return { glyph: '✎', text: l10n.t('note') };
  }
}
