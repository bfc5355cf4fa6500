import { filled } from '../drawing/words';
import { timeCode } from '../record/clock';
import type { RecordedAt } from './fact-check';
import type { ReportWords } from './stage';

/** Where a record has a quotation's words, in one line: "session.vtt · Ada Roe · 1:05 · line 4". */
export const recordWords = ({ path, line, speaker, seconds }: RecordedAt, words: ReportWords): string =>
  [path, speaker, seconds === null ? null : timeCode(seconds), filled(words.line, line)]
    .filter((part) => part !== null)
    .join(' · ');
