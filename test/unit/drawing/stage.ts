import { COLOUR_NAMES, type Palette, type Stage } from '../../../src/core/drawing/stage';
import type { DrawingWords } from '../../../src/core/drawing/words';

/** Each colour by its own name, so that a test tells which was used. */
export const palette = Object.fromEntries(COLOUR_NAMES.map((name) => [name, `${name}-colour`])) as Palette;

export const words: DrawingWords = {
  claims: 'Claims',
  timeline: 'Timeline',
  quoting: 'Quoting',
  claim: 'Claim',
  kinds: {
    number: 'figures',
    date: 'dates',
    name: 'names',
    negation: 'denial',
    antonym: 'opposites',
    status: 'states',
    superlative: 'records',
    stance: 'stances',
    wording: 'wording',
  },
  standings: { warning: 'not both', info: 'maybe', settled: 'settled', agreed: 'agreed' },
  says: '{0}: {1}',
  saysBy: '{0}: {1}, says {2}',
  saysNothing: '{0}: nothing',
  undated: 'no date',
  undatedHead: 'Undated',
  published: 'published',
  disputed: 'disputed',
  accountOf: '{0}, in {1}',
  reports: '{0} reports',
  quotes: '{0} quotes {1} ({2})',
  speaksOf: '{0} speaks of {1} ({2})',
  articles: 'Articles',
  speakers: 'Speakers',
  mentioned: 'Mentioned',
  nothingDisputed: 'nothing',
  nobodyQuoted: 'nobody',
  unnamed: '{0} unnamed',
  articlesLeftOut: '{0} articles',
  claimsLeftOut: '{0} claims',
  reportsLeftOut: '{0} reports',
  speakersLeftOut: '{0} speakers',
  signs: 'signs',
  scale: 'scale',
  lines: 'lines',
};

/** A page in which parts carry what a screen reader says. */
export const stage: Stage = {
  words,
  palette,
  locale: 'en-GB',
  opening: (passage, name) => ({ dataPassage: passage, ariaLabel: name }),
};
