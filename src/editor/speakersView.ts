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
import { isSpeech } from './speech';

type Node =
  | { readonly is: 'unnamed' }
  | { readonly is: 'person'; readonly person: Person }
  | { readonly is: 'article'; readonly person: Person; readonly path: string }
  | { readonly is: 'quotation'; readonly path: string; readonly quotation: Quotation };

const icons: Record<SpeakerKind, string> = {
  person: 'person',
  organization: 'organization',
  group: 'organization',
  unnamed: 'question',
};

/** Person → article → quotation, with counts, who has no name last; a quotation opens where it stands. */
export function registerSpeakersView(articles: Articles): Disposable {
  const tree = new SpeakersTree(articles);
  const view = window.createTreeView('claimtrace.speakers', { treeDataProvider: tree, showCollapseAll: true });
  const subscription = articles.onDidChange(() => {
    tree.refresh();
    describe(view, articles);
  });
  return { dispose: () => [view, subscription, tree].forEach((each) => void each.dispose()) };
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
      const named = this.#people(isNamed);
      return this.#people((person) => !isNamed(person)).length > 0 ? [...named, { is: 'unnamed' }] : named;
    }
    if (node.is === 'unnamed') return this.#people((person) => !isNamed(person));
    if (node.is === 'person') {
      const paths = new Set(this.#quotationsOf(node.person).map(({ path }) => path));
      return [...paths].map((path) => ({ is: 'article', person: node.person, path }));
    }
    if (node.is === 'article') {
      return this.#quotationsOf(node.person)
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
        return this.#personItem(node.person);
      case 'article':
        return this.#articleItem(node.person, node.path);
      case 'quotation':
        return this.#quotationItem(node.path, node.quotation);
    }
  }

  /** Most quoted first. */
  #people(among: (person: Person) => boolean): Node[] {
    return [...this.#articles.archive.people()]
      .filter(among)
      .map((person) => ({ person, count: this.#quotationsOf(person).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || a.person.name.localeCompare(b.person.name))
      .map(({ person }) => ({ is: 'person', person }));
  }

  #quotationsOf(person: Person): { readonly path: string; readonly quotation: Quotation }[] {
    return this.#articles.archive.quotationsOf(person).filter(({ quotation }) => isSpeech(quotation));
  }

  #personItem(person: Person): TreeItem {
    const count = this.#quotationsOf(person).length;
    const item = new TreeItem(person.name, TreeItemCollapsibleState.Collapsed);
    item.id = person.id;
    item.iconPath = new ThemeIcon(icons[person.kind]);
    const spellings = otherSpellings(person);
    item.description = [String(count), person.roles[0], spellings].filter(Boolean).join(' · ');
    item.tooltip = [person.name, ...person.roles.slice(0, 3), spellings].filter(Boolean).join('\n');
    item.accessibilityInformation = {
      label: [person.name, quotationCount(count), spellings].filter(Boolean).join(', '),
    };
    return item;
  }

  #articleItem(person: Person, path: string): TreeItem {
    const count = this.#quotationsOf(person).filter((each) => each.path === path).length;
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

/** A person or body with a name of its own; "officials" and "a spokesman" wait at the end of the list. */
const isNamed = ({ kind }: Person): boolean => kind === 'person' || kind === 'organization';

function unnamedItem(): TreeItem {
  const item = new TreeItem(l10n.t('Groups and Unnamed Sources'), TreeItemCollapsibleState.Collapsed);
  item.id = 'unnamed';
  return item;
}

/** Aliases that are more than the name's last word, which every article uses. */
function otherSpellings({ name, aliases }: Person): string {
  const others = aliases.filter((alias) => !name.endsWith(alias));
  return others.length > 0 ? l10n.t('also {0}', others.join(', ')) : '';
}
