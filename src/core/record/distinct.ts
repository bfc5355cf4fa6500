import { grouped } from '../text/grouped';
import type { RecordCheck } from './verdict';

/** Checks as they are listed: of words that two cues attribute what is said twice is told once. */
export const distinctChecks = (checks: readonly RecordCheck[]): readonly RecordCheck[] =>
  Array.from(
    grouped(checks, ({ span, verdict }) => `${span.start} ${span.end} ${verdict}`).values(),
    ([first]) => first!,
  );
