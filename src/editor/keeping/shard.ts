import type { PackedFacts } from '../../core/archive/packing';
import { bytesOfText, textOfBytes } from '../../core/text/byte-text';

/** What tells a file from a later version of it. */
export interface Stamp {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
}

/** What was detected in a file. */
export interface KeptArticle extends Stamp {
  readonly facts: PackedFacts;
}

/** Some of the articles, by address. */
export type Shard = ReadonlyMap<string, KeptArticle>;

/** Sixty-four of these are enough for fifty thousand articles. */
export const LARGEST_SHARD = 4_000_000;

/** Rises with each change of what follows. */
const FORMAT = 1;
/** Length of the address, size, mtime, length of the facts: 4, 4, 8 and 4 bytes, the least significant first. */
const ENTRY_BYTES = 20;
const CHECKSUM_BYTES = 4;

/**
 * A shard as the bytes of a file: a line that tells format and analysis, a checksum of the rest, and the articles. What
 * would make it larger than `LARGEST_SHARD` is left out.
 *
 * @param analysis identifies the program that made the facts
 */
export function packShard(shard: Shard, analysis: string): Uint8Array {
  const entries: { readonly address: Uint8Array; readonly article: KeptArticle }[] = [];
  const head = headOf(analysis);
  let length = head.length + CHECKSUM_BYTES;
  for (const [name, article] of shard) {
    const address = new TextEncoder().encode(name);
    const longer = length + ENTRY_BYTES + address.length + article.facts.length;
    if (longer > LARGEST_SHARD) continue;
    length = longer;
    entries.push({ address, article });
  }
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  bytes.set(head);
  const start = head.length + CHECKSUM_BYTES;
  let at = start;
  for (const { address, article } of entries) {
    view.setUint32(at, address.length, true);
    view.setUint32(at + 4, article.size, true);
    view.setFloat64(at + 8, article.mtime, true);
    view.setUint32(at + 16, article.facts.length, true);
    bytes.set(address, at + ENTRY_BYTES);
    bytes.set(bytesOfText(article.facts), at + ENTRY_BYTES + address.length);
    at += ENTRY_BYTES + address.length + article.facts.length;
  }
  view.setUint32(head.length, hash(bytes.subarray(start)), true);
  return bytes;
}

/** The shard that `packShard` was given; null for what is damaged, another file, or of another analysis. */
export function unpackShard(bytes: Uint8Array, analysis: string): Map<string, KeptArticle> | null {
  const head = headOf(analysis);
  const start = head.length + CHECKSUM_BYTES;
  if (bytes.length < start || head.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(head.length, true) !== hash(bytes.subarray(start))) return null;
  const shard = new Map<string, KeptArticle>();
  for (let at = start; at < bytes.length; ) {
    if (at + ENTRY_BYTES > bytes.length) return null;
    const middle = at + ENTRY_BYTES + view.getUint32(at, true);
    const end = middle + view.getUint32(at + 16, true);
    if (end > bytes.length) return null;
    shard.set(new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, middle)), {
      size: view.getUint32(at + 4, true),
      mtime: view.getFloat64(at + 8, true),
      facts: textOfBytes(bytes.subarray(middle, end)),
    });
    at = end;
  }
  return shard;
}

const headOf = (analysis: string): Uint8Array => new TextEncoder().encode(`Claimtrace facts ${FORMAT} ${analysis}\n`);

/** FNV-1a of 32 bits: against accidents, not against whoever may write into the storage of the editor. */
export function hash(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) sum = Math.imul(sum ^ bytes[i]!, 0x01000193);
  return sum >>> 0;
}
