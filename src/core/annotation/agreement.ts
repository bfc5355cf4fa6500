import { hull, likeness, type Span } from '../text/span';
import type { LocatedAnnotation } from './locate';

/** How far two people agree who checked the same article. */
export interface Agreement {
  /** F1 of the passages that both marked with the same type, 0…1; null when neither marked any. */
  readonly passages: number | null;
  /** Cohen's κ of the verdicts on passages that both gave one to, −1…1; null when it cannot be told. */
  readonly verdicts: number | null;
  /** Number of passages that both gave a verdict to. */
  readonly judged: number;
}

/** Passages are the same when they share so much of what either covers. */
const SAME = 0.5;

/**
 * Agreement of two people on an article: on what they marked (F1), and on the verdicts they gave (κ, Cohen 1960). Somebody
 * marked a passage who made its annotation or gave it a verdict.
 */
export function agreementOf(located: readonly LocatedAnnotation[], a: string, b: string): Agreement {
  const [marksA, marksB] = [marksOf(located, a), marksOf(located, b)];
  const pairs = pairedPassages(marksA, marksB);
  const judged = pairs.flatMap(([first, second]) => {
    const [left, right] = [verdictOf(first, a), verdictOf(second, b)];
    return left !== null && right !== null ? [[left, right] as const] : [];
  });
  const marked = marksA.length + marksB.length;
  return {
    passages: marked === 0 ? null : (2 * pairs.length) / marked,
    verdicts: kappa(judged),
    judged: judged.length,
  };
}

interface Mark extends Span {
  readonly located: LocatedAnnotation;
}

/** What a person marked, in text order. */
const marksOf = (located: readonly LocatedAnnotation[], person: string): readonly Mark[] =>
  located
    .filter(({ annotation, spans }) => {
      const { created, verdicts } = annotation;
      return spans.length > 0 && (created.person === person || verdicts.some((verdict) => verdict.person === person));
    })
    .map((each) => ({ located: each, ...hull(each.spans) }))
    .sort((x, y) => x.start - y.start);

const verdictOf = ({ located }: Mark, person: string): string | null =>
  located.annotation.verdicts.find((verdict) => verdict.person === person)?.status ?? null;

/** Passages of one with those of the other, those that share most first; none is used twice. */
function pairedPassages(a: readonly Mark[], b: readonly Mark[]): readonly (readonly [Mark, Mark])[] {
  const candidates = a.flatMap((first) =>
    b
      .filter((second) => second.located.annotation.type === first.located.annotation.type)
      .map((second) => ({ first, second, shared: likeness(first, second) }))
      .filter(({ shared }) => shared >= SAME),
  );
  const used = new Set<Mark>();
  return candidates
    .sort((x, y) => y.shared - x.shared)
    .flatMap(({ first, second }) => {
      if (used.has(first) || used.has(second)) return [];
      used.add(first).add(second);
      return [[first, second] as const];
    });
}

/** Agreement beyond what chance gives, by how often each of the two uses each verdict. */
function kappa(pairs: readonly (readonly [string, string])[]): number | null {
  if (pairs.length === 0) return null;
  const share = (holds: (pair: readonly [string, string]) => boolean): number =>
    pairs.filter(holds).length / pairs.length;
  const observed = share(([left, right]) => left === right);
  const verdicts = [...new Set(pairs.flat())];
  const chance = verdicts.reduce(
    (sum, verdict) => sum + share(([left]) => left === verdict) * share(([, right]) => right === verdict),
    0,
  );
  // both gave the same verdict to everything: nothing tells agreement from habit
  return chance === 1 ? null : (observed - chance) / (1 - chance);
}
