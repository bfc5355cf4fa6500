import type { Article } from '../article/article';
import type { Draft, Stretch } from './draft';
import lists from './headline.json';
import { PHRASE, type Words } from './words';

const SOURCES: ReadonlySet<string> = new Set(lists.sources.split(' '));
/** Tokens of what stands behind the dash. */
const LONGEST_SOURCE = 5;
/** Log-odds: what is no headline may end so too. */
const LIKELY = 1;

/** A headline with its source behind a dash: "Bridge to stay shut until May – police". */
export function headlineDrafts(article: Article, words: Words, blocks: readonly Stretch[]): Draft[] {
  return article.blocks.flatMap(({ kind }, at) =>
    kind === 'headline' ? (headlineDraft(words, blocks[at]!) ?? []) : [],
  );
}

function headlineDraft({ tokens, phrase, passage }: Words, { first, end }: Stretch): Draft | null {
  const last = tokens[end - 1];
  if (last === undefined || !SOURCES.has(last.lower) || passage[end - 1]! >= 0) return null;
  let dash = end - 1;
  while (dash > first && end - dash <= LONGEST_SOURCE && phrase[dash] === PHRASE.nominal) dash--;
  if (dash - first < 2 || !/^[-–—]+$/u.test(tokens[dash]!.text) || dash + 1 === end) return null;
  const source = { first: dash + 1, end };
  return { cue: { first: dash, end: dash + 1 }, source, content: [{ first, end: dash }], logOdds: LIKELY };
}
