import type { ArticleFacts } from '../archive/facts';
import type { RecordCheck, RecordPassage } from '../record/verdict';
import { overlaps, type Span } from '../text/span';
import type { TracedArchive } from './trace';

/** A quotation that a record has, in these words or in others. */
export type CheckOnRecord = RecordCheck & { readonly passage: RecordPassage };

/** How the quotations in which a statement stands are on record, in the order of the checks. */
export const onRecord = (
  { quotations }: ArticleFacts,
  checks: readonly RecordCheck[],
  statement: Span,
): readonly CheckOnRecord[] =>
  checks.filter(
    (check): check is CheckOnRecord =>
      check.passage !== null && (quotations[check.quotation]?.content ?? []).some((part) => overlaps(part, statement)),
  );

/**
 * Where a statement's way through the articles ends: the passage of a record that the first of these places quotes. Null
 * where none of them is on record.
 *
 * @param places of one statement, the earliest first
 * @param checksOf how the quotations of the article with a path stand to the records
 */
export function primarySource(
  places: readonly (Span & { readonly path: string })[],
  archive: Pick<TracedArchive, 'facts'>,
  checksOf: (path: string) => readonly RecordCheck[],
): CheckOnRecord | null {
  for (const place of places) {
    const facts = archive.facts(place.path);
    const [check] = facts ? onRecord(facts, checksOf(place.path), place) : [];
    if (check) return check;
  }
  return null;
}
