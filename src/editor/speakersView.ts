import {
  type Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { Person } from '../core/speaker/people';
import type { Quotation, SpeakerKind } from '../core/speaker/speaker';
import type { Articles } from './articles';
import { commandIds } from './commandIds';
import { quotationCount } from './counts';
import { quoted, typeName } from './labels';
import { passageLink } from './openPassage';
import { rangeOf } from './places';

interface PersonNode {
  readonly is: 'person';
  readonly person: Person;
  /** Of what the person says in all articles. */
  readonly count: number;
}

type Node =
  | { readonly is: 'unnamed' }
  | PersonNode
  | { readonly is: 'article'; readonly person: Person; readonly path: string }
  | { readonly is: 'quotation'; readonly path: string; readonly quotation: Quotation };

const icons: Record<SpeakerKind, string> = {
  person: 'person',
  organization: 'organization',
  group: 'organization',
  unnamed: 'question',
};

/** While the folder is read the list would be made anew ten times a second. */
const REFRESH_MS = 1000;

/** Person → article → quotation, with counts, who has no name last; a quotation opens where it stands. */
export function registerSpeakersView(articles: Articles): Disposable {
  const tree = new SpeakersTree(articles);
  const view = window.createTreeView('claimtrace.speakers', { treeDataProvider: tree, showCollapseAll: true });
  let pending: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    clearTimeout(pending);
    pending = undefined;
    if (view.visible) tree.refresh();
  };
  const subscriptions = [
    articles.onDidChange(() => {
      describe(view, articles);
      if (articles.progress.done) refresh();
      else pending ??= setTimeout(refresh, REFRESH_MS);
    }),
    view.onDidChangeVisibility(refresh),
  ];
  return {
    dispose: () => {
      clearTimeout(pending);
      for (const each of [...subscriptions, view, tree]) each.dispose();
    },
  };
}

/** Says while the folder is read how far that has come. */
function describe(view: TreeView<Node>, { progress }: Articles): void {
  const reading = !progress.done && progress.total > 0;
  view.message = reading ? l10n.t('Reading {0} of {1} articles', progress.read, progress.total) : '';
}

class SpeakersTree implements TreeDataProvider<Node>, Disposable {
  readonly #articles: Articles;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(articles: Articles) {
    this.#articles = articles;
  }

  refresh(): void {
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  getChildren(node?: Node): Node[] {
    if (!node) {
      const people = this.#people();
      const named = people.filter(({ person }) => isNamed(person));
      return named.length < people.length ? [...named, { is: 'unnamed' }] : named;
    }
    if (node.is === 'unnamed') return this.#people().filter(({ person }) => !isNamed(person));
    if (node.is === 'person') {
      const paths = new Set(this.#articles.archive.speechOf(node.person).map(({ path }) => path));
      return [...paths].map((path) => ({ is: 'article', person: node.person, path }));
    }
    if (node.is === 'article') {
      return this.#articles.archive
        .speechOf(node.person)
        .filter(({ path }) => path === node.path)
        .map(({ path, quotation }) => ({ is: 'quotation', path, quotation }));
    }
    return [];
  }

  getTreeItem(node: Node): TreeItem {
    switch (node.is) {
      case 'unnamed':
        return unnamedItem();
      case 'person':
        return personItem(node);
      case 'article':
        return this.#articleItem(node.person, node.path);
      case 'quotation':
        return this.#quotationItem(node.path, node.quotation);
    }
  }

  /** Most quoted first. */
  #people(): PersonNode[] {
    const { archive } = this.#articles;
    return Array.from(
      archive.people(),
      (person): PersonNode => ({ is: 'person', person, count: archive.speechCount(person) }),
    )
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.person.name < b.person.name ? -1 : 1));
  }

  #articleItem(person: Person, path: string): TreeItem {
    const count = this.#articles.archive.speechOf(person).filter((each) => each.path === path).length;
    const title = this.#articles.archive.titleOf(path);
    const item = new TreeItem(title, TreeItemCollapsibleState.Expanded);
    item.id = `${person.id}\n${path}`;
    item.iconPath = new ThemeIcon('note');
    item.description = [String(count), this.#articles.archive.facts(path)?.metadata.outlet].filter(Boolean).join(' · ');
    item.accessibilityInformation = { label: `${title}, ${quotationCount(count)}` };
    return item;
  }

  #quotationItem(path: string, quotation: Quotation): TreeItem {
    const facts = this.#articles.archive.facts(path);
    const label = quoted(quotation);
    const item = new TreeItem(label);
    item.iconPath = new ThemeIcon('quote');
    item.tooltip = typeName(quotation);
    item.accessibilityInformation = { label: `${typeName(quotation)}: ${label}` };
    const [first] = quotation.content;
    if (facts && first) {
      const range = rangeOf(facts, first);
      item.description = l10n.t('line {0}', range.start.line + 1);
      item.command = {
        command: commandIds.openPassage,
        title: l10n.t('Open Quotation'),
        arguments: [...passageLink(path, range)],
      };
    }
    return item;
  }
}

function personItem({ person, count }: PersonNode): TreeItem {
  const item = new TreeItem(person.name, TreeItemCollapsibleState.Collapsed);
  const spellings = otherSpellings(person);
  item.id = person.id;
  item.iconPath = new ThemeIcon(icons[person.kind]);
  item.description = [String(count), person.roles[0], spellings].filter(Boolean).join(' · ');
  item.tooltip = [person.name, ...person.roles.slice(0, 3), spellings].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: [person.name, quotationCount(count), spellings].filter(Boolean).join(', ') };
  return item;
}

/** A person or body with a name of its own; "officials" and "a spokesman" wait at the end of the list. */
const isNamed = ({ kind, name }: Person): boolean =>
  (kind === 'person' || kind === 'organization') && /\p{Lu}/u.test(name);

function unnamedItem(): TreeItem {
  const item = new TreeItem(l10n.t('Groups and Unnamed Sources'), TreeItemCollapsibleState.Collapsed);
  item.id = '\nunnamed';
  return item;
}

/** Aliases that are more than the name's last word, which every article uses. */
function otherSpellings({ name, aliases }: Person): string {
  const others = aliases.filter((alias) => !name.endsWith(alias));
  return others.length > 0 ? l10n.t('also {0}', others.join(', ')) : '';
}
