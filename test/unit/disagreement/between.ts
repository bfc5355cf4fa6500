import type { Disagreement, Level, Passage } from '../../../src/core/disagreement/disagreement';
import { message, packMessage } from '../../../src/core/text/message';
import type { Span } from '../../../src/core/text/span';

/** A passage of an article of which nothing but the place matters. */
export const passageIn = (path: string, { start, end }: Span = { start: 0, end: 1 }): Passage => ({
  path,
  start,
  end,
  claim: 0,
  focus: null,
  said: '',
  value: 0,
});

/** A disagreement of these articles of which nothing but level and paths matters. */
export const between = (level: Level, ...paths: readonly string[]): Disagreement => ({
  id: `${level} ${paths.join()}`,
  kind: 'number',
  level,
  passages: paths.map((path) => passageIn(path)),
  explanation: packMessage(message('')),
  score: 1,
});
