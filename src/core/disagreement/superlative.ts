import type { Candidate, Finding, Side } from './finding';
import { saying } from './pair';
import { type RecordClaim, recordsOf, sameThing, yearOf } from './record';
import { rivalOf } from './record-rival';
import { sameName } from './same-name';
import type { Statement } from './statement';

/**
 * A record that cannot hold: one of its kind holds since another year, or something told of another year outdoes it. What
 * somebody calls a record is seldom more than a manner of speaking, hence never a warning.
 */
export function compareSuperlatives(candidate: Candidate): Finding | null {
  const { a, b, originA, originB, articleA, articleB } = candidate;
  for (const record of recordsOf(a)) {
    for (const other of recordsOf(b))
      if (excludes(candidate, record, other))
        return found(candidate, record, saying(record.words), saying(other.words));
    const rival = rivalOf(record, a, articleA, originA, b);
    if (rival !== null) return found(candidate, record, saying(record.words), rival);
  }
  for (const record of recordsOf(b)) {
    const rival = rivalOf(record, b, articleB, originB, a);
    if (rival !== null) return found(candidate, record, rival, saying(record.words));
  }
  return null;
}

/** Two records of one kind and place, of one event, of which one holds since another year or ever. */
function excludes({ a, b, originA, originB }: Candidate, x: RecordClaim, y: RecordClaim): boolean {
  if (x.degree.dimension !== y.degree.dimension || x.since === y.since) return false;
  if (x.years !== null || y.years !== null) return false;
  if (yearOf(a, x, originA) !== yearOf(b, y, originB) && originA !== originB) return false;
  const heads = ({ things, ofSubject }: RecordClaim): RecordClaim['things'] => (ofSubject ? things : things.slice(-1));
  return heads(x).some((thing) => heads(y).some((other) => sameThing(thing, other))) && !areOfOtherPlaces(a, b);
}

const areOfOtherPlaces = (a: Statement, b: Statement): boolean =>
  a.places.length > 0 &&
  b.places.length > 0 &&
  !a.places.some((place) => b.places.some((other) => sameName(place.key, other.key)));

const found = (
  { a, b, originA, originB }: Candidate,
  { things }: RecordClaim,
  first: Pick<Side, 'focus' | 'said'>,
  second: Pick<Side, 'focus' | 'said'>,
): Finding => ({
  kind: 'superlative',
  level: 'info',
  score: 0.6,
  a: { origin: originA, statement: a, ...first },
  b: { origin: originB, statement: b, ...second },
  because: things.map(({ text }) => text).join(' '),
});

/** Whether a statement claims a record. */
export const hasRecord = (statement: Statement): boolean => recordsOf(statement).length > 0;
