import { type Degree, superlativeOf } from '../claim/degrees';
import { isOrdinal } from './exchange';
import type { Origin } from './finding';
import { onceLately } from './once';
import { areClose } from './relations';
import type { Statement, Word } from './statement';

/** "the largest expulsion since 1986": something that is said to be the most of its kind. */
export interface RecordClaim {
  readonly degree: Degree;
  /** What holds the record: words of the noun phrase, its head last; of "the blaze was the deadliest" any word of the subject. */
  readonly things: readonly Word[];
  /** The things are a subject's words, of which one names what holds the record. */
  readonly ofSubject: boolean;
  /** Year since which it is so; null: ever, or for so many years. */
  readonly since: number | null;
  /** "in 30 years", or null. */
  readonly years: number | null;
  /** From the superlative to where its scope ends. */
  readonly words: readonly Word[];
}

const THING_REACH = 4;
const SCOPE_REACH = 9;
/** Words that stand together have but a blank or a hyphen between them. */
const BESIDE = 1;
const EVER = new Set(['ever', 'record', 'history']);
const YEARS: Readonly<Record<string, number>> = { year: 1, decade: 10, century: 100 };

/** The records that a statement claims: superlatives with a time for which they hold. */
export const recordsOf = onceLately((statement: Statement): readonly RecordClaim[] =>
  statement.words.flatMap((_, at) => recordAt(statement, at) ?? []),
);

function recordAt({ words, claim }: Statement, at: number): RecordClaim | null {
  const [word, next] = [words[at]!, words[at + 1]];
  const long = word.key === 'most' && next !== undefined ? superlativeOf(`most ${next.key}`) : undefined;
  const degree = long ?? superlativeOf(word.key);
  if (degree === undefined || isQualified(words.slice(Math.max(0, at - 2), at))) return null;
  const from = long === undefined ? at + 1 : at + 2;
  const after = words.slice(from, from + SCOPE_REACH);
  const since = after.findIndex(({ key }) => key === 'since');
  const dated = since < 0 ? -1 : after.findIndex(({ kind }, i) => i > since && kind === 'date');
  const ever = after.findIndex(({ key }) => EVER.has(key));
  const lasting = after.findIndex(
    ({ kind, quantity }) => kind === 'number' && yearsOf(claim.quantities[quantity]?.unit) > 0,
  );
  const [scope] = [dated, ever, lasting].filter((place) => place >= 0).sort((a, b) => a - b);
  if (scope === undefined) return null;
  const phrase = phraseAfter(words, from);
  const things = phrase.length > 0 ? phrase : subjectBefore(words, at);
  if (things.length === 0) return null;
  const year = /^\d{4}/.exec(after[dated]?.key ?? '');
  const length = scope === lasting ? claim.quantities[after[lasting]!.quantity]! : null;
  return {
    degree,
    things,
    ofSubject: phrase.length === 0,
    since: scope === dated && year !== null ? Number(year[0]) : null,
    years: length === null ? null : length.value * yearsOf(length.unit),
    words: words.slice(at, from + scope + 1),
  };
}

const yearsOf = (unit: string | null | undefined): number => YEARS[unit ?? ''] ?? 0;

/** "not the largest", "one of the largest", "the second largest". */
const isQualified = (before: readonly Word[]): boolean =>
  before.some((word) => word.kind === 'not' || isOrdinal(word) || /^(?:one|some|among)$/.test(word.key));

/** The noun phrase that a superlative begins, without names. */
function phraseAfter(words: readonly Word[], from: number): readonly Word[] {
  const phrase: Word[] = [];
  for (let i = from; i < words.length && i < from + THING_REACH; i++) {
    const [before, word] = [words[i - 1]!, words[i]!];
    const gap = before.span === null || word.span === null ? 0 : word.span.start - before.span.end;
    if (gap > BESIDE || (word.kind !== 'word' && word.kind !== 'name')) break;
    if (word.key === 'since' || EVER.has(word.key)) break;
    if (word.kind === 'word') phrase.push(word);
  }
  return phrase;
}

/** "The expulsion of 30 envoys was the largest", "Rents rose by 9 %, the highest since": the nearest words before. */
function subjectBefore(words: readonly Word[], at: number): readonly Word[] {
  const before = words.slice(Math.max(0, at - THING_REACH - 1), at);
  const verb = before.findLastIndex(({ kind }) => kind === 'verb');
  const isThing = ({ kind }: Word): boolean => kind === 'word';
  const nearest = before.slice(verb + 1).filter(isThing);
  return nearest.length > 0 ? nearest : before.slice(0, Math.max(0, verb)).filter(isThing);
}

/** Whether a statement names what holds a record: all that is said of its kind, but its head may have another name. */
export function tellsOf({ words }: Statement, { things, ofSubject }: RecordClaim): boolean {
  const names = (thing: Word): boolean => words.some((word) => sameThing(thing, word));
  if (ofSubject) return things.some(names);
  return things.length === 1 ? names(things[0]!) : things.slice(0, -1).every(names);
}

/** Whether two words of statements name the same thing. */
export const sameThing = (a: Word, b: Word): boolean =>
  a.kind !== 'name' && b.kind !== 'name' && (a.stem === b.stem || areClose(a.key, b.key));

/** The year of what holds a record: one that the statement names beside its scope, else the article's. */
export function yearOf({ words }: Statement, record: RecordClaim, { published }: Origin): number | null {
  const scope = new Set(record.words);
  const years = words.flatMap((word) => (scope.has(word) ? [] : (explicitYear(word) ?? [])));
  return years[0] ?? (published === null ? null : Number(published.slice(0, 4)));
}

/** The year of a date that names one. */
export function explicitYear({ kind, key }: Word): number | null {
  const year = kind === 'date' ? /^\d{4}(?!\d|s)/.exec(key) : null;
  return year === null ? null : Number(year[0]);
}
