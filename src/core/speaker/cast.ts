import type { Token, TokenizedText } from '../text/tokenize';
import { addSpelling, type Entity, newEntity } from './entity';
import { firstWords } from './first-words';
import {
  acronyms,
  ambiguousHeads,
  bodyKinds,
  civicNouns,
  collectiveNouns,
  companyHeads,
  givenNameGender,
  organisationHeads,
  particles,
  placeNames,
  roleNoun,
  rulers,
  trades,
} from './lexicon';
import type { NamePhrase } from './name-phrases';
import { agree, fullness, isCalledByLast, isMisspelt, meant } from './namesakes';
import { noteTitle } from './note-title';
import {
  bareSurname,
  compareGivenNames,
  mayBeGiven,
  nameGender,
  type PersonName,
  parsePersonName,
} from './person-name';
import { isAcronym } from './phrase-kind';
import { fold, isSlip, remembering, romanisedSurname } from './spelling';

/** Who the names of an article stand for. */
export interface Cast {
  /** In order of first occurrence. */
  readonly entities: readonly Entity[];
  /** For each phrase its entity; null for a phrase in a heading that names nobody known. */
  readonly entityOf: readonly (Entity | null)[];
}

/** How a company is taken up again. */
const COMPANY = ['company', 'firm'];
/** Namesakes looked at for one name: keeps a text of nothing but one surname linear. */
const MOST_NAMESAKES = 12;
/** What stands before a lone capitalised word that is a place, a body or a thing. */
const BEFORE_PLACES = new Set('the in at near across throughout outside inside a an this'.split(' '));

/**
 * Puts the names of an article together: first the full names, wherever they stand, then surnames, given names, short
 * forms and acronyms in text order. Inside one article a misspelling is likelier than two people with nearly one name.
 */
export function buildCast(text: TokenizedText, phrases: readonly NamePhrase[]): Cast {
  const naming = new Naming(text.tokens);
  const entityOf: (Entity | null)[] = new Array<Entity | null>(phrases.length).fill(null);
  const readFull = (phrase: NamePhrase, index: number): void => {
    const entity = naming.fullName(phrase);
    entityOf[index] = entity;
    if (entity) noteTitle(entity, phrase, text.tokens);
  };
  phrases.forEach((phrase, index) => {
    if (!phrase.inTitleCase && !mayBeGiven(phrase.words)) readFull(phrase, index);
  });
  phrases.forEach((phrase, index) => {
    if (!phrase.inTitleCase && mayBeGiven(phrase.words) && !naming.isSurname(phrase)) readFull(phrase, index);
  });
  for (const [word, entity] of firstWords(text, phrases, entityOf)) naming.shorten(word, entity);
  for (const phrase of phrases) {
    if (phrase.kind === 'person' && phrase.words.length === 1 && !phrase.inTitleCase) naming.titled(phrase);
  }
  phrases.forEach((phrase, index) => {
    const known = entityOf[index];
    if (known) {
      known.lastFull = phrase.sentence;
    } else {
      entityOf[index] = phrase.inTitleCase ? naming.inHeading(phrase) : naming.shortName(phrase);
    }
    const entity = entityOf[index];
    if (entity) entity.lastNamed = phrase.sentence;
    if (entity && !known) noteTitle(entity, phrase, text.tokens);
  });
  for (const phrase of phrases) if (phrase.inTitleCase) naming.learnFromHeading(phrase);
  return { entities: naming.entities, entityOf };
}

interface Parsed {
  readonly name: PersonName;
  /** See `romanisedSurname`. */
  readonly sound: string;
}

const parsedSpelling = remembering((spelling): Parsed => {
  const name = parsePersonName(spelling.split(' '));
  return { name, sound: romanisedSurname(name.surname) };
});

/** A person's name by its words, none of which has a blank. */
const parsed = (words: readonly string[]): Parsed => parsedSpelling(words.join(' '));

