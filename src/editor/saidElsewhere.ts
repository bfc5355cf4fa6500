import type { CancellationToken } from 'vscode';
import type { ArticleFacts } from '../core/archive/facts';
import type { Claim } from '../core/claim/claim';
import { alike } from '../core/disagreement/alike';
import type { Person } from '../core/speaker/people';
import type { Articles } from './articles';
import { Slices } from './slices';

/** A claim of another article that says the same. */
export interface SaidElsewhere {
  readonly path: string;
  readonly facts: ArticleFacts;
  readonly claim: Claim;
  /** Undefined: the article's own voice. */
  readonly person: Person | undefined;
}

/** A person may speak in thousands of articles. */
const MOST_ARTICLES = 12;

/** Who else says what a claim says: in the articles of its story, and where its speaker is quoted last. */
export async function saidElsewhere(
  articles: Articles,
  path: string,
  claim: Claim,
  speaker: Person | undefined,
  token: CancellationToken,
): Promise<readonly SaidElsewhere[]> {
  const { archive } = articles;
  const slices = new Slices();
  const found: SaidElsewhere[] = [];
  for (const other of await candidates(articles, path, speaker)) {
    if (slices.isDue) await slices.rest();
    if (token.isCancellationRequested) return [];
    const facts = archive.facts(other);
    if (!facts) continue;
    for (const index of alike(claim, facts.claims)) {
      const said = facts.claims[index]!;
      const person = said.speaker === null ? undefined : archive.personOf(other, said.speaker);
      found.push({ path: other, facts, claim: said, person });
    }
  }
  return found;
}

/** Articles of the story, and the latest others that quote the speaker. */
async function candidates(articles: Articles, here: string, speaker: Person | undefined): Promise<string[]> {
  const { archive } = articles;
  const dateOf = (path: string): string => archive.metadata(path)?.date ?? '';
  const quoting = (speaker?.members ?? [])
    .filter(({ path, index }) => archive.speechCountAt(path, index) > 0)
    .map(({ path }) => ({ path, date: dateOf(path) }))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .map(({ path }) => path);
  const others = new Set([...(await articles.storyOf([here])).slice(0, MOST_ARTICLES), ...quoting]);
  others.delete(here);
  return [...others].slice(0, 2 * MOST_ARTICLES);
}
