import things from './no-persons.json';

/** What nouns of persons end in: "driver", "senator", "tourist". */
export const PERSON_ENDING = /(?:[^aeiou]er|or|ist|ian|ant|ee|men|man|ive)$/;
const PERSON = new Set(
  'victim youth pirate passenger resident student child civilian soldier troop refugee officer dead'.split(' '),
);
const ANYBODY = new Set('people person man woman other individual dead killed life civilian'.split(' '));
/** "Containers" and "elephants" end so too. */
const THINGS = new Set(things.words.split(' '));

/** Whether a noun may mean any persons, whoever they are. */
export const isAnybody = (noun: string): boolean => ANYBODY.has(noun);

/** Whether a noun, by its lemma, names persons. */
export const isSomebody = (noun: string): boolean =>
  ANYBODY.has(noun) || PERSON.has(noun) || (PERSON_ENDING.test(noun) && !THINGS.has(noun));
