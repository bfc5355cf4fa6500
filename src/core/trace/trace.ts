import type { Archive } from '../archive/archive';
import type { ArticleFacts } from '../archive/facts';
import { type Account, accountFor, accountKey } from '../attribution/accounts';
import type { Claim } from '../claim/claim';
import { bareWord } from '../claim/spelling';
import { readStatement, type Statement } from '../disagreement/statement';
import { atOnce } from '../text/at-once';
import { overlaps, type Span } from '../text/span';
import { type Repetition, repetitionOf } from './repetition';
import type { Meeting, TraceIndex } from './trace-index';

/** A place where a statement stands. */
export interface Occurrence extends Span {
  readonly path: string;
  /** Index into the article's claims. */
  readonly claim: number;
  /** ISO date of the article; null when it is not known. */
  readonly date: string | null;
  /** The article's speaker whose words it is; null: the article's own. */
  readonly speaker: string | null;
  /** Whose report the article gives it by. */
  readonly account: Account | null;
  /** How it repeats the first; null for the first itself, and for what is like the statement that was asked for alone. */
  readonly repetition: Repetition | null;
}

/** One report on which occurrences rest. */
export interface Origin {
  /** The outlet or document; of an article that names neither, its title. */
  readonly name: string;
  readonly occurrences: readonly Occurrence[];
}

/** The way of a statement through the archive. */
export interface Trace {
  /** The earliest first; those without a date last, by path. One for each article. */
  readonly occurrences: readonly Occurrence[];
  /** Those that rest on most articles first. */
  readonly origins: readonly Origin[];
  /** How many occurrences have no date, so that their place in the order is not known. */
  readonly undated: number;
  /** How many articles that may have it, too, were not read. */
  readonly unread: number;
}

/** What is asked of the articles among which a statement is traced. */
export type TracedArchive = Pick<Archive, 'facts' | 'metadata' | 'titleOf'>;

/** Articles that are read for one answer; of a phrase that more have, those most alike and so many of the earliest. */
export const MOST_ARTICLES = 24;
const MOST_EARLIEST = 8;
/** Words of a statement that another must have to be looked at. */
const FEWEST_SHARED = 3;

/**
 * Traces the statement at a place back through the archive: where it stands first, who repeats it how, and by whose account.
 * Null where no statement stands.
 *
 * @param index of the same archive
 */
export function traceStatement(archive: TracedArchive, index: TraceIndex, path: string, place: Span): Trace | null {
  return atOnce(traceInSteps(archive, index, path, place));
}

/** The same with a pause after each statement that is compared and each article that is read, for whoever has to let others work meanwhile. */
export function* traceInSteps(
  archive: TracedArchive,
  index: TraceIndex,
  path: string,
  place: Span,
): Generator<void, Trace | null> {
  const facts = archive.facts(path);
  const at = facts ? claimAt(facts, place) : -1;
  if (!facts || at < 0) return null;
  const asked = readStatement(facts.claims[at]!, at);
  yield;
  const { found, unread } = yield* repeating(archive, index, asked, path);
  return traceOf(archive, [{ path, statement: asked, facts }, ...found], unread);
}

/**
 * Traces a statement that itself stands in no article. Null where no article has it.
 *
 * @param index of the same archive
 */
export function traceClaim(archive: TracedArchive, index: TraceIndex, claim: Claim): Trace | null {
  const { found, unread } = atOnce(repeating(archive, index, readStatement(claim, 0), null));
  return found.length === 0 ? null : traceOf(archive, found, unread);
}

/** The articles that have a statement, but for the one in which it stands; step by step. */
function* repeating(
  archive: TracedArchive,
  index: TraceIndex,
  asked: Statement,
  own: string | null,
): Generator<void, { readonly found: readonly Found[]; readonly unread: number }> {
  const found: Found[] = [];
  const others = index.meetings(asked).filter(({ path }) => path !== own);
  yield;
  const read = chosen(archive, others);
  for (const meeting of read) {
    yield;
    const best = yield* mostAlike(archive, meeting.path, asked);
    if (best) found.push(best);
  }
  return { found, unread: others.length - read.length };
}

