import data from './word-frequencies.json';

/** Weight of a word that the frequency list does not know. */
const RARE = 5.5;
const NAME = 5;
const SLOT = 3;

const weights = new Map<string, number>();
data.grades.forEach((words, grade) => {
  const weight = Math.log(1 / data.borders[grade]!) + 0.35;
  for (const word of words.split(' ')) weights.set(word, weight);
});

/** Whether a lower-case lemma is an everyday word of news. */
export const isCommonWord = (lemma: string): boolean => weights.has(lemma);

/** How much it says that two statements share this word: about the logarithm of its inverse frequency in news. */
export function wordWeight(kind: 'name' | 'verb' | 'word' | 'number' | 'date' | 'not', key: string): number {
  if (kind === 'name') return NAME;
  if (kind === 'number' || kind === 'date') return SLOT;
  if (kind === 'not') return 1;
  return weights.get(key) ?? RARE;
}
