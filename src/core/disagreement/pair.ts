import type { Alignment } from './align';
import type { DisagreementKind } from './disagreement';
import type { Exchange } from './exchange';
import type { Candidate, Finding, Side } from './finding';
import { sharedWords } from './reason';

/** Two statements laid side by side, with what is exchanged between them. */
export interface AlignedPair extends Candidate {
  readonly alignment: Alignment;
  readonly exchanges: readonly Exchange[];
}

/** A finding about an aligned pair; `sides` holds what disagrees in the first and in the second statement. */
export function findingOf(
  pair: AlignedPair,
  kind: DisagreementKind,
  level: Finding['level'],
  score: number,
  sides: readonly Pick<Side, 'focus' | 'said' | 'value'>[],
): Finding {
  return {
    kind,
    level,
    score: Math.min(1, Math.max(0, score)),
    a: { origin: pair.originA, statement: pair.a, ...sides[0]! },
    b: { origin: pair.originB, statement: pair.b, ...sides[1]! },
    because: sharedWords(pair.alignment),
  };
}

/** The words of an exchange as an explanation shows them. */
export const said = (words: readonly { readonly text: string }[]): string =>
  `“${words.map((word) => word.text).join(' ')}”`;
