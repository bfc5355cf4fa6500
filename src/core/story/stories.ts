import type { Disagreement } from '../disagreement/disagreement';

/** Articles that disagree with each other, directly or through others, and about what. */
export interface Story {
  /** Sorted. */
  readonly paths: readonly string[];
  /** In the order in which they were given. */
  readonly disagreements: readonly Disagreement[];
}

/** Parts disagreements into stories, those with the most first; step by step, as there may be tens of thousands. */
export function* storiesInSteps(disagreements: readonly Disagreement[]): Generator<void, readonly Story[]> {
  const parents = new Map<string, string>();
  const rootOf = (path: string): string => {
    let root = path;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    for (let at = path; at !== root; ) {
      const next = parents.get(at)!;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { passages } of disagreements) {
    const root = rootOf(passages[0]!.path);
    for (const { path } of passages) {
      const other = rootOf(path);
      if (other !== root) parents.set(other, root);
    }
    yield;
  }
  const stories = new Map<string, { paths: Set<string>; disagreements: Disagreement[] }>();
  for (const disagreement of disagreements) {
    const root = rootOf(disagreement.passages[0]!.path);
    const story = stories.get(root) ?? { paths: new Set(), disagreements: [] };
    stories.set(root, story);
    story.disagreements.push(disagreement);
    for (const { path } of disagreement.passages) story.paths.add(path);
    yield;
  }
  return [...stories.values()]
    .map(({ paths, disagreements: about }): Story => ({ paths: [...paths].sort(), disagreements: about }))
    .sort((a, b) => b.disagreements.length - a.disagreements.length);
}
