import type { Remark } from './threads';

/**
 * The remarks that a thread is to show: those of which nothing changed are the ones that it shows, for the editor drops what is
 * being written in a comment that is replaced. The shown list itself when it is still right.
 */
export function keptRemarks<Each extends Shown>(shown: readonly Each[], wanted: readonly Each[]): readonly Each[] {
  const byId = new Map(shown.map((each) => [each.id, each]));
  const kept = wanted.map((each) => {
    const known = byId.get(each.id);
    return known && isSame(known, each) ? known : each;
  });
  return kept.length === shown.length && kept.every((each, index) => each === shown[index]) ? shown : kept;
}

/** What is seen of a remark. */
type Shown = Pick<Remark, 'id' | 'text' | 'author' | 'label' | 'contextValue'>;

const isSame = (a: Shown, b: Shown): boolean =>
  a.text === b.text && a.author.name === b.author.name && a.label === b.label && a.contextValue === b.contextValue;
