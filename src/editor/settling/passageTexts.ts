import { LRUCache } from 'lru-cache';
import { type Disposable, Uri, workspace } from 'vscode';
import { decode } from '../../core/text/decode';
import { lineStarts } from '../../core/text/lines';
import type { Span } from '../../core/text/span';
import type { Articles } from '../articles';

/** Characters of articles that are kept. */
const MOST_KEPT = 4_000_000;

/** Texts of articles, since the archive keeps none: of open editors as typed, of the others as on the disk. */
export class PassageTexts implements Disposable {
  readonly #kept = new LRUCache<string, string>({ maxSize: MOST_KEPT });
  readonly #articles: Articles;
  readonly #subscription: Disposable;

  constructor(articles: Articles) {
    this.#articles = articles;
    this.#subscription = articles.onDidRead((path) => this.#kept.delete(path));
  }

  /** The text that the archive's facts are about; null when it cannot be read, or was changed and is not analysed yet. */
  async textOf(path: string): Promise<string | null> {
    if (!this.#articles.archive.has(path)) return null;
    const text = await this.#textOf(path);
    const known = this.#articles.archive.lineStarts(path);
    return text !== null && known && isAbout(known, text) ? text : null;
  }

  /** The words of a passage; empty when the article cannot be read. */
  async wordsAt(path: string, { start, end }: Span): Promise<string> {
    return (await this.textOf(path))?.slice(start, end) ?? '';
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #textOf(path: string): Promise<string | null> {
    const open = workspace.textDocuments.find(({ uri }) => uri.toString() === path);
    if (open) return open.getText();
    const kept = this.#kept.get(path);
    if (kept !== undefined) return kept;
    const before = this.#articles.archive.packed(path);
    try {
      const decoded = decode(await workspace.fs.readFile(Uri.parse(path)));
      if (!('text' in decoded)) return null;
      // what began to be read before a change may be older than what is known now
      if (this.#articles.archive.packed(path) === before)
        this.#kept.set(path, decoded.text, { size: decoded.text.length + 1 });
      return decoded.text;
    } catch {
      return null;
    }
  }
}

/** Whether lines begin where the facts say: a text that was changed meanwhile mostly differs in that. */
function isAbout(known: readonly number[], text: string): boolean {
  const starts = lineStarts(text);
  return starts.length === known.length && starts.every((start, index) => start === known[index]);
}
