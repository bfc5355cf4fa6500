import { Disposable, l10n, Uri, workspace } from 'vscode';
import { renamedArticles, type UnmarkedArticle } from '../../core/annotation/renamed';
import { textId } from '../../core/annotation/text-id';
import type { Metadata } from '../../core/article/article';
import { grouped } from '../../core/text/grouped';
import type { Annotations } from '../annotations/annotations';
import { refusalOf } from '../annotations/world';
import type { Articles } from '../articles';
import { say } from '../say';
import { Slices } from '../slices';
import { textAt } from '../sources/textAt';
import type { AllMarks, MissingArticle } from './allMarks';
import { standingOf } from './standing';

/** A checkout or a pull takes a while, and its logs may tell of the rename themselves. */
const QUIET_MS = 1_500;

/** Follows articles that another program renamed, where their text tells for sure which they are now. */
export function followRenamesOutside(
  articles: Articles,
  annotations: Annotations,
  marks: AllMarks,
  failed: (error: unknown) => void,
): Disposable {
  const outside = new RenamesOutside(articles, annotations);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let followed = '';
  let hasCome = false;
  const follow = (): void => {
    const missing = marks.missing();
    const addresses = missing.map(({ uri }) => uri.toString()).join('\n');
    // marks change with each letter that is typed, and to look for articles is to read all that nobody marked
    if (addresses === followed && !hasCome) return;
    followed = addresses;
    hasCome = false;
    if (missing.length > 0) outside.follow(missing).catch(failed);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(follow, QUIET_MS);
  };
  return Disposable.from(
    marks.onDidChange(soon),
    articles.onDidRead((address) => {
      if (!outside.isNew(address)) return;
      // it may come later than the other one went
      hasCome = true;
      soon();
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

class RenamesOutside {
  readonly #articles: Articles;
  readonly #annotations: Annotations;
  /** Ids of texts by what the articles say of themselves: a changed article says it anew. */
  readonly #ids = new WeakMap<Metadata, string>();
  #looked: ReadonlySet<string> = new Set();

  constructor(articles: Articles, annotations: Annotations) {
    this.#articles = articles;
    this.#annotations = annotations;
  }

  /** Whether an article came since it was last looked for one. */
  isNew(address: string): boolean {
    return !this.#looked.has(address) && this.#articles.archive.has(address);
  }

  /** Within each folder: what another holds may have been there before. */
  async follow(missing: readonly MissingArticle[]): Promise<void> {
    this.#looked = new Set(this.#articles.archive.paths());
    for (const [folder, lost] of grouped(missing, ({ uri }) => this.#folderOf(uri))) {
      if (folder === '' || refusalOf(Uri.parse(folder)) !== null) continue;
      const unmarked = await this.#unmarkedIn(folder);
      const renamed = renamedArticles(
        lost.map(({ uri, texts }) => ({ path: uri.toString(), texts })),
        unmarked,
      );
      for (const [from, to] of renamed) {
        const [before, after] = [Uri.parse(from), Uri.parse(to)];
        // it may have come back while the others were read
        if ((await standingOf(before)) !== 'missing') continue;
        this.#annotations.renamed(before, after);
        say(l10n.t('{0} is {1} now; its marks went along.', nameOf(before), nameOf(after)));
      }
    }
  }

  async #unmarkedIn(folder: string): Promise<readonly UnmarkedArticle[]> {
    const slices = new Slices();
    const unmarked: UnmarkedArticle[] = [];
    for (const path of this.#articles.archive.paths()) {
      const uri = Uri.parse(path);
      if (slices.isDue) await slices.rest();
      if (this.#folderOf(uri) !== folder || this.#annotations.stateOf(uri).annotations.size > 0) continue;
      const text = await this.#idOf(path, uri);
      if (text !== null) unmarked.push({ path, text });
    }
    return unmarked;
  }

  async #idOf(path: string, uri: Uri): Promise<string | null> {
    const metadata = this.#articles.archive.metadata(path);
    const known = metadata && this.#ids.get(metadata);
    if (known !== undefined) return known;
    const text = await textAt(uri);
    if (text === null || !metadata) return null;
    const id = textId(text);
    this.#ids.set(metadata, id);
    return id;
  }

  #folderOf(uri: Uri): string {
    return this.#annotations.folderOf(uri)?.uri.toString() ?? '';
  }
}

const nameOf = (uri: Uri): string => workspace.asRelativePath(uri);
