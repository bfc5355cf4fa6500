import type { ArticleFacts } from '../archive/facts';
import { checkQuotations } from './check';
import { retoldClaims } from './retold';
import type { StoredRecord } from './stored-record';
import type { RecordFindings } from './verdict';

/** Holds an article against the records: its quotations word by word, its claims by what they tell. */
export const findInRecords = (
  text: string,
  path: string,
  facts: ArticleFacts,
  records: readonly StoredRecord[],
): RecordFindings => ({
  checks: checkQuotations(text, path, facts, records),
  retold: retoldClaims(text, facts, records),
});
