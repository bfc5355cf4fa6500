import { type Disposable, EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import type { Disagreement, Level } from '../../core/disagreement/disagreement';
import { type Story, storiesInSteps } from '../../core/story/stories';
import type { Articles } from '../articles';
import type { PassageTexts } from '../settling/passageTexts';
import { inSlices } from '../slices';
import { itemOf } from './items';
import type { DisagreementNode, Grouping, LevelNode, Node, PassageNode, StoryNode } from './node';
import { titleOf } from './titleOf';

/** Rows of one list: more are found by grouping or in the Problems panel. */
const MOST_ROWS = 200;
/** The editor asks for every row below an expanded one. */
const MOST_EXPANDED = 20;
const LEVELS: readonly Level[] = ['warning', 'info', 'hint'];

/** The rows of the Disagreements view, as of the last refresh. */
export class DisagreementsTree implements TreeDataProvider<Node>, Disposable {
  readonly #articles: Articles;
  readonly #texts: PassageTexts;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #roots: Promise<readonly Node[]> | null = null;
  #grouping: Grouping;

  constructor(articles: Articles, texts: PassageTexts, grouping: Grouping) {
    this.#articles = articles;
    this.#texts = texts;
    this.#grouping = grouping;
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  /** Makes the rows anew, and comes to its end when they are there. */
  async refresh(grouping = this.#grouping): Promise<void> {
    this.#grouping = grouping;
    const listed = inSlices(this.#list());
    this.#roots = listed;
    this.#changed.fire();
    // what fails the editor hears, which asks for the same
    await listed.catch(() => {});
  }

  getTreeItem(node: Node): Promise<TreeItem> {
    return itemOf(this.#articles, this.#texts, node);
  }

  getParent(node: Node): Node | null {
    return node.parent;
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (!node) {
      this.#roots ??= inSlices(this.#list());
      return [...(await this.#roots)];
    }
    switch (node.is) {
      case 'story':
      case 'level':
        return this.#disagreements(node);
      case 'disagreement':
        return passagesOf(node);
      default:
        return [];
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }

  *#list(): Generator<void, readonly Node[]> {
    const groups: Record<LevelNode['level'], Disagreement[]> = { warning: [], info: [], hint: [], settled: [] };
    for (const each of this.#articles.disagreements.all()) {
      groups[this.#articles.settlementOf(each) ? 'settled' : each.level].push(each);
      yield;
    }
    const isByLevel = this.#grouping === 'level';
    const stories = isByLevel ? [] : yield* storiesInSteps([...groups.warning, ...groups.info]);
    const shown = stories.slice(0, MOST_ROWS).map((story) => this.#story(story, stories.length <= MOST_EXPANDED));
    return [
      ...withRest(shown, null, stories.length),
      ...(isByLevel ? LEVELS : (['hint'] as const)).flatMap((level) => levelNode(level, groups[level])),
      ...levelNode('settled', groups.settled),
    ];
  }

  #story(story: Story, isExpanded: boolean): StoryNode {
    const { paths, disagreements } = story;
    return {
      is: 'story',
      id: `story\n${paths[0]}`,
      parent: null,
      title: titleOf(this.#articles.archive, story),
      articles: paths.length,
      isExpanded,
      disagreements,
    };
  }

  #disagreements(parent: StoryNode | LevelNode): Node[] {
    // a sentence that an article repeats makes disagreements that differ in their places only
    const seen = new Map<string, number>();
    const nodes = parent.disagreements.slice(0, MOST_ROWS + 1).map((disagreement): DisagreementNode => {
      const times = seen.get(disagreement.id) ?? 0;
      seen.set(disagreement.id, times + 1);
      const settled = this.#articles.settlementOf(disagreement);
      return { is: 'disagreement', id: `${parent.id}\n${disagreement.id}\n${times}`, parent, disagreement, settled };
    });
    return withRest(nodes, parent, parent.disagreements.length);
  }
}

function levelNode(level: LevelNode['level'], disagreements: readonly Disagreement[]): LevelNode[] {
  return disagreements.length === 0 ? [] : [{ is: 'level', id: `level\n${level}`, parent: null, level, disagreements }];
}

function passagesOf(parent: DisagreementNode): PassageNode[] {
  const { disagreement } = parent;
  return disagreement.passages.map((passage, index) => {
    return { is: 'passage', id: `${parent.id}\n${index}`, parent, disagreement, passage };
  });
}

function withRest(nodes: readonly Node[], parent: Node | null, size: number): Node[] {
  const shown = nodes.slice(0, MOST_ROWS);
  const count = size - shown.length;
  return count > 0 ? [...shown, { is: 'rest', id: `${parent?.id ?? ''}\nrest`, parent, count }] : shown;
}
