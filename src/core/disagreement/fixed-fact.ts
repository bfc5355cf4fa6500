import type { Quantity } from '../claim/claim';
import { excludes } from './date';
import { describeDate } from './describe-date';
import { describeQuantity } from './describe-quantity';
import { type Finding, type Origin, type Told, toldOf } from './finding';
import data from './fixed-facts.json';
import { placeOf } from './gate';
import { compatible, dimensionOf } from './interval';
import type { Statement, Word } from './statement';

/** A fact that holds whatever the story: when somebody was born, how high a tower is. */
export interface FixedFact {
  /** Subject and predicate: facts of one key are about one thing. */
  readonly key: string;
  readonly statement: Told;
  readonly value: Word | Quantity;
  /** As an explanation shows subject, predicate and value. */
  readonly subject: string;
  readonly predicate: string;
  readonly said: string;
  /** There is one value for all time, and the name is full enough to be one bearer's. */
  readonly exclusive: boolean;
}

interface Predicate {
  readonly says: string;
  readonly exclusive: boolean;
  /** The verb may have an object, whose date it then is. */
  readonly hasObject?: boolean;
  /** Of the figure; undefined for a date. */
  readonly dimension?: string;
}

const readPredicates = (lines: readonly (Predicate & { readonly words: string })[]): ReadonlyMap<string, Predicate> =>
  new Map(lines.flatMap((line) => line.words.split(' ').map((word) => [word, line] as const)));

const dated = readPredicates(data.dated);
const measured = readPredicates(data.measured);
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

/** "was born in Ostbruck on 4 May 1961": a date with its year, no other verb between. */
function dateAfter({ words }: Statement, at: number, { hasObject }: Predicate): Word | undefined {
  for (const word of words.slice(at + 1, at + 1 + DATE_REACH)) {
    if (word.kind === 'date') return WITH_YEAR.test(word.key) ? word : undefined;
    if (word.kind === 'verb' || word.kind === 'number') return undefined;
    // "Orlan founded Ostbruck Ferries in 1911": not the subject's year
    if (hasObject === true && word.kind === 'name') return undefined;
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

/** Two facts of one key that cannot both be right. */
export function compareFacts(a: FixedFact, originA: Origin, b: FixedFact, originB: Origin): Finding | null {
  const dates = 'kind' in a.value && 'kind' in b.value;
  if ('kind' in a.value && 'kind' in b.value ? !excludes(a.value, b.value) : !figuresDiffer(a.value, b.value))
    return null;
  const sure = a.exclusive && b.exclusive;
  return {
    kind: dates ? 'date' : 'number',
    level: sure ? 'warning' : 'info',
    score: sure ? 0.9 : 0.6,
    a: sideOf(a, originA),
    b: sideOf(b, originB),
    because: `the ${a.predicate} of ${a.subject}`,
  };
}

const figuresDiffer = (a: Word | Quantity, b: Word | Quantity): boolean =>
  !('kind' in a) && !('kind' in b) && !compatible(a, b);

const sideOf = ({ statement, value, said }: FixedFact, origin: Origin): Finding['a'] => ({
  origin,
  statement,
  focus: 'kind' in value ? value.span : value,
  said,
  ...('kind' in value ? { value: value.key } : { value: `${value.value} ${value.unit ?? ''}`, several: true }),
});

/** The fact without the words of its statement, which are many. */
export const condensedFact = (fact: FixedFact): FixedFact => ({ ...fact, statement: toldOf(fact.statement) });

/** What two articles' facts disagree about, but for statements that disagree already. */
export function factFindings(first: Facts, second: Facts, known: readonly Finding[]): Finding[] {
  return first.facts.flatMap((a) =>
    second.facts.flatMap((b) => {
      const finding = a.key === b.key ? compareFacts(a, first.origin, b, second.origin) : null;
      const isKnown = ({ kind, a: x, b: y }: Finding): boolean =>
        kind === finding?.kind && x.statement.index === a.statement.index && y.statement.index === b.statement.index;
      return finding === null || known.some(isKnown) ? [] : [finding];
    }),
  );
}

interface Facts {
  readonly origin: Origin;
  readonly facts: readonly FixedFact[];
}

/** Finds the articles that tell a fact, by its key. */
export class FactIndex<T> {
  readonly #byKey = new Map<string, Set<T>>();

  add(article: T, facts: readonly FixedFact[]): void {
    for (const { key } of facts) {
      const known = this.#byKey.get(key);
      if (known === undefined) this.#byKey.set(key, new Set([article]));
      else known.add(article);
    }
  }

  remove(article: T, facts: readonly FixedFact[]): void {
    for (const { key } of facts) {
      const known = this.#byKey.get(key);
      known?.delete(article);
      if (known?.size === 0) this.#byKey.delete(key);
    }
  }

  /** Articles that tell one of these facts, too. */
  sharing(facts: readonly FixedFact[]): ReadonlySet<T> {
    return new Set(facts.flatMap(({ key }) => [...(this.#byKey.get(key) ?? [])]));
  }
}
