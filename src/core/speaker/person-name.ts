import {
  familyFirst,
  type Gender,
  givenNameGender,
  givenParticles,
  nameSuffixes,
  nicknames,
  particles,
  surnamesAsGiven,
} from './lexicon';
import { fold, isSlip, romanised } from './spelling';
import { isCapitalised, JOINED_PARTICLE } from './word';

/** A person's name in its parts, each folded (see `fold`). */
export interface PersonName {
  /** Null when the name is a surname alone. An initial is one letter. */
  readonly given: string | null;
  readonly middle: readonly string[];
  /** With its particles: "van der bellen". */
  readonly surname: string;
  /** "jr", "iii"; null without. */
  readonly suffix: string | null;
}

/** How sure it is that two names are one person's. */
export type Likeness = 'same' | 'possible' | 'different';

/** One syllable of a Chinese or Korean given name: "jong", "wei". */
const SYLLABLE = /^[^aeiouy]{0,3}[aeiouy]{1,3}(?:ng|[hklmnprt])?$/;

/** "Reuter, Ivo" → "Ivo", "Reuter"; "Reuter, Jr." and names without comma stay as they are. */
export function inNaturalOrder(words: readonly string[]): readonly string[] {
  const comma = words.findIndex((word) => word.endsWith(','));
  if (comma === -1) return words;
  const plain = words.map((word) => word.replace(/,$/, ''));
  const rest = plain.slice(comma + 1);
  if (rest.length === 0 || nameSuffixes.has(fold(rest[0]!))) return plain;
  return [...rest, ...plain.slice(0, comma + 1)];
}

/**
 * Takes a name apart. A family name is looked for first where a people writes it first ("Xi Jinping", "Lee Cheuk-yan"),
 * where it is in capitals ("TITOV Alexander") or a comma follows it, and where only the last word is a known given name
 * ("Orbán Viktor").
 *
 * @param written the words of the name as they stand in the text, at least one; titles taken off
 */
export function parsePersonName(written: readonly string[]): PersonName {
  const words = inNaturalOrder(written);
  let folded = words.map(fold);
  let suffix: string | null = null;
  while (folded.length > 1 && nameSuffixes.has(folded.at(-1)!)) {
    const ending = folded.at(-1)!.replace('.', '').replace('jnr', 'jr').replace('snr', 'sr');
    if (/^(?:jr|sr|i+v?)$/.test(ending)) suffix = ending;
    folded = folded.slice(0, -1);
  }
  folded = folded.flatMap(splitInitials);
  if (folded.length === 1) return { given: null, middle: [], surname: folded[0]!, suffix };
  if (hasFamilyFirst(words, folded)) {
    const [surname, ...others] = folded;
    // "Kim Min Ji" is "Kim Min-ji"
    const isOne = familyFirst.has(surname!) && others.every((word) => word.length > 1);
    const [given, ...middle] = isOne ? [others.join('')] : others;
    return { given: given!.replace(/-/g, ''), middle, surname: surname!, suffix };
  }
  let surnameAt = folded.length - 1;
  while (surnameAt > 1 && particles.has(folded[surnameAt - 1]!)) surnameAt--;
  if (surnameAt === 1 && particles.has(folded[0]!) && !mayBeGiven(words)) surnameAt = 0;
  const surname = folded.slice(surnameAt).join(' ');
  const first = familyFirst.has(surname) ? folded[0]!.replace(/-/g, '') : folded[0]!;
  return { given: first && surnameAt > 0 ? first : null, middle: folded.slice(1, surnameAt), surname, suffix };
}

/**
 * Whether a name is a given name and a surname, unless the first is a particle: "Ben Carter", "Ben Amar". Only a text that
 * has the surname elsewhere tells.
 */
export const mayBeGiven = (words: readonly string[]): boolean =>
  words.length === 2 && isCapitalised(words[0]!) && givenParticles.has(fold(words[0]!));

/** A surname without its particles: "van der bellen" → "bellen", "al-rashid" → "rashid". */
export const bareSurname = (surname: string): string =>
  surname.slice(surname.lastIndexOf(' ') + 1).replace(JOINED_PARTICLE, '');

/** "j.k." → "j", "k"; "j." → "j". */
function splitInitials(word: string): string[] {
  return /^(?:[a-z]\.?){1,3}$/.test(word) && (word.includes('.') || word.length === 1)
    ? word.replace(/\./g, '').split('')
    : [word];
}

function hasFamilyFirst(words: readonly string[], folded: readonly string[]): boolean {
  const [first, last] = [folded[0]!, folded.at(-1)!];
  if (folded.length > 3) return false;
  if (familyFirst.has(first) && last.includes('-')) return true;
  if (familyFirst.has(first) && folded.length === 3 && folded.every((word) => SYLLABLE.test(word))) return true;
  if (givenNameGender.has(first)) return false;
  if (familyFirst.has(first)) return !givenNameGender.has(last) || !familyFirst.has(last);
  if (/^[\p{Lu}’'-]{3,}$/u.test(words[0]!) && /\p{Ll}/u.test(words.at(-1)!)) return true;
  const isGivenLast = givenNameGender.has(last) && !familyFirst.has(last) && !surnamesAsGiven.has(first);
  return folded.length === 2 && isGivenLast && first.length > 1;
}

/** The gender that the given names tell. */
export function nameGender(name: PersonName): Gender {
  for (const word of [name.given, ...name.middle]) {
    if (word === null) continue;
    const gender = givenNameGender.get(word) ?? givenNameGender.get(word.split('-')[0]!);
    if (gender) return gender;
  }
  return null;
}

/**
 * Compares given and middle names and suffix of two names whose surnames are taken to be equal.
 * "Robert" and "Bob", "J." and "John", "Sergey" and "Sergei" are the same, "Alexanter" and "Alexander" too, since the
 * first is no given name; "Daniel" and "Danielle" are different, "Stephen" and "Steven" possible.
 */
export function compareGivenNames(a: PersonName, b: PersonName): Likeness {
  if ((a.suffix ?? '') !== (b.suffix ?? '')) return 'different';
  if (a.given === null || b.given === null) return 'possible';
  const given = compareGiven(a.given, b.given);
  if (given === 'different') {
    // "F. Scott Key" and "Scott Key"
    const shifted = (long: PersonName, short: PersonName): boolean =>
      long.given!.length === 1 && short.given!.length > 1 && long.middle[0] === short.given;
    return shifted(a, b) || shifted(b, a) ? 'same' : 'different';
  }
  for (let i = 0; i < Math.min(a.middle.length, b.middle.length); i++) {
    if (compareGiven(a.middle[i]!, b.middle[i]!) === 'different') return 'different';
  }
  return given;
}

function compareGiven(a: string, b: string): Likeness {
  if (a === b) return 'same';
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'same' : 'different';
  const [left, right] = [givenNameGender.get(a), givenNameGender.get(b)];
  if (left && right && left !== right) return 'different';
  if (romanised(a) === romanised(b)) return 'same';
  const [shorts, longs] = [nicknames.get(a) ?? [], nicknames.get(b) ?? []];
  if (shorts.includes(b) || longs.includes(a)) return 'same';
  if (isSlip(a, b, 4)) {
    const oneIsKnown = givenNameGender.has(a) !== givenNameGender.has(b);
    const femaleForm = `${a}a` === b || `${b}a` === a || `${a}e` === b || `${b}e` === a;
    return oneIsKnown && !femaleForm && Math.min(a.length, b.length) >= 6 ? 'same' : 'possible';
  }
  return 'different';
}
