import { distance } from 'fastest-levenshtein';
import { givenVariants } from './lexicon';

const LETTERS_WITHOUT_DECOMPOSITION: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['’', "'"],
  ['ʼ', "'"],
]);
const PLAIN = /^[a-z'.-]*$/;

/** Words kept at a time: news writes the same names again and again. */
const MOST_KEPT = 5000;

/** Remembers what was made of the last words. */
export function remembering<Made extends {}>(make: (word: string) => Made): (word: string) => Made {
  const made = new Map<string, Made>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known;
    if (made.size >= MOST_KEPT) made.clear();
    const fresh = make(word);
    made.set(word, fresh);
    return fresh;
  };
}

/** Lower case without diacritics: "Müller" → "muller", "Łukasz" → "lukasz". */
export const fold = remembering(withoutDiacritics);

function withoutDiacritics(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => LETTERS_WITHOUT_DECOMPOSITION.get(letter) ?? letter);
}

/**
 * One spelling for the ways in which a name is brought into Latin letters: Sergey, Sergei and Sergej; Zelensky, Zelenskyy
 * and Zelenskiy; Müller and Mueller; Alexander and Aleksandr. Names that sound alike but are spelt apart in their own
 * language (Meyer and Meier, Stephen and Steven) stay apart.
 *
 * @param folded a word as `fold` gives it
 */
export function romanised(folded: string): string {
  return (givenVariants.get(folded) ?? folded)
    .replace(/['.]/g, '')
    .replace(/ae|oe|ue/g, (pair, at: number) => (at > 0 ? pair[0]! : pair))
    .replace(/^(?:ye|je)/, 'e')
    .replace(/^(?:i|y|j)(?=[aou])/, 'i')
    .replace(/[iyj]+$/, 'i')
    .replace(/(?:off|ow)$/, 'ov')
    .replace(/y(?=t?s?ch$)/, 'i')
    .replace(/ts?ch/g, 'ch')
    .replace(/sch/g, 'sh')
    .replace(/kh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/ck|q|c(?![ehiyjs])/g, 'k')
    .replace(/ou|oo/g, 'u')
    .replace(/(?<=[bdgkpt])er$/, 'r')
    .replace(/([a-z])\1/g, '$1');
}

/** Endings of surnames that were written in Cyrillic letters or with háčeks first. */
const SLAVIC = /(?:o[vw]|e[vw]|off|enko|chuk|[iy]t?s?ch|[iy]c|sk[iy]{1,2}|skij)$/;

/**
 * As `romanised`, but only in what parts no two families: Coffman and Kofman, Hofman and Hoffman, Weber and Veber stay apart.
 * Volkov and Wolkow, Janukovich and Yanukovych are one family.
 *
 * @param folded a surname as `fold` gives it
 */
export const romanisedSurname = remembering((folded) => {
  if (SLAVIC.test(folded)) return romanised(folded);
  return folded
    .replace(/['.]/g, '')
    .replace(/ae|oe|ue/g, (pair, at: number) => (at > 0 ? pair[0]! : pair))
    .replace(/[iyj]+$/, 'i')
    .replace(/tch/g, 'ch')
    .replace(/sch/g, 'sh')
    .replace(/kh/g, 'h')
    .replace(/x/g, 'ks');
});

/** The consonants of a romanised name, equal ones after each other once: a key that survives most misspellings. */
export const skeleton = (romanisedName: string): string =>
  (romanisedName[0] ?? '') +
  romanisedName
    .slice(1)
    .replace(/[aeiouy'.\s-]/g, '')
    .replace(/d/g, 't')
    .replace(/b/g, 'p')
    .replace(/z/g, 's')
    .replace(/ch/g, 'k')
    .replace(/(.)\1+/g, '$1');

/** Whether two words of at least `shortest` letters differ by one letter put in, left out, changed or swapped with the next. */
export function isSlip(a: string, b: string, shortest: number): boolean {
  if (Math.min(a.length, b.length) < shortest || Math.abs(a.length - b.length) > 1) return false;
  const apart = distance(a, b);
  return apart === 1 || (apart === 2 && a.length === b.length && isSwap(a, b));
}

function isSwap(a: string, b: string): boolean {
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
