import type { Archive } from '../../core/archive/archive';
import type { ArticleFacts } from '../../core/archive/facts';
import type { Disagreement, Passage } from '../../core/disagreement/disagreement';
import { collectiveNouns } from '../../core/speaker/lexicon';
import type { Person, PersonMember } from '../../core/speaker/people';
import { fold } from '../../core/speaker/spelling';
import { overlaps } from '../../core/text/span';
import type { Slices } from '../slices';
import type { Arrangement, Sorting } from './arrangement';
import { Best } from './best';
import type { Group } from './node';

/** Longer lists are slow to draw and nobody reads them; the filter finds the rest. */
export const LISTED = 200;

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

/** The first rows of a list, and how many there are in all. */
export interface Listed<Row> {
  readonly rows: readonly Row[];
  readonly size: number;
}

/** How many disagreements each person, by identifier, and each article, by path, takes part in. */
export interface Counts {
  readonly people: ReadonlyMap<string, number>;
  readonly articles: ReadonlyMap<string, number>;
}

/** A passage is a person's when it lies in words that are. */
export async function countDisagreements(
  archive: Archive,
  disagreements: Iterable<Disagreement>,
  isOpen: (disagreement: Disagreement) => boolean,
  slices: Slices,
): Promise<Counts> {
  const people = new Map<string, number>();
  const articles = new Map<string, number>();
  // else the first question works out at once who is who
  while (!archive.identifyPeople(() => slices.isDue)) await slices.rest();
  // some may come and go meanwhile
  for (const disagreement of [...disagreements]) {
    if (slices.isDue) await slices.rest();
    if (!isOpen(disagreement)) continue;
    const { passages } = disagreement;
    const speakers = speakersIn.get(disagreement) ?? passages.flatMap((passage) => speakersOf(archive, passage));
    speakersIn.set(disagreement, speakers);
    const ids = new Set(speakers.flatMap(({ path, index }) => archive.personIdOf(path, index) ?? []));
    for (const id of ids) people.set(id, (people.get(id) ?? 0) + 1);
    for (const path of new Set(passages.map(({ path }) => path))) articles.set(path, (articles.get(path) ?? 0) + 1);
  }
  return { people, articles };
}

/** Whose words the passages of a disagreement are: as long as it stands so do they. */
const speakersIn = new WeakMap<Disagreement, readonly PersonMember[]>();

function speakersOf(archive: Archive, passage: Passage): PersonMember[] {
  const { path } = passage;
  return (archive.facts(path)?.quotations ?? []).flatMap(({ speaker, content }) =>
    speaker !== null && content.some((part) => overlaps(part, passage)) ? [{ path, index: speaker }] : [],
  );
}

/** By the kind of who speaks; who has no name ("officials", "a spokesman", "the Board") is in a group with all others. */
export function groupOf({ kind, name }: Pick<Person, 'kind' | 'name'>): Group {
  if ((kind !== 'person' && kind !== 'organization') || !/\p{Lu}/u.test(name)) return 'unnamed';
  if (kind === 'organization' && collectiveNouns.has(name.toLowerCase())) return 'unnamed';
  return kind === 'person' ? 'people' : 'organizations';
}

/** Whoever speaks and passes the filter, in the order that is wanted, for each of the lists that `listOf` names. */
export async function listPeople<Name>(
  archive: Archive,
  { filter, sorting }: Arrangement,
  counts: Counts,
  listOf: (person: Person) => Name,
  slices: Slices,
): Promise<Map<Name, Listed<ListedPerson>>> {
  const fits = filterOf(filter);
  const order = orderBy<ListedPerson>(sorting, ({ person }) => person.name);
  const lists = new Map<Name, Best<ListedPerson>>();
  const seen = new Set<string>();
  for (const person of archive.people()) {
    if (slices.isDue) await slices.rest();
    // who is called otherwise meanwhile comes again
    if (seen.has(person.id)) continue;
    seen.add(person.id);
    const count = archive.speechCount(person);
    if (count === 0 || !fits(person, () => [person.name, ...person.aliases, ...person.roles])) continue;
    const name = listOf(person);
    const list = lists.get(name) ?? new Best(LISTED, order);
    lists.set(name, list);
    list.add({ person, count, disagreements: counts.people.get(person.id) ?? 0 });
  }
  return new Map(Array.from(lists, ([name, list]) => [name, { rows: list.sorted(), size: list.size }]));
}

/** Articles that quote somebody and pass the filter by their title, outlet or people. */
export async function listArticles(
  archive: Archive,
  { filter, sorting }: Arrangement,
  counts: Counts,
  slices: Slices,
): Promise<Listed<ListedArticle>> {
  const fits = filterOf(filter);
  const list = new Best(
    LISTED,
    orderBy<ListedArticle>(sorting, ({ title }) => title),
  );
  for (const path of archive.paths()) {
    if (slices.isDue) await slices.rest();
    const metadata = archive.metadata(path);
    const count = archive.speechCountAt(path);
    if (!metadata || count === 0) continue;
    const title = archive.titleOf(path);
    if (fits(metadata, () => [title, metadata.outlet ?? '', ...namesIn(archive.facts(path))]))
      list.add({ path, title, count, disagreements: counts.articles.get(path) ?? 0 });
  }
  return { rows: list.sorted(), size: list.size };
}

const namesIn = (facts: ArticleFacts | undefined): string[] =>
  (facts?.speakers ?? []).flatMap(({ name, aliases, roles }) => [name, ...aliases, ...roles]);

/** What a filter is compared with, kept as long as the person or the article's metadata are. */
const folded = new WeakMap<object, string>();

/** Whether all words of a filter occur in the texts of something; nothing is asked without a filter. */
function filterOf(filter: string): (of: object, texts: () => readonly string[]) => boolean {
  const words = fold(filter).split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (of, texts) => {
    const text = folded.get(of) ?? fold(texts().join('\n'));
    folded.set(of, text);
    return words.every((word) => text.includes(word));
  };
}

/** The most first, those with the same number by name. */
export function orderBy<Row extends { readonly count: number; readonly disagreements: number }>(
  sorting: Sorting,
  nameOf: (row: Row) => string,
): (a: Row, b: Row) => number {
  const byName = (a: Row, b: Row): number => compare(nameOf(a), nameOf(b));
  if (sorting === 'name') return byName;
  const byCount = (a: Row, b: Row): number => b.count - a.count || byName(a, b);
  if (sorting === 'count') return byCount;
  return (a, b) => b.disagreements - a.disagreements || byCount(a, b);
}

/** Letters with accents stand beside those without. */
const { compare } = new Intl.Collator();
