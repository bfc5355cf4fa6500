import type { Entity } from './entity';
import type { NamePhrase } from './name-phrases';

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
 * named in full most often.
 */
export function meant(namesakes: readonly Entity[], phrase: NamePhrase): Entity {
  const owner = namesakes.reduce((best, entity) => (entity.bareMentions > best.bareMentions ? entity : best));
  const found = owner.bareMentions >= OWNS ? owner : nearest(namesakes, phrase);
  found.bareMentions++;
  return found;
}

function nearest(namesakes: readonly Entity[], { sentence }: NamePhrase): Entity {
  const near = ({ lastFull }: Entity): number => (lastFull >= 0 && sentence - lastFull <= NEAR ? lastFull : -1);
  return namesakes.reduce((best, entity) => {
    if (near(entity) !== near(best)) return near(entity) > near(best) ? entity : best;
    return entity.fullMentions > best.fullMentions ? entity : best;
  });
}
