import type { ArticleFacts } from '../archive/facts';
import { checkQuotations } from './check';
import type { RecordShelf } from './record-shelf';
import { retoldClaims } from './retold';
import type { RecordFindings } from './verdict';

/** Holds an article against the records: its quotations word by word, its claims by what they tell. */
export function findInRecords(text: string, path: string, facts: ArticleFacts, shelf: RecordShelf): RecordFindings {
  return {
    checks: checkQuotations(text, path, facts, shelf),
    retold: retoldClaims(text, facts, shelf),
  };
}
