import { LRUCache } from 'lru-cache';
import { type Disposable, Uri, workspace } from 'vscode';
import { decode } from '../../core/text/decode';
import type { Span } from '../../core/text/span';
import type { Articles } from '../articles';

/** Characters of articles that are kept. */
const MOST_KEPT = 4_000_000;

/** Texts of articles, since the archive keeps none: of open editors as typed, of the others as on the disk. */
export class PassageTexts implements Disposable {
  readonly #kept = new LRUCache<string, string>({ maxSize: MOST_KEPT });
  readonly #subscription: Disposable;

  constructor(articles: Articles) {
    this.#subscription = articles.onDidRead((path) => this.#kept.delete(path));
  }

  /** An article's text; null when it cannot be read. */
  async textOf(path: string): Promise<string | null> {
    const open = workspace.textDocuments.find(({ uri }) => uri.toString() === path);
    if (open) return open.getText();
    const kept = this.#kept.get(path);
    if (kept !== undefined) return kept;
    try {
      const decoded = decode(await workspace.fs.readFile(Uri.parse(path)));
      if (!('text' in decoded)) return null;
      this.#kept.set(path, decoded.text, { size: decoded.text.length + 1 });
      return decoded.text;
    } catch {
      return null;
    }
  }

  /** The words of a passage; empty when the article cannot be read. */
  async wordsAt(path: string, { start, end }: Span): Promise<string> {
    return (await this.textOf(path))?.slice(start, end) ?? '';
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
