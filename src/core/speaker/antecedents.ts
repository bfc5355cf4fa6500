import type { Entity } from './entity';
import { type Gender, givenNameGender } from './lexicon';

/** How strongly an entity is in the reader's mind. */
interface Salience {
  entity: Entity;
  sentence: number;
  /** Named before the verb of its sentence, or the source of an attribution. */
  subject: boolean;
  /** Named inside quotation marks only. */
  quoted: boolean;
}

/** Entities that a pronoun can reach. Bounded, so that a text of names alone stays linear. */
const MOST_REMEMBERED = 16;
/** Sentences back that a pronoun reaches; further if it means who spoke last, since a quotation may be long. */
const REACH = 4;
const SPEAKERS_REACH = 10;

const WEIGHTS = {
  distance: 1,
  subject: 1.5,
  speaker: 1.2,
  quoted: -2,
  unknownGender: -0.6,
  bareName: -0.5,
  bodyAsMany: -1,
  thing: -1,
  place: -1,
};

/**
 * The entities named lately, and the choice among them for a pronoun: agreement in gender and number, then recency,
 * being a subject, and having spoken last — the factors of Lappin & Leass 1994, for the way in which news is written.
 */
export class Antecedents {
  readonly #recent: Salience[] = [];
  #speaker: Entity | null = null;
  #speakerSentence = -1;

  /** Notes that an entity is named. */
  touch(entity: Entity, sentence: number, subject: boolean, quoted: boolean): void {
    const at = this.#recent.findIndex((salience) => salience.entity === entity);
    const before = at === -1 ? null : this.#recent.splice(at, 1)[0]!;
    const same = before?.sentence === sentence;
    this.#recent.unshift({
      entity,
      sentence: quoted && before && !before.quoted ? before.sentence : sentence,
      subject: subject || (same && before.subject) || (quoted && (before?.subject ?? false)),
      quoted: quoted && (before?.quoted ?? true),
    });
    if (this.#recent.length > MOST_REMEMBERED) this.#recent.pop();
  }

  /** Notes who spoke last. */
  spoke(entity: Entity, sentence: number): void {
    this.#speaker = entity;
    this.#speakerSentence = sentence;
  }

  /**
   * Who is meant by a pronoun for one person; null when nobody fits, "several" where two are subjects together ("Reuter and
   * Quell met"). Learns the gender of names that do not tell it.
   */
  person(gender: Gender, sentence: number): Entity | 'several' | null {
    const sign = gender === 'male' ? 1 : -1;
    const rate = (entity: Entity): number | null => {
      if (!entity.human || entity.kind === 'group' || (entity.gender !== null && entity.gender !== gender)) return null;
      if (entity.gender !== null) return 0;
      if (entity.pronouns !== 0) return Math.sign(entity.pronouns) === sign ? 0 : null;
      return WEIGHTS.unknownGender + (hasKnownGiven(entity) ? 0 : WEIGHTS.bareName);
    };
    const found = this.#best(sentence, rate);
    if (found && this.#hasPartner(found, rate)) return 'several';
    if (found) found.pronouns += sign;
    return found;
  }

  /** Who is meant by "they" or "it". */
  body(plural: boolean, sentence: number): Entity | null {
    return this.#best(sentence, (entity) => {
      if (plural && entity.kind === 'group') return entity.human ? 0 : WEIGHTS.thing;
      if (entity.kind !== 'organization') return null;
      return (plural ? WEIGHTS.bodyAsMany : 0) + (entity.place ? WEIGHTS.place : 0);
    });
  }

  /** Whether another who fits is a subject of the same sentence, and neither has spoken. */
  #hasPartner(found: Entity, rate: (entity: Entity) => number | null): boolean {
    const own = this.#recent.find(({ entity }) => entity === found)!;
    if (!own.subject || own.quoted || found === this.#speaker) return false;
    return this.#recent.some(
      ({ entity, sentence, subject, quoted }) =>
        entity !== found && subject && !quoted && sentence === own.sentence && rate(entity) !== null,
    );
  }

  /** The people who are subjects of one sentence together, as named last, in text order; none where fewer than two are. */
  subjects(sentence: number): readonly Entity[] {
    const together = this.#recent.filter(
      (each) =>
        each.subject && !each.quoted && each.entity.kind === 'person' && each.sentence === this.#recent[0]?.sentence,
    );
    const near = sentence - (together[0]?.sentence ?? 0) < REACH;
    return together.length > 1 && near ? together.map(({ entity }) => entity).reverse() : [];
  }

  #best(sentence: number, rate: (entity: Entity) => number | null): Entity | null {
    let best: Entity | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    let bestSentence = -1;
    for (const { entity, sentence: named, subject, quoted } of this.#recent) {
      const speaks = entity === this.#speaker && sentence - this.#speakerSentence <= SPEAKERS_REACH;
      const distance = speaks ? Math.min(sentence - named, REACH - 1) : sentence - named;
      if (distance > REACH) continue;
      const fit = rate(entity);
      if (fit === null) continue;
      const score =
        fit -
        WEIGHTS.distance * distance +
        (subject ? WEIGHTS.subject : 0) +
        (quoted ? WEIGHTS.quoted : 0) +
        (speaks ? WEIGHTS.speaker : 0);
      // Of two subjects of one sentence the first is what the sentence is about; the list holds the last first.
      if (score > bestScore || (score === bestScore && subject && named === bestSentence)) {
        best = entity;
        bestScore = score;
        bestSentence = named;
      }
    }
    return best;
  }
}

const hasKnownGiven = ({ person, roles }: Entity): boolean =>
  roles.length > 0 || (person !== null && person.given !== null && givenNameGender.has(person.given));
