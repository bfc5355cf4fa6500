import { organisationHeads } from './lexicon';
import { isAcronym } from './phrase-kind';
import type { ArticleSpeaker } from './speaker';
import { fold } from './spelling';

/** Words between the parts of a body's name, hardly ever of a person's. */
const JOINING = new Set(['of', 'for', '&']);

/** What a name that somebody gave is a name of, as far as it alone tells: "Ministry of Health", "NATO"; else a person's. */
export function nameKind(name: string): Extract<ArticleSpeaker['kind'], 'person' | 'organization'> {
  const words = fold(name).trim().split(/\s+/);
  const isBody =
    isAcronym(name.trim()) ||
    [words[0]!, words.at(-1)!].some((word) => organisationHeads.has(word)) ||
    words.slice(1, -1).some((word) => JOINING.has(word));
  return isBody ? 'organization' : 'person';
}
