import type { Archive } from '../../core/archive/archive';
import type { Disagreement } from '../../core/disagreement/disagreement';
import type { Person } from '../../core/speaker/people';
import { fold } from '../../core/speaker/spelling';
import { overlaps } from '../../core/text/span';
import type { Arrangement, Sorting } from './arrangement';

/** Somebody who speaks, with what is counted of them. */
export interface ListedPerson {
  readonly person: Person;
  /** Of what the person says in all articles. */
  readonly count: number;
  readonly disagreements: number;
}

/** An article that quotes somebody. */
export interface ListedArticle {
  readonly path: string;
  readonly title: string;
  readonly count: number;
  readonly disagreements: number;
}

/** How many disagreements each person, by identifier, and each article, by path, takes part in. */
export interface Counts {
  readonly people: ReadonlyMap<string, number>;
  readonly articles: ReadonlyMap<string, number>;
}

/** A passage is a person's when it lies in words that are. */
export function countDisagreements(archive: Archive, disagreements: readonly Disagreement[]): Counts {
  const people = new Map<string, number>();
  const articles = new Map<string, number>();
  for (const { passages } of disagreements) {
    const ids = new Set<string>();
    for (const passage of passages) {
      for (const { speaker, content } of archive.facts(passage.path)?.quotations ?? []) {
        if (speaker === null || !content.some((part) => overlaps(part, passage))) continue;
        const person = archive.personOf(passage.path, speaker);
        if (person) ids.add(person.id);
      }
    }
    for (const id of ids) people.set(id, (people.get(id) ?? 0) + 1);
    for (const path of new Set(passages.map(({ path }) => path))) articles.set(path, (articles.get(path) ?? 0) + 1);
  }
  return { people, articles };
}

/** A person or body with a name of its own; "officials" and "a spokesman" wait at the end of the list. */
export const isNamed = ({ kind, name }: Person): boolean =>
  (kind === 'person' || kind === 'organization') && /\p{Lu}/u.test(name);

/** Whoever speaks and passes the filter, in the order that is wanted. */
export function listPeople(archive: Archive, { filter, sorting }: Arrangement, counts: Counts): ListedPerson[] {
  const fits = filterOf(filter);
  const listed: ListedPerson[] = [];
  for (const person of archive.people()) {
    const count = archive.speechCount(person);
    if (count === 0 || !fits(() => [person.name, ...person.aliases, ...person.roles])) continue;
    listed.push({ person, count, disagreements: counts.people.get(person.id) ?? 0 });
  }
  return listed.sort(orderBy(sorting, ({ person }) => person.name));
}

/** Articles that quote somebody and pass the filter by their title, outlet or people. */
export function listArticles(archive: Archive, { filter, sorting }: Arrangement, counts: Counts): ListedArticle[] {
  const fits = filterOf(filter);
  const listed: ListedArticle[] = [];
  for (const path of archive.paths()) {
    const facts = archive.facts(path)!;
    const count = archive.speechCountAt(path);
    const title = archive.titleOf(path);
    const names = (): string[] => facts.speakers.flatMap(({ name, aliases, roles }) => [name, ...aliases, ...roles]);
    if (count === 0 || !fits(() => [title, facts.metadata.outlet ?? '', ...names()])) continue;
    listed.push({ path, title, count, disagreements: counts.articles.get(path) ?? 0 });
  }
  return listed.sort(orderBy(sorting, ({ title }) => title));
}

/** Whether all words of a filter occur in what is asked for; nothing is asked without a filter. */
export function filterOf(filter: string): (texts: () => readonly string[]) => boolean {
  const words = fold(filter).split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (texts) => {
    const text = fold(texts().join('\n'));
    return words.every((word) => text.includes(word));
  };
}

/** The most first, those with the same number by name. */
function orderBy<Listed extends { readonly count: number; readonly disagreements: number }>(
  sorting: Sorting,
  nameOf: (listed: Listed) => string,
): (a: Listed, b: Listed) => number {
  const byName = (a: Listed, b: Listed): number => compare(nameOf(a), nameOf(b));
  if (sorting === 'name') return byName;
  const byCount = (a: Listed, b: Listed): number => b.count - a.count || byName(a, b);
  if (sorting === 'count') return byCount;
  return (a, b) => b.disagreements - a.disagreements || byCount(a, b);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
