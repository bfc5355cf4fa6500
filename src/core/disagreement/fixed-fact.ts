import type { Quantity } from '../claim/claim';
import { roleNoun } from '../speaker/lexicon';
import { message } from '../text/message';
import { excludes } from './date';
import { describeDate } from './describe-date';
import { describeQuantity } from './describe-quantity';
import { type Finding, type Origin, type Told, toldOf } from './finding';
import data from './fixed-facts.json';
import { placeOf } from './gate';
import { compatible, dimensionOf } from './interval';
import { sameName } from './same-name';
import { sentences } from './sentences';
import type { Statement, Word } from './statement';
import { isCommonWord } from './word-weight';

/** A fact that holds whatever the story: when somebody was born, how high a tower is. */
export interface FixedFact {
  /** Subject and predicate: facts of one key are about one thing. */
  readonly key: string;
  readonly statement: Told;
  readonly value: Word | Quantity;
  /** As an explanation shows subject, predicate and value. */
  readonly subject: string;
  readonly predicate: Says;
  readonly said: string;
  /** There is one value for all time, and the name is full enough to be one bearer's. */
  readonly exclusive: boolean;
  /** It is told of a person, who may have a namesake. */
  readonly ofPerson: boolean;
  /** What the bearer is said to be, "painter", and names beside the value, lower case: where it was. */
  readonly roles: readonly string[];
  readonly places: readonly string[];
}

/** What a predicate says of its subject. */
type Says = keyof typeof sentences.facts;

interface Predicate {
  readonly says: Says;
  readonly exclusive: boolean;
  readonly ofPerson?: boolean;
  /** The verb may have an object, whose date it then is. */
  readonly hasObject?: boolean;
  /** Of the figure; undefined for a date. */
  readonly dimension?: string;
}

interface PredicateLine extends Predicate {
  readonly words: string;
}

const readPredicates = (lines: readonly PredicateLine[]): ReadonlyMap<string, Predicate> =>
  new Map(lines.flatMap((line) => line.words.split(' ').map((word) => [word, line] as const)));

const dated = readPredicates(data.dated as readonly PredicateLine[]);
const measured = readPredicates(data.measured as readonly PredicateLine[]);
const kin = new Set(data.kin.split(' '));
const linking = new Set(data.linking.split(' '));

/** Words between subject and predicate, and between predicate and value. */
const SUBJECT_REACH = 4;
const DATE_REACH = 5;
const FIGURE_REACH = 3;
const WITH_YEAR = /^\d{4}(?:-\d\d)*$/;

/** The fixed facts that a statement tells of somebody or something by name. */
export function fixedFactsOf(statement: Statement): readonly FixedFact[] {
  const { words } = statement;
  return words.flatMap((word, i) => {
    if (word.kind !== 'verb' && word.kind !== 'word') return [];
    if (words.slice(Math.max(0, i - 2), i).some(({ kind }) => kind === 'not')) return [];
    return [
      ...factAt(statement, i, dated.get(word.key), dateAfter),
      ...factAt(statement, i, measured.get(word.key), figureBeside),
    ];
  });
}

type ValueFinder = (statement: Statement, at: number, predicate: Predicate) => Word | Quantity | undefined;

function factAt(statement: Statement, at: number, predicate: Predicate | undefined, find: ValueFinder): FixedFact[] {
  if (predicate === undefined) return [];
  const subject = subjectOf(statement.words, at);
  const value = subject === undefined ? undefined : find(statement, at, predicate);
  if (subject === undefined || value === undefined) return [];
  return [
    {
      key: `${predicate.says} ${subject.key}`,
      statement,
      value,
      subject: subject.text,
      predicate: predicate.says,
      said: 'kind' in value ? describeDate(value.key) : describeQuantity(value, statement),
      exclusive: predicate.exclusive && subject.key.includes(' '),
      ofPerson: predicate.ofPerson === true,
      roles: rolesBefore(statement.words, at),
      places: placesAfter(statement.words, at),
    },
  ];
}

/** The name that the predicate follows, with nothing between that could be another subject. */
function subjectOf(words: readonly Word[], at: number): Word | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 1 - SUBJECT_REACH; i--) {
    const { kind, key } = words[i]!;
    if (kind === 'name') return key.length > 3 && words[i - 1]?.kind !== 'name' ? words[i] : undefined;
    if ((kind === 'verb' && !linking.has(key)) || kind === 'not' || kin.has(key)) return undefined;
  }
  return undefined;
}

