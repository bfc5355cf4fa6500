import { env, l10n } from 'vscode';
import type { WordChange } from '../../core/annotation/diff-words';
import type { AnnotationType } from '../../core/annotation/event';
import type { LocatedAnnotation } from '../../core/annotation/locate';
import type { Annotation, Authorship } from '../../core/annotation/state';
import { type Status, statusSign } from '../../core/annotation/status';
import type { Standing } from './standing';

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

/** What stands beside a mark: what has to be settled first, else the status of a claim or the kind of what is none. */
export function markLabel({ annotation, kind }: LocatedAnnotation, change: WordChange | null): MarkLabel {
  const { type, status, disputed } = annotation;
  if (kind === 'edited' || kind === 'ambiguous' || kind === 'orphan') return placeLabel(kind);
  if (type !== 'claim') return typeLabel(type);
  if (change !== null) return { glyph: '⚠', text: changeText(change, statusName(status)) };
  if (disputed) return { glyph: '≠', text: l10n.t('checkers differ') };
  return statusLabel(status);
}

/** What is told of an article that is not read. */
export function standingLabel(standing: Exclude<Standing, 'read'>): MarkLabel {
  switch (standing) {
    case 'missing':
      return { glyph: '⌀', text: l10n.t('article missing') };
    case 'unreadable':
      return { glyph: '⌀', text: l10n.t('article unreadable') };
    case 'apart':
      return { glyph: '', text: l10n.t('not among the articles') };
  }
}

/** What is so with such an article, and what can be done. */
export function standingText(standing: Exclude<Standing, 'read'>, path: string): string {
  switch (standing) {
    case 'missing':
      return l10n.t(
        '{0} is not there: it was deleted, renamed or moved. “Put on Another Article” keeps its marks.',
        path,
      );
    case 'unreadable':
      return l10n.t('{0} cannot be read as an article: it is too long, no text, or closed to the editor.', path);
    case 'apart':
      return l10n.t(
        '{0} is not read as an article: the settings or .gitignore leave it out, no open folder holds it, or reading has paused. Its marks are kept.',
        path,
      );
  }
}

/** What a person has to say about a passage that was not found as it was. */
export function placeLabel(kind: 'edited' | 'ambiguous' | 'orphan'): MarkLabel {
  switch (kind) {
    case 'edited':
      return { glyph: '△', text: l10n.t('edited, to be confirmed') };
    case 'ambiguous':
      return { glyph: '⁇', text: l10n.t('in several places') };
    case 'orphan':
      return { glyph: '⌀', text: l10n.t('passage lost') };
  }
}

/** Figures, negations and names are shouted: they turn a verdict around. */
function changeText({ kinds }: WordChange, status: string): string {
  switch (kinds[0]) {
    case 'figure':
      return l10n.t('FIGURE changed since {0}', status);
    case 'negation':
      return l10n.t('NEGATION changed since {0}', status);
    case 'name':
      return l10n.t('NAME changed since {0}', status);
    default:
      return l10n.t('changed since {0}', status);
  }
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

/** Made once: that takes longer than a row. */
let days: Intl.DateTimeFormat | undefined;

/** Who gave the status, or made the mark, and when. */
export const whoAndWhen = ({ statusBy, created }: Annotation): string => authored(statusBy ?? created);

/** Who said something, and when. */
export function authored({ person, time }: Authorship): string {
  days ??= new Intl.DateTimeFormat(env.language, { dateStyle: 'medium' });
  return `${person}, ${days.format(new Date(time))}`;
}
