import { type Disposable, EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import type { Archive } from '../../core/archive/archive';
import type { Person } from '../../core/speaker/people';
import type { Quotation } from '../../core/speaker/speaker';
import { isSpeech } from '../../core/speaker/speech';
import type { Articles } from '../articles';
import { isOpen } from '../disagreements';
import { Slices } from '../slices';
import type { Arrangement } from './arrangement';
import { itemOf } from './items';
import {
  type Counts,
  countDisagreements,
  groupOf,
  LISTED,
  type Listed,
  type ListedPerson,
  listArticles,
  listPeople,
  orderBy,
} from './listing';
import type { ArticleNode, Group, GroupNode, Node, PersonNode, QuotationNode } from './node';

/** What the Speakers view shows: people, their articles and quotations, arranged as a person wants. */
export class SpeakersTree implements TreeDataProvider<Node>, Disposable {
  readonly #articles: Articles;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #listed = new EventEmitter<void>();
  /** The rows were made anew. */
  readonly onDidList = this.#listed.event;
  #isEmpty = true;
  #arrangement: Arrangement;
  /** These are made when first asked for after a change. */
  #rows: Promise<Node[]> | null = null;
  #counts: Promise<Counts> | null = null;
  #people: Promise<Map<Group, Listed<ListedPerson>>> | null = null;
  /** Raised by each refresh: lists that are being made for an earlier one are given up. */
  #generation = 0;
  readonly #turns = new Slices();

  constructor(articles: Articles, arrangement: Arrangement) {
    this.#articles = articles;
    this.#arrangement = arrangement;
  }

  /** Whether there was nothing to list. */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  /** Makes the rows anew, and comes to its end when they are there. */
  async refresh(arrangement = this.#arrangement): Promise<void> {
    this.#arrangement = arrangement;
    this.#rows = null;
    this.#counts = null;
    this.#people = null;
    this.#generation++;
    const listed = this.getChildren();
    this.#changed.fire();
    // what fails the editor hears, which asks for the same
    await listed.catch(() => {});
  }

  dispose(): void {
    this.#changed.dispose();
    this.#listed.dispose();
  }

  /** The editor asks for all rows of a list in one moment, hundreds of them. */
  async getTreeItem(node: Node): Promise<TreeItem> {
    await this.#turns.turn();
    return itemOf(this.#archive, node);
  }

  getParent(node: Node): Node | null {
    return node.parent;
  }

  async getChildren(node: Node | null = null): Promise<Node[]> {
    switch (node?.is) {
      case undefined:
        this.#rows ??= this.#list();
        return this.#rows.catch((error: unknown) => this.#again(error, node));
      case 'group':
        return this.#peopleNodes(node.group, node).catch((error: unknown) => this.#again(error, node));
      case 'person':
        return node.parent?.is === 'article'
          ? this.#quotationNodes(node.person, node.parent.path, node)
          : [...this.#articlesOf(node), ...this.#possiblySame(node), ...this.#verdictsOn(node)];
      case 'article':
        return node.parent?.is === 'person'
          ? this.#quotationNodes(node.parent.person, node.path, node)
          : this.#speakersIn(node).catch((error: unknown) => this.#again(error, node));
      default:
        return [];
    }
  }

  /** The row of somebody or, of what they say in an article, that of the quotation; undefined when it is not listed. */
  async find(person: Person, path?: string, quotation?: Quotation): Promise<Node | undefined> {
    const isPerson = (each: Node): boolean => each.is === 'person' && each.person.id === person.id;
    const isArticle = (each: Node): boolean => each.is === 'article' && each.path === path;
    const isQuotation = (each: Node): boolean =>
      each.is === 'quotation' && each.quotation.content[0]?.start === quotation?.content[0]?.start;
    const roots = await this.getChildren();
    if (this.#arrangement.grouping === 'article') {
      const found = await this.#child(roots.find(isArticle), isPerson);
      return (await this.#child(found, isQuotation)) ?? found;
    }
    const group = roots.find((each) => each.is === 'group' && each.group === groupOf(person));
    const found = roots.find(isPerson) ?? (await this.#child(group, isPerson));
    return (await this.#child(await this.#child(found, isArticle), isQuotation)) ?? found;
  }

  get #archive(): Archive {
    return this.#articles.archive;
  }

  /** An empty list in between would be seen. */
  #again(error: unknown, node: Node | null): Promise<Node[]> {
    if (error instanceof Superseded) return this.getChildren(node);
    throw error;
  }

  async #child(node: Node | undefined, is: (child: Node) => boolean): Promise<Node | undefined> {
    return node && (await this.getChildren(node)).find(is);
  }

  async #list(): Promise<Node[]> {
    const roots = await this.#roots();
    this.#isEmpty = roots.length === 0;
    this.#listed.fire();
    return roots;
  }

  async #roots(): Promise<Node[]> {
    switch (this.#arrangement.grouping) {
      case 'article':
        return this.#articleRoots();
      case 'kind':
        return this.#groups('people', 'organizations', 'unnamed');
      case 'person':
        return [...(await this.#peopleNodes('people', null)), ...(await this.#groups('unnamed'))];
    }
  }

  /** Groups that are not empty. */
  async #groups(...groups: readonly Group[]): Promise<GroupNode[]> {
    const listed = await this.#listPeople();
    return groups.flatMap((group): GroupNode[] => {
      const size = listed.get(group)?.size ?? 0;
      return size > 0 ? [{ is: 'group', id: group, parent: null, group, size }] : [];
    });
  }

  async #peopleNodes(group: Group, parent: Node | null): Promise<Node[]> {
    const { rows, size } = (await this.#listPeople()).get(group) ?? { rows: [], size: 0 };
    const nodes = rows.map((row): PersonNode => {
      return { is: 'person', id: idBelow(parent, row.person.id), parent, ...row };
    });
    return withRest(parent, nodes, size);
  }

  /** By group; where persons are the roots, those with a name are one list. */
  #listPeople(): Promise<Map<Group, Listed<ListedPerson>>> {
    const isByKind = this.#arrangement.grouping === 'kind';
    const listOf = (person: Person): Group => {
      const group = groupOf(person);
      return isByKind || group === 'unnamed' ? group : 'people';
    };
    this.#people ??= this.#counted().then((counts) =>
      listPeople(this.#archive, this.#arrangement, counts, listOf, this.#slices()),
    );
    return this.#people;
  }

  #counted(): Promise<Counts> {
    this.#counts ??= countDisagreements(
      this.#archive,
      this.#articles.disagreements.each(),
      (each) => isOpen(this.#articles, each),
      this.#slices(),
    );
    return this.#counts;
  }

  #slices(): Slices {
    const generation = this.#generation;
    return new Slices(() => {
      if (generation !== this.#generation) throw new Superseded();
    });
  }

  async #articleRoots(): Promise<Node[]> {
    const { rows, size } = await listArticles(this.#archive, this.#arrangement, await this.#counted(), this.#slices());
    const nodes = rows.map(({ path, count, disagreements }): ArticleNode => {
      return { is: 'article', id: path, parent: null, path, count, disagreements };
    });
    return withRest(null, nodes, size);
  }

  /** Where somebody is quoted, the latest article first. */
  #articlesOf(node: PersonNode): Node[] {
    const counts = new Map<string, number>();
    for (const { path, index } of node.person.members) {
      const count = this.#archive.speechCountAt(path, index);
      if (count > 0) counts.set(path, (counts.get(path) ?? 0) + count);
    }
    const dateOf = (path: string): string => this.#archive.metadata(path)?.date ?? '';
    const nodes = Array.from(counts)
      .map(([path, count]) => ({ path, count, date: dateOf(path) }))
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
      .slice(0, LISTED)
      .map(({ path, count }): ArticleNode => {
        return { is: 'article', id: idBelow(node, path), parent: node, path, count, disagreements: 0 };
      });
    return withRest(node, nodes, counts.size);
  }

  #possiblySame(node: PersonNode): Node[] {
    return this.#archive
      .possiblySame(node.person)
      .map((person) => ({ is: 'possible', id: idBelow(node, `?${person.id}`), parent: node, person }));
  }

  #verdictsOn(node: PersonNode): Node[] {
    const own = new Set([node.person.name, ...node.person.aliases]);
    return this.#archive.verdictsOn(node.person).map((verdict, index) => {
      const [a, b] = verdict.speakers.map(({ name }) => name) as [string, string];
      const lead = this.#archive.nameOf(node.person)?.name;
      const other = a === lead || (own.has(a) && !own.has(b)) ? b : a;
      return { is: 'verdict', id: idBelow(node, `!${index}\n${a}\n${b}`), parent: node, verdict, other };
    });
  }

  /** Who speaks in an article, in the order that is chosen. */
  async #speakersIn(node: ArticleNode): Promise<PersonNode[]> {
    const counts = await this.#counted();
    const people = new Map<string, { readonly person: Person; count: number; readonly disagreements: number }>();
    for (const quotation of this.#archive.facts(node.path)?.quotations ?? []) {
      if (quotation.speaker === null || !isSpeech(quotation)) continue;
      const person = this.#archive.personOf(node.path, quotation.speaker);
      if (!person) continue;
      const known = people.get(person.id);
      if (known) known.count++;
      else people.set(person.id, { person, count: 1, disagreements: counts.people.get(person.id) ?? 0 });
    }
    return [...people.values()]
      .sort(orderBy(this.#arrangement.sorting, ({ person }) => person.name))
      .map(({ person, count }) => ({
        is: 'person',
        id: idBelow(node, person.id),
        parent: node,
        person,
        count,
        // those of all articles are told where all are listed
        disagreements: 0,
      }));
  }

  #quotationNodes(person: Person, path: string, parent: Node): QuotationNode[] {
    const indexes = person.members.filter((member) => member.path === path).map(({ index }) => index);
    return (this.#archive.facts(path)?.quotations ?? [])
      .filter((each) => each.speaker !== null && indexes.includes(each.speaker) && isSpeech(each))
      .map((quotation, index): QuotationNode => {
        return { is: 'quotation', id: idBelow(parent, String(index)), parent, path, quotation };
      });
  }
}

/** A later refresh changed what is to be listed. */
class Superseded extends Error {}

const idBelow = (parent: Node | null, key: string): string => (parent ? `${parent.id}\n${key}` : key);

/** Rows, and one that stands for those that are left out. */
function withRest(parent: Node | null, nodes: readonly Node[], size: number): Node[] {
  const count = size - nodes.length;
  return count > 0 ? [...nodes, { is: 'more', id: idBelow(parent, '\nmore'), parent, count }] : [...nodes];
}
