import type { Entity } from './entity';
import { familyFirst } from './lexicon';
import type { NamePhrase } from './name-phrases';
import type { PersonName } from './person-name';
import { isSlip } from './spelling';

/** A full name this many sentences back decides whom the bare surname means, */
const NEAR = 2;
/** unless somebody else of the surname was named this many sentences back. */
const IN_MIND = 8;
/** Full mentions by which one outdoes the others: an article on one of a family. */
const OUTDOES = 3;

/** Whether a title before a name fits a person. */
export function agree(entity: Entity, phrase: NamePhrase): boolean {
  return entity.gender === null || phrase.gender === null || entity.gender === phrase.gender;
}

/**
 * Whom a bare surname means: who alone has the office before it, else whom alone the text already calls by it, else the one
 * named in full just before while the others are long gone, else whom the article is about; before anybody was named, who
 * will be first. Father and son who were both named are not told apart by "Mr".
 *
 * @param office the noun of the role before the surname
 */
export function meant(
  namesakes: readonly Entity[],
  { sentence, gender }: NamePhrase,
  office: string | null,
): Entity | 'several' {
  const met = namesakes.filter(({ lastNamed }) => lastNamed >= 0);
  if (met.length === 0) return ahead(namesakes);
  const holders = office === null ? [] : met.filter(({ roleNouns }) => roleNouns.has(office));
  const bearers = holders.length > 0 ? holders : met;
  // "Mr" is rather the one whose name is a man's
  const surelyAgree = gender === null || bearers.every((entity) => entity.gender !== gender);
  const called = bearers.filter((entity) => entity.bareMentions > 0 && (surelyAgree || entity.gender === gender));
  const only = bearers.length === 1 ? bearers[0] : called.length === 1 ? called[0] : undefined;
  const found = only ?? nearest(bearers, sentence) ?? mostNamed(bearers) ?? 'several';
  if (found !== 'several') found.bareMentions++;
  return found;
}

/** A heading runs ahead of the text: whom it calls by the surname all along, else who is named in full first. */
function ahead(namesakes: readonly Entity[]): Entity {
  const surnamed = namesakes.find(({ person }) => person?.given === null);
  if (surnamed) surnamed.bareMentions++;
  return surnamed ?? namesakes[0]!;
}

function nearest(bearers: readonly Entity[], sentence: number): Entity | null {
  const inMind = bearers.filter(({ lastNamed }) => lastNamed >= 0 && sentence - lastNamed <= IN_MIND);
  const [only] = inMind;
  return inMind.length === 1 && only!.lastFull >= 0 && sentence - only!.lastFull <= NEAR ? only! : null;
}

function mostNamed(bearers: readonly Entity[]): Entity | null {
  const [first, second] = bearers.toSorted((a, b) => b.fullMentions - a.fullMentions);
  return second === undefined || first!.fullMentions >= second.fullMentions + OUTDOES ? first! : null;
}

/** How much of a name is given: the fuller of two is kept. */
export const fullness = (name: PersonName): number =>
  (name.given === null ? 0 : name.given.length > 1 ? 4 : 2) + name.middle.length;

/** "Maurer" and "Mauer"; but "Bergs" is several people of the name Berg. */
export const isMisspelt = (a: string, b: string): boolean => isSlip(a, b, 5) && `${a}s` !== b && `${b}s` !== a;

/** Vietnamese are called by the last word of their names, "Minh" for Nguyen Van Minh; who has the family name last, by it. */
export const isCalledByLast = ({ person }: Entity): boolean =>
  person !== null && person.given !== null && familyFirst.has(person.surname);
