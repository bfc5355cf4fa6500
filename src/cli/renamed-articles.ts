import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type LostArticle, renamedArticles, type UnmarkedArticle } from '../core/annotation/renamed';
import type { AnnotationStore } from '../core/annotation/store';
import { textId } from '../core/annotation/text-id';
import { textsOf } from '../core/annotation/texts-of';
import { pathIn } from './path-in';
import { readArticle } from './read-article';
import { walk } from './walk';

/** Paths in a folder at which articles were annotated that another program renamed since, by where they surely are now. */
export function formerPaths(folder: string, store: AnnotationStore): ReadonlyMap<string, string> {
  const lost = store.articles().flatMap((path): LostArticle[] => {
    if (existsSync(join(folder, path))) return [];
    return [{ path, texts: textsOf(store.stateOf(path).annotations.values()) }];
  });
  // most have none, and need not be searched
  if (lost.every(({ texts }) => texts.size === 0)) return new Map();
  const renamed = renamedArticles(lost, [...unmarkedIn(folder, store)]);
  return new Map(Array.from(renamed, ([from, to]) => [to, from]));
}

function* unmarkedIn(folder: string, store: AnnotationStore): Generator<UnmarkedArticle> {
  for (const found of walk(folder, new Set())) {
    if ('unreadable' in found) continue;
    const path = pathIn(folder, found.file);
    if (path === null || store.stateOf(path).annotations.size > 0) continue;
    const decoded = readArticle(found.file);
    if ('text' in decoded) yield { path, text: textId(decoded.text) };
  }
}
