import words from '../core/factcheck/words.json';

const { figure, negation, name, spliced, otherSpeaker, cut, altered } = words.recordVerdicts;

/**
 * What the kinds of problems are called, those of disagreements apart, by the setting and its property in which their severity
 * stands. In English; the editor translates it, and a page of help has a part of this name for each.
 */
export const problemNames = {
  'records/figure': figure,
  'records/negation': negation,
  'records/name': name,
  'records/spliced': spliced,
  'records/otherSpeaker': otherSpeaker,
  'records/cut': cut,
  'records/altered': altered,
  'sources/figure': 'figure without a source',
  'sources/unnamed': 'unnamed source',
  'sources/deadLink': 'dead link',
  'claims/withoutSource': 'verified without a source',
  'annotations/damaged': 'damaged annotations',
} as const;

/** A kind of problem that is no disagreement, as the code of a problem says it. */
export type ProblemCode = keyof typeof problemNames;

export const isProblemCode = (code: unknown): code is ProblemCode =>
  typeof code === 'string' && Object.hasOwn(problemNames, code);
