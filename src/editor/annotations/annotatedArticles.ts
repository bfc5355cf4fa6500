import { Uri } from 'vscode';
import type { StoredArticle } from '../../core/annotation/move-article';
import type { AnnotationStore } from '../../core/annotation/store';

/** An article of which people said something, and where that is kept. */
export interface AnnotatedArticle extends StoredArticle {
  readonly uri: Uri;
}

interface Annotated {
  readonly uri: Uri;
  readonly store: AnnotationStore;
}

/** Finds the articles of which people said something; their addresses are kept, since views ask for thousands again and again. */
export class AnnotatedArticles {
  readonly #known = new WeakMap<AnnotationStore, Map<string, AnnotatedArticle>>();

  /** @param homeless of articles in no folder, which have their addresses for paths */
  all(folders: readonly Annotated[], homeless: AnnotationStore): readonly AnnotatedArticle[] {
    return [
      ...folders.flatMap((folder) => this.#in(folder, folders)),
      ...this.#of(homeless, (name) => Uri.parse(decodeURIComponent(name))),
    ];
  }

  /** But for those in others that are open inside the folder: they keep annotations of their own. */
  #in({ uri, store }: Annotated, folders: readonly Annotated[]): readonly AnnotatedArticle[] {
    const inside = folders.flatMap(({ uri: { path } }) =>
      path.startsWith(`${uri.path}/`) ? [`${path.slice(uri.path.length + 1)}/`] : [],
    );
    const all = this.#of(store, (path) => Uri.joinPath(uri, path));
    return inside.length === 0 ? all : all.filter(({ path }) => !inside.some((other) => path.startsWith(other)));
  }

  #of(store: AnnotationStore, uriOf: (path: string) => Uri): readonly AnnotatedArticle[] {
    const known = this.#known.get(store) ?? new Map<string, AnnotatedArticle>();
    this.#known.set(store, known);
    return store.articles().map((path) => {
      const article = known.get(path) ?? { uri: uriOf(path), store, path };
      known.set(path, article);
      return article;
    });
  }
}
