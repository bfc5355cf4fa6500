import capitals from './data/capitals.json';
import givenNames from './data/given-names.json';
import grammar from './data/grammar.json';
import nameForms from './data/name-forms.json';
import organisations from './data/organisations.json';
import places from './data/places.json';
import roles from './data/roles.json';

/** Grammatical sex by which pronouns agree; null when it is not known. */
export type Gender = 'female' | 'male' | null;

const words = (list: string): readonly string[] => list.split(' ');
const genders = (female: string, male: string, either: string): ReadonlyMap<string, Gender> =>
  new Map<string, Gender>([
    ...words(either).map((word): [string, Gender] => [word, null]),
    ...words(male).map((word): [string, Gender] => [word, 'male']),
    ...words(female).map((word): [string, Gender] => [word, 'female']),
  ]);

/** Given names in folded spelling (see `fold`) with the gender that they tell. */
export const givenNameGender = genders(givenNames.female, givenNames.male, givenNames.either);

/** Words before a name that are no part of it, "Mr", "Dame", "Professor", without full stop, with the gender they tell. */
export const honorifics = genders(roles.honorifics.women, roles.honorifics.men, roles.honorifics.either);

const roleGenders = genders(roles.women, roles.men, roles.people);
/** Nouns of roles by themselves and by their abbreviations. */
const roleNouns: ReadonlyMap<string, string> = new Map([
  ...[...roleGenders.keys()].map((noun): [string, string] => [noun, noun]),
  ...Object.entries(roles.abbreviations),
]);

/** The noun for what a person is ("chief", "lecturer") that a lower-case word is or abbreviates ("sen."), else null. */
export const roleNoun = (lower: string): string | null =>
  roleNouns.get(lower.endsWith('.') ? lower.slice(0, -1) : lower) ?? null;

/** The gender that a role tells: "spokeswoman"; null where it tells none or is no role. */
export const roleGender = (lower: string): Gender => roleGenders.get(lower) ?? null;

/** Nouns that are plural in sense: "staff", "police". */
export const groupNouns: ReadonlySet<string> = new Set(words(roles.groups));

/** Words that a title holds beside its noun: "deputy", "prime"; and what it is a title of: "state", "foreign affairs". */
export const titleWords: ReadonlySet<string> = new Set([...words(roles.modifiers), ...words(roles.portfolios)]);
/** Of these, what somebody has a title of: "state", "foreign affairs". */
export const portfolioWords: ReadonlySet<string> = new Set(words(roles.portfolios));

/** Nouns that make a capitalised name an organisation: "Ministry", "Times". */
export const organisationHeads: ReadonlySet<string> = new Set(words(organisations.heads));
/** Last words of companies' names that are surnames as well: "Halden Steel", but "Ada Steel". */
export const trades: ReadonlySet<string> = new Set(words(organisations.trades));
/** As `trades`, of clubs and the like. */
export const clubs: ReadonlySet<string> = new Set(words(organisations.clubs));
/** Of `organisationHeads`, those that name by themselves something else than the body they are the last word of: the House, the Senate. */
export const ambiguousHeads: ReadonlySet<string> = new Set(words(organisations.ambiguousHeads));
/** Of these, those that may be left out after the name: Reuter News, Reuter. */
export const companyHeads: ReadonlySet<string> = new Set(words(organisations.companyHeads));
/** Last words that a person's name never has: "AG", "International". */
export const bodyEndings: ReadonlySet<string> = new Set(words(organisations.bodyEndings));
/** Nouns of bodies that are mostly called after a place: "Lundby Council" is not "Lundby" for short. */
export const civicHeads: ReadonlySet<string> = new Set(words(organisations.civicHeads));
/** Single words that name an institution: "kremlin". */
export const institutions: ReadonlySet<string> = new Set(words(organisations.institutions));
/** Nouns by which an organisation is taken up again: "the alliance". */
export const collectiveNouns: ReadonlySet<string> = new Set(words(organisations.collective));
/** Adjectives that begin names of things, not of people. */
export const thingAdjectives: ReadonlySet<string> = new Set(words(organisations.adjectives));
/** What well-known bodies are: "nato" → "alliance". */
export const bodyKinds: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(organisations.kinds).map(([name, kinds]) => [name, words(kinds)]),
);
/** Acronyms of two letters, by the names of bodies that are known by them. */
export const acronyms: ReadonlyMap<string, string> = new Map(Object.entries(organisations.acronyms));
/** Things in writing that are cited: "report", "poll". */
export const documentNouns: ReadonlySet<string> = new Set(words(organisations.documents));

