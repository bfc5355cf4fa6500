import { l10n } from 'vscode';
import { ENGLISH } from '../../core/drawing/english';
import type { PageWords } from '../../webview/story/messages';
import { translated } from '../translated';

/** What the page says, in the language of the editor. The holes are filled in there. */
export const storyWords = (): PageWords => ({
  ...translated(ENGLISH),
  summary: l10n.t('Articles: {0} · Disputed claims: {1}'),
  exportAsSvg: l10n.t('Export as SVG…'),
  asList: l10n.t('As a list'),
});
