import { fingerprint, namesIn, namings } from '../core/annotation/fingerprint';
import { JoinedDecisions } from '../core/annotation/joined-decisions';
import type { SettledDisagreement } from '../core/annotation/state';
import type { AnnotationStore } from '../core/annotation/store';
import type { Disagreement, Passage } from '../core/disagreement/disagreement';
import { type AnnotatedFolders, annotatedPath } from './annotated-folder';

/** What people decided on a disagreement; null while it is open. */
export type SettlementOf = (disagreement: Disagreement) => SettledDisagreement | null;

/** What people decided on disagreements, in whichever of their articles' folders that is written. */
export async function settlementsOf(
  disagreements: readonly Disagreement[],
  folders: AnnotatedFolders,
  textOf: (path: string) => string | null,
): Promise<SettlementOf> {
  const settled = new Map<Disagreement, SettledDisagreement>();
  const names = new Map<string, readonly string[]>();
  const stores = new Set<AnnotationStore>();
  for (const { path } of disagreements.flatMap(({ passages }) => passages)) {
    if (names.has(path)) continue;
    const folder = await folders.of(path);
    const inFolder = annotatedPath(folder, path);
    stores.add(folder.store);
    names.set(path, inFolder === null ? [path] : namesIn(folder.store, inFolder));
  }
  const decisions = new JoinedDecisions().of([...stores]).settled;
  for (const disagreement of decisions.size === 0 ? [] : disagreements) {
    const wordsOf = ({ path, start, end }: Passage): string => textOf(path)?.slice(start, end) ?? '';
    const paths = disagreement.passages.map(({ path }) => path);
    const decision = namings(paths, (path) => names.get(path)!)
      .map((naming) => decisions.get(fingerprint(disagreement, wordsOf, naming)))
      .find((each) => each !== undefined);
    if (decision !== undefined) settled.set(disagreement, decision);
  }
  return (disagreement) => settled.get(disagreement) ?? null;
}
