import { parseArticle } from '../../../src/core/article/parse';
import type { Disagreement } from '../../../src/core/disagreement/disagreement';
import { Disagreements } from '../../../src/core/disagreement/disagreements';
import type { ArticleClaims } from '../../../src/core/disagreement/readings';
import { claimsOf } from '../claim/read';

/** A text as the engine gets it. */
export function factsOf(text: string, outlet: string | null = null, date: string | null = null): ArticleClaims {
  const { metadata } = parseArticle(text, { format: 'plain' });
  return { metadata: { ...metadata, outlet, date }, speakers: [], accounts: [], claims: claimsOf(text, date) };
}

/** The disagreements of texts by path. */
export function disagreementsOf(texts: Readonly<Record<string, string>>): readonly Disagreement[] {
  const engine = new Disagreements();
  for (const [path, text] of Object.entries(texts)) engine.replace(path, factsOf(text));
  return engine.all();
}
