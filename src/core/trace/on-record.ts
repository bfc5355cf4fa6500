import type { ArticleFacts } from '../archive/facts';
import type { Claim } from '../claim/claim';
import { bareWord, readSpelling } from '../claim/spelling';
import { isError, type RecordCheck, type RecordPassage } from '../record/verdict';
import { overlaps, type Span } from '../text/span';
import type { Occurrence, TracedArchive } from './trace';

/** A quotation that a record has, in these words or in others. */
export type CheckOnRecord = RecordCheck & { readonly passage: RecordPassage };

/** The part of a statement's words that a record must have, if the statement is to be on record. */
const MOST = 0.5;

/** How the quotations by which a claim of an article is on record stand to the records, in the order of the checks. */
export const onRecord = (
  { claims }: Pick<ArticleFacts, 'claims'>,
  checks: readonly RecordCheck[],
  claim: number,
): readonly CheckOnRecord[] => {
  const words = ownWords(claims[claim]!);
  return checks.filter((check): check is CheckOnRecord => check.passage !== null && isHeard(words, check.heard));
};

interface OwnWord extends Span {
  readonly isFigure: boolean;
}

/** The telling words of a claim's own voice; where their places are not known, all of it as one. */
function ownWords({ frame, spelling, start, end }: Claim): readonly OwnWord[] {
  const words = frame.split(' ');
  const spelled = readSpelling(words.map(bareWord), spelling, start);
  if (spelled === null) return [{ start, end, isFigure: false }];
  return spelled.flatMap((place, index) =>
    words[index]![0] === '~' ? [] : [{ ...place, isFigure: words[index]![0] === '#' }],
  );
}

/** Whether what was heard is most of a statement, and no figure of it stands elsewhere. */
function isHeard(words: readonly OwnWord[], heard: readonly Span[]): boolean {
  const found = words.filter((word) => heard.some((span) => overlaps(span, word)));
  return found.length > MOST * words.length && words.every((word) => !word.isFigure || found.includes(word));
}

/**
 * Where a statement's way through the articles ends: the passage of a record that the first of these places quotes as it
 * stands there; where none does, the passage that the first of them quotes otherwise. Null where none is on record.
 *
 * @param places of one statement, the earliest first
 * @param checksOf how the quotations of the article with a path stand to the records
 */
export function primarySource(
  places: readonly Pick<Occurrence, 'path' | 'claim'>[],
  archive: Pick<TracedArchive, 'facts'>,
  checksOf: (path: string) => readonly RecordCheck[],
): CheckOnRecord | null {
  let erring: CheckOnRecord | null = null;
  for (const { path, claim } of places) {
    const facts = archive.facts(path);
    for (const check of facts ? onRecord(facts, checksOf(path), claim) : []) {
      if (!isError(check.verdict)) return check;
      erring ??= check;
    }
  }
  return erring;
}
