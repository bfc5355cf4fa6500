import type { Entity } from './entity';
import type { NamePhrase } from './name-phrases';
import type { PersonName } from './person-name';
import { isSlip } from './spelling';

/** A full name this many sentences back decides whom the bare surname means. */
const NEAR = 2;
/** A person who was called by the bare surname this often keeps it. */
const OWNS = 2;

/** Whether a title before a name fits a person. */
export function agree(entity: Entity, phrase: NamePhrase): boolean {
  return entity.gender === null || phrase.gender === null || entity.gender === phrase.gender;
}

/**
 * Whom a bare surname means: the one whom the text already calls by it, else the one named in full just before, else the one
 * named in full most often; where none of these tells, one of several.
 */
export function meant(namesakes: readonly Entity[], phrase: NamePhrase): Entity | 'several' {
  const owner = namesakes.reduce((best, entity) => (entity.bareMentions > best.bareMentions ? entity : best));
  const found = owner.bareMentions >= OWNS ? owner : (nearest(namesakes, phrase) ?? 'several');
  if (found !== 'several') found.bareMentions++;
  return found;
}

function nearest(namesakes: readonly Entity[], { sentence }: NamePhrase): Entity | null {
  const near = ({ lastFull }: Entity): number => (lastFull >= 0 && sentence - lastFull <= NEAR ? lastFull : -1);
  const before = (a: Entity, b: Entity): number =>
    near(b) - near(a) || b.fullMentions - a.fullMentions || b.bareMentions - a.bareMentions;
  const [first, second] = namesakes.toSorted(before);
  return second !== undefined && before(first!, second) === 0 ? null : first!;
}

/** How much of a name is given: the fuller of two is kept. */
export const fullness = (name: PersonName): number =>
  (name.given === null ? 0 : name.given.length > 1 ? 4 : 2) + name.middle.length;

/** "Maurer" and "Mauer"; but "Bergs" is several people of the name Berg. */
export const isMisspelt = (a: string, b: string): boolean => isSlip(a, b, 5) && `${a}s` !== b && `${b}s` !== a;
