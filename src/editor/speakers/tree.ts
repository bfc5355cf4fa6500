import { type Disposable, EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import type { Archive } from '../../core/archive/archive';
import type { Person } from '../../core/speaker/people';
import type { Quotation } from '../../core/speaker/speaker';
import { isSpeech } from '../../core/speaker/speech';
import type { Articles } from '../articles';
import { openDisagreements } from '../disagreements';
import type { Arrangement } from './arrangement';
import { itemOf } from './items';
import { type Counts, countDisagreements, isNamed, type ListedPerson, listArticles, listPeople } from './listing';
import type { ArticleNode, Group, GroupNode, Node, PersonNode, QuotationNode } from './node';

/** Longer lists are slow to draw and nobody reads them; the filter finds the rest. */
const LISTED = 500;

/** What the Speakers view shows: people, their articles and quotations, arranged as a person wants. */
export class SpeakersTree implements TreeDataProvider<Node>, Disposable {
  readonly #articles: Articles;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #arrangement: Arrangement;
  /** Made when first asked for after a change. */
  #counts: Counts | null = null;
  #people: readonly ListedPerson[] | null = null;

  constructor(articles: Articles, arrangement: Arrangement) {
    this.#articles = articles;
    this.#arrangement = arrangement;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  refresh(arrangement = this.#arrangement): void {
    this.#arrangement = arrangement;
    this.#counts = null;
    this.#people = null;
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  getTreeItem(node: Node): TreeItem {
    return itemOf(this.#archive, node);
  }

  getParent(node: Node): Node | null {
    return node.parent;
  }

  getChildren(node: Node | null = null): Node[] {
    switch (node?.is) {
      case undefined:
        return this.#roots();
      case 'group':
        return this.#peopleNodes(node.group, node);
      case 'person':
        return node.parent?.is === 'article'
          ? this.#quotationNodes(node.person, node.parent.path, node)
          : [...this.#articlesOf(node), ...this.#possiblySame(node)];
      case 'article':
        return node.parent?.is === 'person'
          ? this.#quotationNodes(node.parent.person, node.path, node)
          : this.#speakersIn(node);
      default:
        return [];
    }
  }

  /** The row of somebody or, of what they say in an article, that of the quotation; undefined when it is not listed. */
  find(person: Person, path?: string, quotation?: Quotation): Node | undefined {
    const isPerson = (each: Node): boolean => each.is === 'person' && each.person.id === person.id;
    const isArticle = (each: Node): boolean => each.is === 'article' && each.path === path;
    const roots = this.getChildren();
    if (this.#arrangement.grouping === 'article') {
      const found = this.#child(roots.find(isArticle), isPerson);
      return this.#quotationBelow(found, quotation) ?? found;
    }
    const group = roots.find((each) => each.is === 'group' && each.group === groupOf(person));
    const found = roots.find(isPerson) ?? this.#child(group, isPerson);
    return this.#quotationBelow(this.#child(found, isArticle), quotation) ?? found;
  }

  get #archive(): Archive {
    return this.#articles.archive;
  }

  #quotationBelow(node: Node | undefined, quotation: Quotation | undefined): Node | undefined {
    return this.#child(node, (each) => each.is === 'quotation' && each.quotation === quotation);
  }

  #child(node: Node | undefined, is: (child: Node) => boolean): Node | undefined {
    return node && this.getChildren(node).find(is);
  }

  #roots(): Node[] {
    switch (this.#arrangement.grouping) {
      case 'article':
        return shortened(null, this.#articleRoots());
      case 'kind':
        return [...this.#groups('people'), ...this.#groups('organizations'), ...this.#groups('unnamed')];
      case 'person':
        return [...this.#peopleNodes('named', null), ...this.#groups('unnamed')];
    }
  }

  /** A group, unless it is empty. */
  #groups(group: Group): GroupNode[] {
    const size = this.#listed().filter(({ person }) => groupOf(person) === group).length;
    return size > 0 ? [{ is: 'group', id: group, parent: null, group, size }] : [];
  }

  #peopleNodes(group: Group | 'named', parent: Node | null): Node[] {
    const belongs = (person: Person): boolean => (group === 'named' ? isNamed(person) : groupOf(person) === group);
    const listed = this.#listed().filter(({ person }) => belongs(person));
    return shortened(
      parent,
      listed.map((each): PersonNode => ({ is: 'person', id: idBelow(parent, each.person.id), parent, ...each })),
    );
  }

  #listed(): readonly ListedPerson[] {
    this.#people ??= listPeople(this.#archive, this.#arrangement, this.#counted());
    return this.#people;
  }

  #counted(): Counts {
    this.#counts ??= countDisagreements(this.#archive, openDisagreements(this.#articles));
    return this.#counts;
  }

  #articleRoots(): ArticleNode[] {
    return listArticles(this.#archive, this.#arrangement, this.#counted()).map(({ path, count, disagreements }) => ({
      is: 'article',
      id: path,
      parent: null,
      path,
      count,
      disagreements,
    }));
  }

  /** Where somebody is quoted, the latest article first. */
  #articlesOf(node: PersonNode): ArticleNode[] {
    const counts = new Map<string, number>();
    for (const { path } of this.#archive.speechOf(node.person)) counts.set(path, (counts.get(path) ?? 0) + 1);
    const dateOf = (path: string): string => this.#archive.facts(path)?.metadata.date ?? '';
    return [...counts]
      .map(([path, count]): ArticleNode => {
        return { is: 'article', id: idBelow(node, path), parent: node, path, count, disagreements: 0 };
      })
      .sort((a, b) => (dateOf(a.path) < dateOf(b.path) ? 1 : dateOf(a.path) > dateOf(b.path) ? -1 : 0));
  }

  #possiblySame(node: PersonNode): Node[] {
    return this.#archive
      .possiblySame(node.person)
      .map((person) => ({ is: 'possible', id: idBelow(node, `?${person.id}`), parent: node, person }));
  }

  /** Who speaks in an article, the most quoted first. */
  #speakersIn(node: ArticleNode): PersonNode[] {
    const people = new Map<string, { readonly person: Person; count: number }>();
    for (const quotation of this.#archive.facts(node.path)?.quotations ?? []) {
      if (quotation.speaker === null || !isSpeech(quotation)) continue;
      const person = this.#archive.personOf(node.path, quotation.speaker);
      if (!person) continue;
      const known = people.get(person.id);
      if (known) known.count++;
      else people.set(person.id, { person, count: 1 });
    }
    return [...people.values()]
      .sort((a, b) => b.count - a.count)
      .map(({ person, count }) => ({
        is: 'person',
        id: idBelow(node, person.id),
        parent: node,
        person,
        count,
        disagreements: 0,
      }));
  }

  #quotationNodes(person: Person, path: string, parent: Node): QuotationNode[] {
    return this.#archive
      .speechOf(person)
      .filter((each) => each.path === path)
      .map(({ quotation }, index) => {
        return { is: 'quotation', id: idBelow(parent, String(index)), parent, path, quotation };
      });
  }
}

/** By the kind of who speaks; who has no name is in a group with all others. */
const groupOf = (person: Person): Group =>
  isNamed(person) ? (person.kind === 'person' ? 'people' : 'organizations') : 'unnamed';

const idBelow = (parent: Node | null, key: string): string => (parent ? `${parent.id}\n${key}` : key);

function shortened(parent: Node | null, nodes: readonly Node[]): Node[] {
  const rest = nodes.length - LISTED;
  if (rest <= 0) return [...nodes];
  return [...nodes.slice(0, LISTED), { is: 'more', id: idBelow(parent, '\nmore'), parent, count: rest }];
}
