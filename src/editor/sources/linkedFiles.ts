import { type Disposable, EventEmitter, Uri, workspace } from 'vscode';
import type { FileLink } from '../../core/trace/source-problems';

/** Which of the files that open articles link to are there: each is asked for once, and again when it may have come or gone. */
export class LinkedFiles implements Disposable {
  /** By article and by file. */
  readonly #known = new Map<string, ReadonlyMap<string, Promise<boolean>>>();
  readonly #changed = new EventEmitter<string>();
  /** A file that an article links to came or went. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: readonly Disposable[];

  constructor() {
    const watcher = workspace.createFileSystemWatcher('**/*', false, true, false);
    const moved = (uri: Uri): void => this.#moved(uri);
    this.#subscriptions = [
      watcher,
      watcher.onDidCreate(moved),
      watcher.onDidDelete(moved),
      // nobody tells of files that are in no folder of the workspace
      workspace.onDidSaveTextDocument(({ uri }) => this.#known.delete(uri.toString())),
      workspace.onDidCloseTextDocument(({ uri }) => this.#known.delete(uri.toString())),
    ];
  }

  /** Those of an article's links that lead to no file. */
  async dead(article: Uri, links: readonly FileLink[]): Promise<readonly FileLink[]> {
    // only beside an article that is saved can a file be missing
    if (article.scheme === 'untitled') return [];
    const before = this.#known.get(article.toString());
    const now = new Map<string, Promise<boolean>>();
    const found = links.map((link) => {
      const file = Uri.joinPath(article, '..', link.path);
      const key = file.toString();
      const there = now.get(key) ?? before?.get(key) ?? exists(file);
      now.set(key, there);
      return there.then((isThere) => (isThere ? [] : [link]));
    });
    this.#known.set(article.toString(), now);
    return (await Promise.all(found)).flat();
  }

  dispose(): void {
    for (const each of this.#subscriptions) each.dispose();
    this.#changed.dispose();
  }

  /** What comes or goes may be a folder with the file in it. */
  #moved(uri: Uri): void {
    const moved = uri.toString();
    for (const [article, files] of this.#known) {
      const touched = [...files.keys()].filter((file) => file === moved || file.startsWith(`${moved}/`));
      if (touched.length === 0) continue;
      this.#known.set(article, new Map([...files].filter(([file]) => !touched.includes(file))));
      this.#changed.fire(article);
    }
  }
}

const exists = (file: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(file)).then(
    () => true,
    () => false,
  );
