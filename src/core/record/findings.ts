import type { ArticleFacts } from '../archive/facts';
import { checkQuotations } from './check';
import { retoldClaims } from './retold';
import { SpeechReader } from './speech';
import type { StoredRecord } from './stored-record';
import type { RecordFindings } from './verdict';

/** Holds an article against the records: its quotations word by word, its claims by what they tell. */
export function findInRecords(
  text: string,
  path: string,
  facts: ArticleFacts,
  records: readonly StoredRecord[],
  reader = new SpeechReader(),
): RecordFindings {
  return {
    checks: checkQuotations(text, path, facts, records, reader),
    retold: retoldClaims(text, facts, records, reader),
  };
}
