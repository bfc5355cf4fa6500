import { deflateSync, inflateSync } from 'fflate';
import { bytesOfText, textOfBytes } from './byte-text';
import { DEFLATING } from './packed-json';
import type { Span } from './span';

const SEVEN_BITS = 128;

/**
 * Packs what many alike things are made of: all values of one kind, then all of the next. Numbers and texts are deflated
 * (RFC 1951) apart, since one code for both fits neither, which takes a sixth less than the things one by one as JSON.
 */
export class ColumnWriter {
  readonly #bytes: number[] = [];
  readonly #texts: string[] = [];

  /** Whole numbers from 0 on, in groups of seven bits (LEB128). */
  numbers(values: readonly number[]): void {
    for (const value of values) {
      let left = value;
      for (; left >= SEVEN_BITS; left = Math.floor(left / SEVEN_BITS))
        this.#bytes.push((left % SEVEN_BITS) + SEVEN_BITS);
      this.#bytes.push(left);
    }
  }

  /** Whole numbers, negative ones between the others: 0, -1, 1, -2. */
  signed(values: readonly number[]): void {
    this.numbers(values.map((value) => (value < 0 ? -2 * value - 1 : 2 * value)));
  }

  /** Numbers that mostly ascend, as their distances. */
  ascending(values: readonly number[]): void {
    this.signed(values.map((value, index) => value - (values[index - 1] ?? 0)));
  }

  spans(spans: readonly Span[]): void {
    this.ascending(spans.map(({ start }) => start));
    this.numbers(spans.map(({ start, end }) => end - start));
  }

  texts(texts: readonly string[]): void {
    for (const text of texts) this.#texts.push(text);
  }

  /**
   * All that was written, a byte for each character.
   *
   * @param dictionary bytes that such texts often hold
   */
  packed(dictionary: Uint8Array): string {
    const texts = new TextEncoder().encode(this.#texts.map(written).join('\n'));
    const packed = deflateSync(texts, { ...DEFLATING, dictionary });
    const numbers = deflateSync(Uint8Array.from(this.#bytes), DEFLATING);
    const bytes = new Uint8Array(HEAD_BYTES + packed.length + numbers.length);
    const head = new DataView(bytes.buffer);
    head.setUint32(0, packed.length);
    head.setUint32(4, texts.length);
    head.setUint32(8, this.#bytes.length);
    bytes.set(packed, HEAD_BYTES);
    bytes.set(numbers, HEAD_BYTES + packed.length);
    return textOfBytes(bytes);
  }
}

/** The length of the packed texts, those of texts and numbers unpacked. */
const HEAD_BYTES = 12;

/**
 * Reads what a `ColumnWriter` packed, numbers and texts each in the order in which they were written; throws at what is cut
 * off. Who asks for no text does not wait for them: they take most of the time.
 */
export class ColumnReader {
  readonly #bytes: Uint8Array;
  readonly #unpackTexts: () => readonly string[];
  #texts: readonly string[] | undefined;
  #byte = 0;
  #text = 0;

  constructor(packed: string, dictionary: Uint8Array) {
    const bytes = bytesOfText(packed);
    const head = new DataView(bytes.buffer);
    const end = HEAD_BYTES + head.getUint32(0);
    // of nothing at all as many zeros would be unpacked
    if (end >= bytes.length) throw new RangeError('The packed texts are cut off');
    this.#bytes = inflateSync(bytes.subarray(end), { out: new Uint8Array(head.getUint32(8)) });
    this.#unpackTexts = () => {
      const out = new Uint8Array(head.getUint32(4));
      const texts = inflateSync(bytes.subarray(HEAD_BYTES, end), { dictionary, out });
      // not split: the parts of a long text keep it whole in memory, however few of them are kept
      return JSON.parse(`["${new TextDecoder().decode(texts).replaceAll('\n', '","')}"]`) as readonly string[];
    };
  }

  numbers(count: number): number[] {
    const bytes = this.#bytes;
    const values: number[] = [];
    let at = this.#byte;
    for (let index = 0; index < count; index++) {
      let [value, unit] = [0, 1];
      for (; bytes[at]! >= SEVEN_BITS; at++) {
        value += (bytes[at]! - SEVEN_BITS) * unit;
        unit *= SEVEN_BITS;
      }
      values.push(value + bytes[at]! * unit);
      at++;
    }
    if (at > bytes.length) throw new RangeError('The packed numbers are cut off');
    this.#byte = at;
    return values;
  }

  signed(count: number): number[] {
    const values = this.numbers(count);
    for (let index = 0; index < count; index++) {
      const value = values[index]!;
      values[index] = value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    }
    return values;
  }

  ascending(count: number): number[] {
    const values = this.signed(count);
    for (let index = 1; index < count; index++) values[index]! += values[index - 1]!;
    return values;
  }

  spans(count: number): Span[] {
    const starts = this.ascending(count);
    const lengths = this.numbers(count);
    return starts.map((start, index) => ({ start, end: start + lengths[index]! }));
  }

  text(): string {
    this.#texts ??= this.#unpackTexts();
    const text = this.#texts[this.#text++];
    if (text === undefined) throw new RangeError('The packed texts are cut off');
    return text;
  }

  texts(count: number): string[] {
    const texts: string[] = [];
    for (let index = 0; index < count; index++) texts.push(this.text());
    return texts;
  }
}

/** Things in parts of so many each. */
export function parted<Thing>(things: readonly Thing[], counts: readonly number[]): (readonly Thing[])[] {
  let end = 0;
  return counts.map((count) => {
    const start = end;
    end += count;
    return things.slice(start, end);
  });
}

/** How many things `parted` parts. */
export const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** A text on one line, as JSON without its quotation marks: UTF-8 would lose a half of a surrogate pair. */
const written = (text: string): string => JSON.stringify(text).slice(1, -1);
