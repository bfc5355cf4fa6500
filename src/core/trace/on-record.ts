import type { ArticleFacts } from '../archive/facts';
import type { Claim } from '../claim/claim';
import { bareWord, readSpelling } from '../claim/spelling';
import { isError, type RecordFindings, type RecordPassage, type Verdict } from '../record/verdict';
import type { Message } from '../text/message';
import { overlaps, type Span } from '../text/span';
import type { Occurrence, TracedArchive } from './trace';

/** A passage of a record that has a statement. */
export interface OnRecord {
  /** How the article's quotation stands to it; `retold`: the article does not quote it, the record tells of it all the same. */
  readonly verdict: Verdict | 'retold';
  readonly passage: RecordPassage;
  /** What the record has, where the article does not quote it. */
  readonly words: string | null;
  /** One sentence for a person. */
  readonly explanation: Message;
}

/** Whether a statement is quoted as it is on record, quoted otherwise, or told of there without being quoted. */
export type WayOnRecord = 'asSaid' | 'otherwise' | 'retold';

/** In what way a statement is on record. */
export const wayOnRecord = ({ verdict }: Pick<OnRecord, 'verdict'>): WayOnRecord =>
  verdict === 'retold' ? 'retold' : isError(verdict) ? 'otherwise' : 'asSaid';

/** The part of a statement's words that a record must have, if the statement is to be on record by a quotation. */
const MOST = 0.5;

/**
 * The passages of records that have a claim of an article: those of its quotations, in the order of the checks; of a claim that
 * is on record by none the one that tells of it. None of a claim that is not there: the article may have changed since it was
 * counted.
 */
export const onRecord = (
  { claims }: Pick<ArticleFacts, 'claims'>,
  { checks, retold }: RecordFindings,
  claim: number,
): readonly OnRecord[] => {
  const stated = claims[claim];
  if (stated === undefined) return [];
  const { start, end } = stated;
  const words = ownWords(stated);
  const quoted = checks.flatMap(({ verdict, passage, explanation, heard }) =>
    passage !== null && isHeard(words, heard) ? [{ verdict, passage, words: null, explanation }] : [],
  );
  if (quoted.length > 0) return quoted;
  const told = retold.find((each) => each.start === start && each.end === end);
  return told ? [{ ...told, verdict: 'retold' }] : [];
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

/** What a passage is worth as the end of a way, the best first. */
const WORTH: readonly WayOnRecord[] = ['asSaid', 'otherwise', 'retold'];

/**
 * Where a statement's way through the articles ends: the passage of a record that the first of these places quotes as it
 * stands there; where none does, the passage that the first of them quotes otherwise; else the one that tells of the first of
 * which any does. Null where none is on record.
 *
 * @param places of one statement, the earliest first
 * @param findingsOf what the records have of the article with a path
 */
export function primarySource(
  places: readonly Pick<Occurrence, 'path' | 'claim'>[],
  archive: Pick<TracedArchive, 'facts'>,
  findingsOf: (path: string) => RecordFindings,
): OnRecord | null {
  const found = places.flatMap(({ path, claim }) => {
    const facts = archive.facts(path);
    return facts ? onRecord(facts, findingsOf(path), claim) : [];
  });
  const worthOf = (each: OnRecord): number => WORTH.indexOf(wayOnRecord(each));
  return found.reduce<OnRecord | null>(
    (best, each) => (best !== null && worthOf(best) <= worthOf(each) ? best : each),
    null,
  );
}
