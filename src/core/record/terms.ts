import { fnv1a } from '../text/hash';
import data from './spoken.json';

/** Words that by themselves say nothing. */
const LIGHT = new Set(data.light.split(' '));

/** What words are found by, each once: the words that mean something, and pairs of those that do not. */
export function termsOf(keys: readonly string[]): ReadonlySet<number> {
  const terms = new Set<number>();
  keys.forEach((key, index) => {
    if (!LIGHT.has(key)) terms.add(fnv1a(key));
    else if (index > 0 && LIGHT.has(keys[index - 1]!)) terms.add(fnv1a(`${keys[index - 1]} ${key}`));
  });
  return terms;
}

/** Whether a word means something by itself. */
export const isTelling = (key: string): boolean => !LIGHT.has(key);