/** Countries, cities and regions: "norway", "new york". */
export const placeNames: ReadonlySet<string> = new Set([...words(places.places), ...places.compounds.split('|')]);
/** What people and things of a place are called: "norwegian". */
export const demonyms: ReadonlySet<string> = new Set(words(places.demonyms));

/** Names of days and months. */
export const calendarWords: ReadonlySet<string> = new Set(words(capitals.calendar));
/** Words that begin sentences with a capital and belong to no name. */
export const openingWords: ReadonlySet<string> = new Set(words(capitals.openers));

/** "van", "bin": lower-case words that belong to the surname after them. */
export const particles: ReadonlySet<string> = new Set(words(nameForms.particles));
/** Of these, those that are given names too: "ben". */
export const givenParticles: ReadonlySet<string> = new Set(words(nameForms.givenParticles));
/** What stands behind a name: "jr", "iii". */
export const nameSuffixes: ReadonlySet<string> = new Set(words(nameForms.suffixes));
/** Family names of peoples that write them first: "xi". */
export const familyFirst: ReadonlySet<string> = new Set(words(nameForms.familyFirst));
/** English surnames that are given names as well: "taylor". */
export const surnamesAsGiven: ReadonlySet<string> = new Set(words(nameForms.surnamesAsGiven));
/** Ways to write one given name ("mohamed") with the first of them ("muhammad"). */
export const givenVariants: ReadonlyMap<string, string> = new Map(
  nameForms.variants.flatMap((group) => words(group).map((variant) => [variant, words(group)[0]!] as const)),
);
/** One given name in two languages, each with the other: "serhii" and "sergei". */
export const givenCounterparts: ReadonlyMap<string, string> = new Map(
  nameForms.counterparts.flatMap((pair) => {
    const [one, other] = words(pair) as [string, string];
    return [
      [one, other],
      [other, one],
    ] as const;
  }),
);
/** Short forms with the full given names that they may stand for: "bill" → "william". */
export const nicknames: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(nameForms.nicknames).map(([short, full]) => [short, words(full)]),
);

const set = (list: string): ReadonlySet<string> => new Set(words(list));

/** Words that end the core of a noun phrase. */
export const prepositions = set(grammar.prepositions);
/** Pronouns that can be a source by themselves. */
export const sourcePronouns = set(grammar.pronouns);
/** Pronouns that name nobody: "nobody", "some". */
export const indefinitePronouns = set(grammar.indefinitePronouns);
/** "the", "this". */
export const definiteDeterminers = set(grammar.definite);
/** "his", "their". */
export const possessiveDeterminers = set(grammar.possessive);
/** "a", "some". */
export const indefiniteDeterminers = set(grammar.indefinite);
/** Participles that belong to a role: "retired". */
export const roleParticiples = set(grammar.participles);
/** Words that part one office from another: "deputy". */
export const ranks = set(grammar.ranks);
/** What stands behind a place's name: "Halden hospital". */
export const civicNouns = set(grammar.civicNouns);
/** Who is "of" a place: "mayor". */
export const rulers = set(grammar.rulers);
/** What somebody is a chief of, beside portfolios: "police". */
export const services = set(grammar.services);

const noPeople = set(grammar.noPeople);
const PEOPLE = /(?:ist|er|or|ian|eer|crat|ster|mate|man|woman|men|ite)s?$/;

/** Whether a lower-case noun that no list has ends like one for people: "environmentalists", "onlooker". */
export const soundsHuman = (lower: string): boolean =>
  lower.length > 4 && PEOPLE.test(lower) && !noPeople.has(lower.replace(/s$/, ''));
