import { askWord } from '../text/word';
import lists from './announcing.json';
import { coverage, type Draft, type Stretch } from './draft';
import { isRefusal } from './refusals';
import { PHRASE, tagNumber, type Words } from './words';

const PROPN = tagNumber('PROPN');
const ANNOUNCING: ReadonlySet<string> = new Set(lists.announcing.split(' '));
const isAnnouncing = askWord(({ pos, lemma }) => pos === 'NOUN' && ANNOUNCING.has(lemma));
/** Log-odds: a noun with such a clause hardly tells of anything else. */
const LIKELY = 0;
/** Tokens of a clause. */
const REACH = 60;
const LONGEST_OWNER = 8;

/** What a noun announces, where no verb says it already: "Krall’s denial that the wall was safe", "the rumour that …". */
export function announcedDrafts(words: Words, accepted: readonly Draft[]): Draft[] {
  let covered: Uint8Array | undefined;
  const cues = new Set(accepted.map(({ cue }) => cue?.first));
  const drafts: Draft[] = [];
  for (let cue = 1; cue + 3 < words.count; cue++) {
    if (!isAnnouncing(words.tokens[cue]!.word) || words.pos[cue - 1] === PROPN || cues.has(cue)) continue;
    const content = clauseAfter(words, cue);
    if (content === null || isRefusal(words, cue, [content])) continue;
    covered ??= coverage(words, accepted);
    if (covered[content.first + 1] === 0) {
      drafts.push({
        cue: { first: cue, end: cue + 1 },
        source: ownerOf(words, cue),
        content: [content],
        logOdds: LIKELY,
      });
    }
  }
  return drafts;
}

/** The clause after "that", to the next punctuation; `endClauses` finds where the main clause goes on. */
function clauseAfter({ tokens, phrase, passage, sentence, text }: Words, cue: number): Stretch | null {
  if (tokens[cue + 1]!.lower !== 'that' || phrase[cue + 2] !== PHRASE.nominal || passage[cue]! >= 0) return null;
  const { endToken } = text.sentences[sentence[cue]!]!;
  let end = cue + 2;
  let verbs = 0;
  while (end < Math.min(endToken, cue + REACH) && tokens[end]!.pos !== 'PUNCT') {
    if (phrase[end] === PHRASE.verb && phrase[end - 1] === PHRASE.nominal) verbs++;
    end++;
  }
  return verbs > 0 ? { first: cue + 1, end } : null;
}

/** "Krall’s | denial", "her | denial". */
function ownerOf({ tokens, phrase, sentence, text }: Words, cue: number): Stretch | null {
  const { firstToken } = text.sentences[sentence[cue]!]!;
  let end = cue;
  while (end > firstToken && tokens[end - 1]!.pos === 'ADJ') end--;
  if (end === firstToken || !/^(?:['’]s?|his|her|their|its|my|our)$/.test(tokens[end - 1]!.lower)) return null;
  let first = end - 1;
  while (first > firstToken && end - first < LONGEST_OWNER && phrase[first - 1] === PHRASE.nominal) first--;
  return { first, end };
}