class Naming {
  readonly entities: Entity[] = [];
  readonly #tokens: readonly Token[];
  readonly #bySurname = new Map<string, Entity[]>();
  /** Those with a particle, by the rest of their surname. */
  readonly #byBareSurname = new Map<string, Entity[]>();
  readonly #byInitial = new Map<string, Entity[]>();
  readonly #byGiven = new Map<string, Entity[]>();
  readonly #byName = new Map<string, Entity>();
  /** Short forms of bodies: acronym, last and first word of the name; null when two bodies share it. */
  readonly #byShort = new Map<string, Entity | null>();

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The entity of a name in full; null for what needs the others first. */
  fullName(phrase: NamePhrase): Entity | null {
    const spelling = phrase.words.join(' ');
    if (phrase.kind === 'organization' || phrase.kind === 'group') {
      return phrase.words.length > 1 ? this.#body(phrase, spelling) : null;
    }
    if (phrase.words.length < 2) return null;
    const { name } = parsed(phrase.words);
    if (name.given === null) return null;
    const entity = this.#namesake(parsed(phrase.words)) ?? this.#newPerson(name, phrase);
    if (entity.person && fullness(name) > fullness(entity.person)) entity.person = name;
    entity.fullMentions++;
    addSpelling(entity, spelling);
    return entity;
  }

  /** Whether all words of a name are the surname of somebody in full: "Ben Amar" after "Leila Ben Amar". */
  isSurname({ words }: NamePhrase): boolean {
    return this.#bySurname.has(romanisedSurname(words.map(fold).join(' ')));
  }

