import { fingerprint, namesIn, namings } from '../core/annotation/fingerprint';
import type { SettledDisagreement } from '../core/annotation/state';
import type { Disagreement, Passage } from '../core/disagreement/disagreement';
import { type AnnotatedFolders, annotatedPath } from './annotated-folder';

/** What people decided on a disagreement; null while it is open. */
export type SettlementOf = (disagreement: Disagreement) => SettledDisagreement | null;

/** What people decided on disagreements, each looked up among the decisions of its first article's folder. */
export async function settlementsOf(
  disagreements: readonly Disagreement[],
  folders: AnnotatedFolders,
  textOf: (path: string) => string | null,
): Promise<SettlementOf> {
  const settled = new Map<Disagreement, SettledDisagreement>();
  const names = new Map<string, readonly string[]>();
  for (const disagreement of disagreements) {
    const { store } = await folders.of(disagreement.passages[0]!.path);
    const decisions = store.decisions().settled;
    if (decisions.size === 0) continue;
    for (const { path } of disagreement.passages) {
      if (names.has(path)) continue;
      const folder = await folders.of(path);
      const inFolder = annotatedPath(folder, path);
      names.set(path, inFolder === null ? [path] : namesIn(folder.store, inFolder));
    }
    const wordsOf = ({ path, start, end }: Passage): string => textOf(path)?.slice(start, end) ?? '';
    const paths = disagreement.passages.map(({ path }) => path);
    const decision = namings(paths, (path) => names.get(path)!)
      .map((naming) => decisions.get(fingerprint(disagreement, wordsOf, naming)))
      .find((each) => each !== undefined);
    if (decision !== undefined) settled.set(disagreement, decision);
  }
  return (disagreement) => settled.get(disagreement) ?? null;
}