/** What is said to be the subject before the predicate: "the painter Ada Brunn", "Ada Brunn, a painter,". */
const rolesBefore = (words: readonly Word[], at: number): readonly string[] =>
  words
    .slice(Math.max(0, at - 1 - SUBJECT_REACH), at)
    .flatMap(({ kind, key }) => (kind === 'word' && (roleNoun(key) !== null || !isCommonWord(key)) ? [key] : []));

/** The names that follow the predicate before another verb: "was born in Ostbruck", "born on 4 May 1961 in Ostbruck". */
function placesAfter(words: readonly Word[], at: number): readonly string[] {
  const after = words.slice(at + 1, at + 1 + DATE_REACH);
  const verb = after.findIndex(({ kind }) => kind === 'verb');
  return after.slice(0, verb < 0 ? undefined : verb).flatMap(({ kind, key }) => (kind === 'name' ? [key] : []));
}

/** "was born in Ostbruck on 4 May 1961": a date with its year, no other verb between. */
function dateAfter({ words }: Statement, at: number, { hasObject }: Predicate): Word | undefined {
  for (const word of words.slice(at + 1, at + 1 + DATE_REACH)) {
    if (word.kind === 'date') return WITH_YEAR.test(word.key) ? word : undefined;
    if (word.kind === 'verb' || word.kind === 'number') return undefined;
    // "Orlan founded Ostbruck Ferries in 1911": not the subject's year
    if (hasObject === true && word.kind === 'name' && !word.place) return undefined;
  }
  return undefined;
}

/** "a population of 3.4 million", "310 metres tall": the one figure of that dimension beside the word. */
function figureBeside(statement: Statement, at: number, { dimension }: Predicate): Quantity | undefined {
  const near = statement.claim.quantities.filter(
    (quantity) =>
      dimensionOf(quantity) === dimension &&
      quantity.max === null &&
      !quantity.modifiers.includes('of') &&
      Math.abs(placeOf(statement, quantity) - at) <= FIGURE_REACH,
  );
  return near.length === 1 ? near[0] : undefined;
}

/** What a fact states, as a key: facts of one value never clash. */
export const statedBy = ({ value }: FixedFact): string =>
  'kind' in value ? value.key : `${value.bound} ${value.value} ${value.unit ?? ''}`;

/** Two facts of one key that cannot both be right. */
export function compareFacts(
  a: FixedFact,
  originA: Origin,
  b: FixedFact,
  originB: Origin,
  sameStory: boolean,
): Finding | null {
  const kind = clashOf(a.value, b.value);
  if (kind === null) return null;
  const sure = a.exclusive && b.exclusive && !areGenerationsApart(a, b) && isOneBearer(a, b, sameStory);
  return {
    kind,
    level: sure ? 'warning' : 'info',
    score: sure ? 0.9 : 0.6,
    a: sideOf(a, originA),
    b: sideOf(b, originB),
    because: message(sentences.facts[a.predicate], a.subject),
  };
}

/** Years from which on a slip of the pen is less likely than a namesake. */
const GENERATION = 20;

function areGenerationsApart({ value: a }: FixedFact, { value: b }: FixedFact): boolean {
  if (!('kind' in a && 'kind' in b)) return false;
  return Math.abs(Number(a.key.slice(0, 4)) - Number(b.key.slice(0, 4))) > GENERATION;
}

/** Whether nothing tells that namesakes are meant; between stories something must tell that they are not. */
function isOneBearer(a: FixedFact, b: FixedFact, sameStory: boolean): boolean {
  if (!a.ofPerson) return true;
  const sharesRole = a.roles.some((role) => b.roles.includes(role));
  const sharesPlace = a.places.some((place) => b.places.some((other) => sameName(place, other)));
  if (a.roles.length > 0 && b.roles.length > 0 && !sharesRole) return false;
  if (a.places.length > 0 && b.places.length > 0 && !sharesPlace) return false;
  return sameStory || sharesRole || sharesPlace;
}

/** What kind of clash two values are that cannot both be right. */
function clashOf(a: Word | Quantity, b: Word | Quantity): 'date' | 'number' | null {
  if ('kind' in a) return 'kind' in b && excludes(a, b) ? 'date' : null;
  return 'kind' in b || compatible(a, b) ? null : 'number';
}

const sideOf = ({ statement, value, said }: FixedFact, origin: Origin): Finding['a'] => ({
  origin,
  statement,
  focus: 'kind' in value ? value.span : value,
  said,
  ...('kind' in value ? { value: value.key } : { value: `${value.value} ${value.unit ?? ''}`, several: true }),
});

/** The fact without the words of its statement, which are many. */
export const condensedFact = (fact: FixedFact): FixedFact => ({ ...fact, statement: toldOf(fact.statement) });