  /** Takes a word for the short form of a body, if it is no other's. */
  shorten(word: string, entity: Entity): void {
    if (!this.#bySurname.has(romanisedSurname(word)) && !this.#byName.has(word)) this.#short(word, entity);
  }

  /** "President Reuter", "Ms Quell": a person even if the surname stands alone elsewhere. */
  titled(phrase: NamePhrase): void {
    const { name, sound } = parsed(phrase.words);
    if (!this.#bySurname.has(sound)) this.#newPerson(name, phrase);
  }

  /** The entity that a surname, a given name, an acronym or another single word stands for. */
  shortName(phrase: NamePhrase): Entity | null {
    const spelling = phrase.words.join(' ');
    const isLoudSurname = isAcronym(spelling) && this.isSurname(phrase);
    const isBody = !isLoudSurname && (phrase.kind === 'organization' || phrase.kind === 'group');
    const person = isBody ? null : this.#shortPerson(phrase);
    if (person === 'several') return null;
    const entity = isBody
      ? this.#body(phrase, spelling)
      : (person ?? (phrase.kind === 'person' ? null : this.#shortBody(spelling)) ?? this.#newShort(phrase, spelling));
    if (entity && !isBody) addSpelling(entity, spelling);
    return entity;
  }

  /** In a heading only what the article names elsewhere counts. */
  inHeading(phrase: NamePhrase): Entity | null {
    const { name } = parsed(phrase.words);
    if (name.given !== null) {
      const entity = this.#namesake(parsed(phrase.words));
      if (entity) return entity;
    }
    const body = this.#byName.get(bodyKey(phrase.words));
    const person = body || phrase.words.length > 1 ? null : this.#shortPerson(phrase);
    return body ?? (person === 'several' ? null : person);
  }

  /** A heading that gives the first name of whom the text calls by the surname alone: "Ada Reuter Goes After …". */
  learnFromHeading(phrase: NamePhrase): void {
    for (let at = 0; at + 1 < phrase.words.length; at++) {
      if (!givenNameGender.has(fold(phrase.words[at]!))) continue;
      const words = phrase.words.slice(at, at + 2);
      const { name, sound } = parsed(words);
      const bearer = (this.#bySurname.get(sound) ?? []).find(({ person }) => person?.given === null);
      if (!bearer || name.given === null) continue;
      bearer.person = name;
      bearer.gender ??= nameGender(name);
      addSpelling(bearer, words.join(' '));
      if (name.given.length > 1) push(this.#byGiven, name.given, bearer);
    }
  }

  #namesake({ name, sound }: Parsed): Entity | null {
    const exact = this.#bySurname.get(sound) ?? [];
    for (const entity of exact) {
      const likeness = compareGivenNames(entity.person!, name);
      if (likeness === 'same' || (likeness === 'possible' && isSlip(entity.person!.given ?? '', name.given ?? '', 4))) {
        return entity;
      }
    }
    for (const entity of this.#byInitial.get(name.surname[0]!) ?? []) {
      const other = entity.person!;
      const misspelt = isMisspelt(other.surname, name.surname) && (name.given?.length ?? 0) > 1;
      if (misspelt && compareGivenNames(other, name) === 'same') return entity;
    }
    return null;
  }

  #newPerson(name: PersonName, phrase: NamePhrase): Entity {
    const entity = newEntity('person', phrase.gender ?? nameGender(name), name);
    this.entities.push(entity);
    this.#index(entity, name, fold(phrase.words.at(-1)!));
    return entity;
  }

  #index(entity: Entity, name: PersonName, last: string): void {
    const sound = romanisedSurname(name.surname);
    push(this.#bySurname, sound, entity);
    const bare = bareSurname(name.surname);
    if (bare !== name.surname) push(this.#byBareSurname, romanisedSurname(bare), entity);
    push(this.#byInitial, name.surname[0] ?? '', entity);
    if (name.given !== null && name.given.length > 1) push(this.#byGiven, name.given, entity);
    if (isCalledByLast(entity) && last !== name.given) push(this.#byGiven, last, entity);
  }

  /** Those whom a surname names: with the particle before it, else without any, else by the rest of it alone. */
  #bearers(phrase: NamePhrase, sound: string): readonly Entity[] {
    if (this.isSurname(phrase)) return this.#bySurname.get(romanisedSurname(phrase.words.map(fold).join(' ')))!;
    const rest = this.#byBareSurname.get(sound) ?? [];
    const afterParticle = particles.has(this.#tokens[phrase.firstToken - 1]?.lower ?? '');
    const exact = this.#bySurname.get(sound) ?? [];
    return exact.length === 0 || (afterParticle && rest.length > 0) ? rest : exact;
  }

  #shortPerson(phrase: NamePhrase): Entity | 'several' | null {
    const { name, sound } = parsed(phrase.words);
    const namesakes = this.#bearers(phrase, sound).filter((entity) => agree(entity, phrase));
    if (namesakes.length > 0) {
      return this.#introduces(phrase, namesakes) ? null : meant(namesakes, phrase, this.#office(phrase));
    }
    const byGiven = this.#byGiven.get(name.surname) ?? [];
    if (byGiven.length === 1 && (givenNameGender.has(name.surname) || isCalledByLast(byGiven[0]!))) return byGiven[0]!;
    const near = (this.#byInitial.get(name.surname[0]!) ?? []).filter((entity) =>
      isMisspelt(entity.person!.surname, name.surname),
    );
    return near.length === 1 && near[0]!.person!.given !== null && agree(near[0]!, phrase) ? near[0]! : null;
  }

  /**
   * "President Reuter" before anybody of that surname was named: a person of its own, unless the text gives a full name
   * the same office or gives it often. Relatives are named in full later ("his wife, Ada Reuter").
   */
  #introduces(phrase: NamePhrase, namesakes: readonly Entity[]): boolean {
    if (namesakes.some(({ lastFull }) => lastFull >= 0)) return false;
    const office = this.#office(phrase);
    return (
      office !== null && namesakes.every(({ roleNouns, fullMentions }) => fullMentions < 2 && !roleNouns.has(office))
    );
  }

  /** The noun of the role right before a name. */
  #office({ role, firstToken }: NamePhrase): string | null {
    return role === null ? null : roleNoun(this.#tokens[firstToken - 1]!.lower);
  }

  #shortBody(spelling: string): Entity | null {
    return this.#byName.get(fold(spelling)) ?? this.#byShort.get(fold(spelling)) ?? null;
  }

  #newShort(phrase: NamePhrase, spelling: string): Entity | null {
    const before = this.#tokens[phrase.firstToken - 1];
    // "the Reuter administration" does not tell what Reuter is.
    const attributive = before?.lower === 'the' && this.#tokens[phrase.endToken]?.pos === 'NOUN';
    if (attributive && phrase.kind !== 'person' && !phrase.possessive) return null;
    const isCivic = !phrase.possessive && civicNouns.has(this.#tokens[phrase.endToken]?.text ?? '');
    const ruled = before?.lower === 'of' && rulers.has(this.#tokens[phrase.firstToken - 2]?.lower ?? '');
    if (phrase.kind !== 'person' && (isCivic || (before && (ruled || BEFORE_PLACES.has(before.lower))))) {
      return this.#newBody('organization', spelling, phrase);
    }
    const { name } = parsed(phrase.words);
    const given = givenNameGender.get(name.surname) ?? null;
    return this.#newPerson(name, { ...phrase, gender: phrase.gender ?? given });
  }

  #body(phrase: NamePhrase, spelling: string): Entity {
    const key = bodyKey(phrase.words);
    const acronym = isAcronym(spelling) ? key.replace(/\./g, '') : key;
    const entity =
      this.#byName.get(acronym) ??
      this.#byShort.get(acronym) ??
      this.#newBody(phrase.kind === 'group' ? 'group' : 'organization', spelling, phrase);
    addSpelling(entity, spelling);
    if (phrase.words.length > 1) entity.fullMentions++;
    return entity;
  }

  #newBody(kind: 'organization' | 'group', spelling: string, phrase: NamePhrase): Entity {
    const entity = newEntity(kind, null, null);
    this.entities.push(entity);
    const key = bodyKey(phrase.words);
    entity.place = placeNames.has(key);
    for (const kind of bodyKinds.get(key.replace(/\./g, '')) ?? []) entity.roleNouns.add(kind);
    for (const word of phrase.words) if (collectiveNouns.has(fold(word))) entity.roleNouns.add(fold(word));
    if (trades.has(fold(phrase.words.at(-1)!))) for (const noun of COMPANY) entity.roleNouns.add(noun);
    this.#byName.set(isAcronym(spelling) ? key.replace(/\./g, '') : key, entity);
    const inBrackets = this.#acronymAfter(phrase);
    if (inBrackets) {
      this.#byName.set(fold(inBrackets), entity);
      for (const kind of bodyKinds.get(fold(inBrackets)) ?? []) entity.roleNouns.add(kind);
    }
    if (phrase.words.length > 1 && kind === 'organization') {
      const capitals = phrase.words.filter((word) => /^\p{Lu}/u.test(word));
      const last = fold(phrase.words.at(-1)!);
      const known = acronyms.get(key);
      if (known !== undefined) this.#short(known, entity);
      if (capitals.length > 2) this.#short(fold(capitals.map((word) => word[0]).join('')), entity);
      if (organisationHeads.has(last) && !ambiguousHeads.has(last)) this.#short(last, entity);
      if (companyHeads.has(last)) this.#short(fold(phrase.words[0]!), entity);
    }
    return entity;
  }

  #short(key: string, entity: Entity): void {
    const other = this.#byShort.get(key);
    this.#byShort.set(key, other === undefined || other === entity ? entity : null);
  }

  /** "World Health Organization (WHO)": the acronym that the text itself gives. */
  #acronymAfter(phrase: NamePhrase): string | null {
    const [open, acronym, close] = this.#tokens.slice(phrase.endToken, phrase.endToken + 3);
    const isIts = acronym !== undefined && isAcronym(acronym.text) && acronym.text[0] === phrase.words[0]![0];
    return isIts && open?.text === '(' && close?.text === ')' ? acronym.text : null;
  }
}

const bodyKey = (words: readonly string[]): string => words.map(fold).join(' ').replace(/^the /, '');

function push(index: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = index.get(key);
  if (!list) index.set(key, [entity]);
  else if (list.length < MOST_NAMESAKES) list.push(entity);
}
