import { l10n } from 'vscode';
import type { DisagreementKind } from '../../core/disagreement/disagreement';
import type { PageWords } from '../../webview/story/messages';
import { kindName } from '../disagreementLabels';

const KINDS: readonly DisagreementKind[] = [
  'number',
  'date',
  'name',
  'negation',
  'antonym',
  'status',
  'superlative',
  'stance',
  'wording',
];

/** What the page says, in the language of the editor. The holes are filled in there. */
export const storyWords = (): PageWords => ({
  claims: l10n.t('What the articles claim'),
  timeline: l10n.t('What happened when'),
  quoting: l10n.t('Who quotes whom'),
  claim: l10n.t('Claim'),
  kinds: Object.fromEntries(KINDS.map((kind) => [kind, kindName(kind)])) as Record<DisagreementKind, string>,
  standings: {
    warning: l10n.t('cannot both be right'),
    info: l10n.t('contradiction or update'),
    settled: l10n.t('settled'),
    agreed: l10n.t('all agree'),
  },
  says: l10n.t('{0}: {1}'),
  saysBy: l10n.t('{0}: {1}, says {2}'),
  saysNothing: l10n.t('{0}: nothing'),
  undated: l10n.t('no date'),
  undatedHead: l10n.t('Without a date'),
  published: l10n.t('published'),
  disputed: l10n.t('disputed'),
  accountOf: l10n.t('{0}, in {1}'),
  reports: l10n.t('{0} reports'),
  quotes: l10n.t('{0} quotes {1} ({2})'),
  speaksOf: l10n.t('{0} speaks of {1} ({2})'),
  articles: l10n.t('Articles'),
  speakers: l10n.t('quote these speakers,'),
  mentioned: l10n.t('who speak of'),
  nothingDisputed: l10n.t(
    'No figure or statement of these articles disagrees with another, and no two figures are the same.',
  ),
  nobodyQuoted: l10n.t('These articles quote nobody by name.'),
  unnamed: l10n.t('Quotations of nobody who is named: {0}'),
  articlesLeftOut: l10n.t('Articles of the story that are not shown: {0}'),
  claimsLeftOut: l10n.t('Claims that are not shown: {0}'),
  reportsLeftOut: l10n.t('Reports that are not shown, the least worth a check: {0}'),
  speakersLeftOut: l10n.t('Speakers that are not shown, those quoted least: {0}'),
  signs: l10n.t('In a row the same sign stands for the same value. Most disputed first.'),
  scale: l10n.t(
    'A lane for each article: dots for what it tells of, lozenges for when it came out. Empty times are shortened.',
  ),
  lines: l10n.t('The thicker a line, the more quotations.'),
  exportAsSvg: l10n.t('Export as SVG…'),
  asList: l10n.t('As a list'),
});
