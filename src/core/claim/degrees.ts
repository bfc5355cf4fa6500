import data from './degrees.json';

/** What a superlative ranks by. */
export interface Degree {
  /** Superlatives of one dimension rank by the same. */
  readonly dimension: number;
  /** What a figure must tell to rank: "death" the dead, "level" a value of the same unit … */
  readonly measures: string;
  /** The record is the least. */
  readonly down: boolean;
}

const superlatives = new Map<string, Degree>();
const comparatives = new Map<string, Degree>();
data.lines.forEach(({ superlatives: most, comparatives: more, measures, down = false }, dimension) => {
  for (const word of most.split(',')) superlatives.set(word, { dimension, measures, down });
  for (const word of more.split(',').filter(Boolean)) comparatives.set(word, { dimension, measures, down });
});

/** By a superlative in lower case, one word or "most" and an adjective. */
export const superlativeOf = (words: string): Degree | undefined => superlatives.get(words);

/** By a comparative in lower case. */
export const comparativeOf = (word: string): Degree | undefined => comparatives.get(word);

/** Whether a word says another thing than its dictionary form: "largest" than "large". */
export const isDegree = (lower: string): boolean => superlatives.has(lower) || comparatives.has(lower);
