import type { LogFiles, World } from '../../../src/core/annotation/log-files';

/** Annotations in memory: several worlds over one are windows on one folder. */
export class MemoryFiles implements LogFiles {
  readonly contents = new Map<string, string>();
  /** Files with bytes that are no UTF-8; they are read with “�” in their place. */
  readonly noTexts = new Set<string>();
  /** Set to make writing fail. */
  refusal: string | null = null;

  async list(document?: string): Promise<readonly string[]> {
    const all = [...this.contents.keys()].sort();
    return document === undefined ? all : all.filter((path) => path.startsWith(`${document}/`));
  }

  async *read(path: string): AsyncGenerator<string> {
    const text = this.contents.get(path);
    if (text === undefined) throw new Error(`${path} is not there`);
    for (let at = 0; at < text.length; at += 50) yield text.slice(at, at + 50);
  }

  async append(path: string, text: string, before: string): Promise<void> {
    this.#check();
    if (before !== '' && (await this.text(path)) !== before) throw new Error(`${path} is not as it was`);
    this.contents.set(path, before + text);
  }

  async write(path: string, text: string): Promise<void> {
    this.#check();
    this.contents.set(path, text);
  }

  async text(path: string): Promise<string | null> {
    const text = this.contents.get(path);
    if (text === undefined) throw new Error(`${path} is not there`);
    return this.noTexts.has(path) ? null : text;
  }

  async remove(path: string, text: string): Promise<boolean> {
    this.#check();
    return !this.noTexts.has(path) && this.contents.get(path) === text && this.contents.delete(path);
  }

  #check(): void {
    if (this.refusal !== null) throw new Error(this.refusal);
  }
}

/** A world whose clock and random characters count, and whose commit the test sets. */
export class TestWorld implements World {
  readonly files: MemoryFiles;
  readonly person: string;
  commit: string | null = null;
  inCommit: ReadonlySet<string> | null = null;
  readonly repository = new Map<string, string>();
  #minute = 0;
  #random = 0;

  constructor(files: MemoryFiles, person: string) {
    this.files = files;
    this.person = person;
  }

  now(): number {
    return Date.UTC(2027, 2, 1, 9, this.#minute++);
  }

  random(): string {
    return `${this.person.toLowerCase()}${String(this.#random++).padStart(8, '0')}`;
  }

  async revision(): Promise<string | null> {
    return this.commit;
  }

  async committed(): Promise<ReadonlySet<string> | null> {
    return this.inCommit;
  }

  async repositoryText(id: string): Promise<string | null> {
    return this.repository.get(id) ?? null;
  }
}
