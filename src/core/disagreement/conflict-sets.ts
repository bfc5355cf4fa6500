import { ConflictsOfKind } from './conflicts-of-kind';
import type { DisagreementKind } from './disagreement';
import type { DisagreementChanges } from './disagreement-index';
import type { KeptFinding } from './kept-finding';

/**
 * The conflict sets of changing findings. Findings can only join one set if they are of one kind and a chain of common places
 * links them, so a change regroups the components it touches and leaves all others as they are.
 */
export class ConflictSets {
  readonly #byKind = new Map<DisagreementKind, ConflictsOfKind>();

  add(findings: readonly KeptFinding[]): void {
    for (const finding of findings) this.#of(finding).add(finding);
  }

  /** Takes findings away that were added before, the same objects. */
  remove(findings: readonly KeptFinding[]): void {
    for (const finding of findings) this.#of(finding).remove(finding);
  }

  /** What went and what came since the last call. */
  changes(): DisagreementChanges {
    const changes = Array.from(this.#byKind.values(), (conflicts) => conflicts.changes());
    return {
      went: changes.flatMap(({ went }) => [...went]),
      came: changes.flatMap(({ came }) => [...came]),
    };
  }

  #of({ kind }: KeptFinding): ConflictsOfKind {
    const known = this.#byKind.get(kind) ?? new ConflictsOfKind();
    this.#byKind.set(kind, known);
    return known;
  }
}
