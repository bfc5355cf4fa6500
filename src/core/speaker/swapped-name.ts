import type { SpeakerName } from './decisions';
import { familyFirst, givenNameGender, surnamesAsGiven } from './lexicon';
import { inNaturalOrder } from './person-name';
import { fold } from './spelling';

/** A person's name with its two words the other way round, as lists and other languages write it; null for other names. */
export function swappedName({ name, kind }: SpeakerName): SpeakerName | null {
  const words = wordsOf(name);
  const isPlain = kind === 'person' && words.length === 2 && words.every((word) => /^[\p{L}’'-]{2,}$/u.test(word));
  return isPlain ? { name: `${words[1]} ${words[0]}`, kind } : null;
}

/** The names that are written both ways round, and so surely one person's. */
export class SwappedNames {
  readonly #pairs = new Map<string, readonly [SpeakerName, SpeakerName]>();

  /** Takes in a new name, which makes a pair if its other way round is known. */
  add(name: SpeakerName, isKnown: (other: SpeakerName) => boolean): void {
    const other = swappedName(name);
    if (other && isSure(name) && isKnown(other))
      this.#pairs.set(keyOf(name), [{ name: name.name, kind: name.kind }, other]);
  }

  /** Forgets a name that nobody has any more. */
  remove(name: SpeakerName): void {
    this.#pairs.delete(keyOf(name));
  }

  pairs(): readonly (readonly [SpeakerName, SpeakerName])[] {
    return [...this.#pairs.values()];
  }
}

/** Two given names ("James Thomas") or two Chinese or Korean family names may be two people’s, the one way round and the other. */
function isSure({ name }: SpeakerName): boolean {
  const words = wordsOf(name).map(fold);
  const isGiven = (word: string): boolean => givenNameGender.has(word) || surnamesAsGiven.has(word);
  return words[0] !== words[1] && !words.every(isGiven) && !words.every((word) => familyFirst.has(word));
}

const wordsOf = (name: string): readonly string[] => inNaturalOrder(name.split(/\s+/).filter((word) => word !== ''));

const keyOf = ({ name }: SpeakerName): string => wordsOf(name).map(fold).sort().join(' ');
