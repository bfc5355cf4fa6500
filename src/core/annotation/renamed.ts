/** An annotated article that is not at its path any more. */
export interface LostArticle {
  readonly path: string;
  /** Ids of texts that it had; see `textId`. */
  readonly texts: ReadonlySet<string>;
}

/** An article of which nobody said anything at its path. */
export interface UnmarkedArticle {
  readonly path: string;
  /** Id of its text. */
  readonly text: string;
}

/**
 * Where lost articles are now, by the path at which they were: only what is sure, that is one article with a text that just this
 * lost one had, and no other such article. A text that two articles have, or two had, tells nothing.
 */
export function renamedArticles(
  lost: readonly LostArticle[],
  unmarked: readonly UnmarkedArticle[],
): ReadonlyMap<string, string> {
  const owners = new Map<string, Set<LostArticle>>();
  for (const article of lost)
    for (const text of article.texts) owners.set(text, (owners.get(text) ?? new Set()).add(article));
  const candidates = new Map<LostArticle, string>();
  const unsure = new Set<LostArticle>();
  for (const { path, text } of unmarked) {
    const own = owners.get(text);
    if (own === undefined) continue;
    // once is enough: none of them is sure any more
    if (own.size > 1) owners.delete(text);
    for (const article of own) {
      if (own.size > 1 || candidates.has(article)) unsure.add(article);
      candidates.set(article, path);
    }
  }
  return new Map(
    lost.flatMap((article) => {
      const path = candidates.get(article);
      return path === undefined || unsure.has(article) ? [] : [[article.path, path]];
    }),
  );
}
