import { grouped } from '../text/grouped';
import type { ShownFinding } from './kept-finding';

/** Findings of one kind that a chain of common places links, with all places they stand at. */
export interface Linked {
  readonly places: ReadonlySet<string>;
  readonly findings: readonly ShownFinding[];
}

/** Parts findings into those of one kind that are linked by chains of common places. */
export const connected = (findings: Iterable<ShownFinding>): readonly Linked[] =>
  Array.from(grouped([...findings], ({ kind }) => kind).values()).flatMap(connectedOfKind);

function connectedOfKind(findings: readonly ShownFinding[]): readonly Linked[] {
  const at = new Map<string, ShownFinding[]>();
  for (const finding of findings) {
    for (const { place } of [finding.a, finding.b]) {
      const known = at.get(place);
      if (known === undefined) at.set(place, [finding]);
      else known.push(finding);
    }
  }
  const seen = new Set<string>();
  const parts: Linked[] = [];
  for (const start of at.keys()) {
    if (seen.has(start)) continue;
    const places = new Set([start]);
    const linked = new Set<ShownFinding>();
    // a set hands out what is added to it during the walk
    for (const place of places) {
      seen.add(place);
      for (const finding of at.get(place)!) {
        linked.add(finding);
        places.add(finding.a.place).add(finding.b.place);
      }
    }
    parts.push({ places, findings: [...linked] });
  }
  return parts;
}