function traceOf(archive: TracedArchive, found: readonly Found[], unread: number): Trace {
  const ordered = found.toSorted(byDate);
  const first = ordered[0]!;
  const occurrences = ordered.map((each) =>
    occurrenceOf(each, each === first ? null : repetitionOf(first.statement, each.statement)),
  );
  return {
    occurrences,
    origins: originsOf(archive, occurrences),
    undated: occurrences.filter(({ date }) => date === null).length,
    unread,
  };
}

/** Of articles that may have a statement those that are read: the most alike, and the earliest of the others. */
function chosen(archive: TracedArchive, meetings: readonly Meeting[]): readonly Meeting[] {
  if (meetings.length <= MOST_ARTICLES) return meetings;
  const dates = new Map(meetings.map(({ path }) => [path, archive.metadata(path)?.date ?? null]));
  const earlier = ({ path: a }: Meeting, { path: b }: Meeting): number =>
    byDay(dates.get(a) ?? null, dates.get(b) ?? null) || (a < b ? -1 : 1);
  const ordered = meetings.toSorted((a, b) => b.terms - a.terms || earlier(a, b));
  const alike = ordered.slice(0, MOST_ARTICLES - MOST_EARLIEST);
  const rest = ordered.slice(alike.length).sort(earlier);
  return [...alike, ...rest.slice(0, MOST_EARLIEST)];
}

/** Who has no date comes last. */
const byDay = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

/** The index of the statement at a place, the smallest where several are; -1 where none is. */
export function claimAt({ claims }: ArticleFacts, place: Span): number {
  const wide = place.start === place.end ? { start: place.start, end: place.end + 1 } : place;
  let best = -1;
  claims.forEach((claim, index) => {
    if (overlaps(claim, wide) && (best < 0 || lengthOf(claim) < lengthOf(claims[best]!))) best = index;
  });
  return best;
}

const lengthOf = ({ start, end }: Span): number => end - start;

interface Found {
  readonly path: string;
  readonly facts: ArticleFacts;
  readonly statement: Statement;
}

/** The statement of an article that says the same, the most alike where several do. */
function* mostAlike(archive: TracedArchive, path: string, asked: Statement): Generator<void, Found | null> {
  const facts = archive.facts(path);
  if (!facts) return null;
  const wanted = new Set(asked.claim.frame.split(' ').map(bareWord));
  let best: Found | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [index, claim] of facts.claims.entries()) {
    if (!sharesWords(claim, wanted)) continue;
    const statement = readStatement(claim, index);
    const repetition = repetitionOf(asked, statement);
    yield;
    if (repetition === null || repetition.replacements.length >= fewest) continue;
    best = { path, facts, statement };
    fewest = repetition.replacements.length;
  }
  return best;
}

function sharesWords({ frame }: Claim, wanted: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of frame.split(' ')) if (wanted.has(bareWord(word)) && ++shared >= FEWEST_SHARED) return true;
  return false;
}

function byDate(a: Found, b: Found): number {
  return byDay(a.facts.metadata.date, b.facts.metadata.date) || (a.path < b.path ? -1 : 1);
}

function occurrenceOf({ path, facts, statement }: Found, repetition: Repetition | null): Occurrence {
  const { start, end, speaker } = statement.claim;
  return {
    path,
    claim: statement.index,
    start,
    end,
    date: facts.metadata.date,
    speaker: speaker === null ? null : facts.speakers[speaker]!.name,
    account: accountFor(facts.accounts, { start, end }),
    repetition,
  };
}

/** Articles that rest on one report, or are it, are one origin. */
function originsOf(archive: TracedArchive, occurrences: readonly Occurrence[]): readonly Origin[] {
  const origins = new Map<string, { name: string; occurrences: Occurrence[] }>();
  for (const occurrence of occurrences) {
    const { path, account } = occurrence;
    const outlet = archive.facts(path)?.metadata.outlet ?? null;
    const name = account?.name ?? outlet ?? archive.titleOf(path);
    const key = account === null && outlet === null ? path : accountKey(name);
    const known = origins.get(key);
    if (known) known.occurrences.push(occurrence);
    else origins.set(key, { name, occurrences: [occurrence] });
  }
  return [...origins.values()].sort((a, b) => b.occurrences.length - a.occurrences.length);
}
