import type { Span } from '../text/span';
import { type Gender, givenNameGender } from './lexicon';
import type { PersonName } from './person-name';
import { withRole } from './role';
import type { Mention, SpeakerKind } from './speaker';
import { fold } from './spelling';

/** Somebody or something that an article names or quotes, while the article is being read. */
export interface Entity {
  kind: SpeakerKind;
  /** Told by a title, a role or a given name; null when nothing tells it. */
  gender: Gender;
  /** How often "he" was taken to mean this entity, less how often "she" was. */
  pronouns: number;
  /** Whether it is a place by its name. */
  place: boolean;
  /** Whether "he" and "she" can mean it. */
  readonly human: boolean;
  /** A person's name in parts; grows fuller. Null for all but persons. */
  person: PersonName | null;
  /** How often each spelling of the name occurs, in order of first occurrence. */
  readonly spellings: Map<string, number>;
  roles: readonly string[];
  /** Nouns of the roles, lower case: "chief". */
  readonly roleNouns: Set<string>;
  readonly mentions: Mention[];
  /** How often the full name occurs. */
  fullMentions: number;
  /** How often the surname alone meant this person. */
  bareMentions: number;
  /** Sentence of the last full mention, -1 before the first. */
  lastFull: number;
  /** Sentence of the last mention by name, -1 before the first. */
  lastNamed: number;
}

/** Somebody of whom nothing is known yet but what a first mention tells. */
export function newEntity(
  kind: SpeakerKind,
  gender: Gender,
  person: PersonName | null,
  human = kind === 'person',
): Entity {
  return {
    kind,
    gender,
    pronouns: 0,
    place: false,
    human,
    person,
    spellings: new Map(),
    roles: [],
    roleNouns: new Set(),
    mentions: [],
    fullMentions: 0,
    bareMentions: 0,
    lastFull: -1,
    lastNamed: -1,
  };
}

/** Notes one more occurrence of a spelling. */
export function addSpelling(entity: Entity, spelling: string): void {
  entity.spellings.set(spelling, (entity.spellings.get(spelling) ?? 0) + 1);
}

/** Notes a role once, in its fullest wording. */
export function addRole(entity: Entity, role: string, noun: string): void {
  entity.roleNouns.add(noun);
  entity.roles = withRole(entity.roles, role);
}

/** Notes where somebody is mentioned. */
export function addMention(entity: Entity, span: Span, form: Mention['form']): void {
  entity.mentions.push({ start: span.start, end: span.end, form });
}

/** Most words, then a known given name, then most frequent, then first; initials count half, capitals throughout and a comma less. */
export function fullestSpelling(spellings: ReadonlyMap<string, number>): string {
  let [best = ''] = spellings.keys();
  if (spellings.size === 1) return best;
  let bestWeight = -1;
  for (const [spelling, count] of spellings) {
    const words = spelling.split(' ');
    const weight =
      words.reduce((sum, word) => sum + (word.length > 2 ? 1 : 0.5), 0) -
      (words.length > 1 && (spelling === spelling.toUpperCase() || spelling.includes(',')) ? 0.75 : 0) +
      (words.length > 1 && givenNameGender.has(fold(words[0]!)) ? 0.2 : 0) +
      (1 - 1 / (1 + count)) / 4;
    if (weight > bestWeight) {
      best = spelling;
      bestWeight = weight;
    }
  }
  return best;
}
