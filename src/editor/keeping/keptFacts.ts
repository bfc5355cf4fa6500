import type { Disposable } from 'vscode';
import type { PackedFacts } from '../../core/archive/packing';
import { eachInSlices } from '../slices';
import { hash, type KeptArticle, packShard, type Stamp, unpackShard } from './shard';

/** Where facts are kept: a folder of the editor's own. */
export interface KeptFiles {
  names(): Promise<readonly string[]>;
  /** The bytes of one; null when they are too many. */
  read(name: string): Promise<Uint8Array | null>;
  write(name: string, bytes: Uint8Array): Promise<void>;
}

const SHARDS = 64;
/** What comes meanwhile is written together. */
const WRITE_MS = 15_000;
/** Some file systems tell times in steps of two seconds. */
const STEP_MS = 3_000;

/**
 * What tells a file from later versions of it; null when nothing does: its file system tells no times, or it may be
 * written once more at the same time.
 *
 * @param now milliseconds since 1970 before anybody looked at the file
 */
export const stampOf = ({ size, mtime }: Stamp, now: number): Stamp | null =>
  mtime > 0 && mtime <= now - STEP_MS ? { size, mtime } : null;

/**
 * Keeps from one session to the next what was detected in the articles on disk, so that those which did not change need no
 * analysis. The articles are spread over files by their addresses, and a file is written whole when one of its articles
 * changed. A file that is cut off or that two windows wrote at a time does not match its checksum, and counts as none.
 */
export class KeptFacts implements Disposable {
  readonly #files: KeptFiles;
  readonly #analysis: string;
  readonly #log: (message: string) => void;
  readonly #shards = Array.from({ length: SHARDS }, () => new Map<string, KeptArticle>());
  readonly #stale = new Set<number>();
  #loading: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #isBroken = false;

  /** @param analysis identifies the program that makes the facts */
  constructor(files: KeptFiles, analysis: string, log: (message: string) => void) {
    this.#files = files;
    this.#analysis = analysis;
    this.#log = log;
  }

  /** Reads what earlier sessions kept, once; what fails is as if nothing had been kept. */
  load(): Promise<void> {
    this.#loading ??= this.#load().catch((error: unknown) =>
      this.#log(`What was detected in articles before could not be read: ${error}`),
    );
    return this.#loading;
  }

  /** What was detected in this very version of a file. */
  find(address: string, { size, mtime }: Stamp): PackedFacts | undefined {
    const known = this.#shards[shardOf(address)]!.get(address);
    return known?.size === size && known.mtime === mtime ? known.facts : undefined;
  }

  keep(address: string, { size, mtime }: Stamp, facts: PackedFacts): void {
    const shard = shardOf(address);
    this.#shards[shard]!.set(address, { size, mtime, facts });
    this.#writeSoon(shard);
  }

  forget(address: string): void {
    const shard = shardOf(address);
    if (this.#shards[shard]!.delete(address)) this.#writeSoon(shard);
  }

  /** Forgets articles that are gone. */
  async retain(isThere: (address: string) => boolean): Promise<void> {
    await eachInSlices(
      this.#shards.flatMap((shard) => [...shard.keys()]),
      (address) => {
        if (!isThere(address)) this.forget(address);
      },
    );
  }

  /** Writes at once what is to be written. */
  write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#writeStale());
    return this.#writing;
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  async #load(): Promise<void> {
    const names = new Set(await this.#files.names());
    let unusable = 0;
    for (let shard = 0; shard < SHARDS; shard++) {
      if (!names.has(nameOf(shard))) continue;
      const bytes = await this.#files.read(nameOf(shard)).catch(() => null);
      const kept = bytes && unpackShard(bytes, this.#analysis);
      if (kept) this.#shards[shard] = kept;
      else {
        unusable++;
        this.#writeSoon(shard);
      }
    }
    if (unusable > 0)
      this.#log(`${unusable} files with what was detected before are damaged or of another version, and not used`);
  }

  #writeSoon(shard: number): void {
    if (this.#isBroken) return;
    this.#stale.add(shard);
    this.#timer ??= setTimeout(() => void this.write(), WRITE_MS);
  }

  async #writeStale(): Promise<void> {
    // not those that change meanwhile: while a folder is read that would go on for ever
    for (const shard of [...this.#stale]) {
      this.#stale.delete(shard);
      try {
        await this.#files.write(nameOf(shard), packShard(this.#shards[shard]!, this.#analysis));
      } catch (error) {
        this.#isBroken = true;
        this.#stale.clear();
        this.#log(`What is detected in articles is not kept for the next time: ${error}`);
        return;
      }
    }
  }
}

const shardOf = (address: string): number => hash(new TextEncoder().encode(address)) % SHARDS;

const nameOf = (shard: number): string => `${shard}.facts`;
