import { period } from '../drawing/dates';
import type { DrawingWords } from '../drawing/words';
import type words from './words.json';

/** Everything that a report says besides what articles and people do; {0}, {1} … are filled in. */
export type ReportWords = typeof words;

/** For whom a report is printed. */
export interface ReportStage {
  readonly words: ReportWords;
  /** Those of the pictures of stories. */
  readonly drawingWords: DrawingWords;
  /** BCP 47; how dates are written. */
  readonly locale: string;
  /** ISO 8601: when the report is made. */
  readonly made: string;
  /** Whether it is for readers; see `forReaders`. */
  readonly forReaders: boolean;
}

/** A status in the language of the report; of a team's own ones their own words. */
export const statusWords = ({ words }: ReportStage, status: string): string =>
  Object.hasOwn(words.statuses, status) ? words.statuses[status as keyof ReportWords['statuses']] : status;

/** A moment as its day, in the reader's language. */
export const dayOf = (time: string, { locale }: ReportStage): string =>
  period(time.slice(0, 10), time.slice(0, 10), locale);
