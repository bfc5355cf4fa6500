import { LRUCache } from 'lru-cache';

/** What many things say alike is said soon again. */
const MOST_TEXTS = 1000;

/** Gives one text for all that are the same, of the latest: texts that are read from packed ones take memory each for itself. */
export class SharedTexts {
  readonly #latest = new LRUCache<string, string>({ max: MOST_TEXTS });

  of<Text extends string | null>(text: Text): Text {
    if (text === null) return text;
    const known = this.#latest.get(text);
    if (known !== undefined) return known as Text;
    this.#latest.set(text, text);
    return text;
  }
}
