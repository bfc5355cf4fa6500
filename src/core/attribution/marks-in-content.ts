import type { Claimed, Stretch } from './draft';
import { EDGE, PHRASE, type Words } from './words';

/**
 * Cuts content that runs over marks which end or begin it for certain when the cue comes after: a comma before the
 * closing mark (“…,” Ada Krall, a pilot, said of it), and a colon before the opening one (Krall scolded him: “…,” she
 * said). A mention that is cut off right before the cue is the source.
 */
export function cutAtMarks(words: Words, cue: number, claimed: Claimed): Claimed {
  const { content, source } = withApposition(words, cue, claimed);
  let speaker = source;
  const cut = content.map((part) => {
    if (part.end > cue) return part;
    const end = endOfQuotation(words, part);
    if (end === null) return { first: introducedAt(words, part), end: part.end };
    const mention = { first: words.tokens[end]!.text === ',' ? end + 1 : end, end: part.end };
    const isMention = mention.first < mention.end && words.phrase[mention.first] === PHRASE.nominal;
    if (isMention && cue - mention.end <= 2) speaker = mention;
    return { first: part.first, end };
  });
  return { content: cut, source: speaker };
}

/** “…,” said his neighbour, | Ada Krall: what stands between the verb and the name is part of the mention. */
function withApposition({ passage, tokens }: Words, cue: number, { content, source }: Claimed): Claimed {
  const between = content.findIndex(({ first }) => first === cue + 1);
  const part = content[between];
  if (between < 1 || part === undefined || source === null || passage[content[0]!.first]! < 0)
    return { content, source };
  const isBeside = source.first === part.end + 1 && tokens[part.end]!.text === ',' && passage[part.first]! < 0;
  if (!isBeside) return { content, source };
  return { content: content.filter((each) => each !== part), source: { first: part.first, end: source.end } };
}

/** End of the passage that `part` begins with, when a comma ends it and the part goes on. */
function endOfQuotation({ passage, passageEnd, edge, tokens }: Words, part: Stretch): number | null {
  const index = passage[part.first]!;
  if (index < 0) return null;
  const end = passageEnd[index]!;
  if (end >= part.end || end - 2 <= part.first || edge[end - 1] !== EDGE.closes) return null;
  return endsWithComma(tokens, end) ? end : null;
}

/** Where the quotation begins that a colon inside `part` introduces and a comma ends; the part's own begin else. */
function introducedAt({ passage, passageFirst, passageEnd, tokens }: Words, part: Stretch): number {
  const index = passage[part.end - 1]!;
  if (index < 0) return part.first;
  const first = passageFirst[index]!;
  const ends = passageEnd[index] === part.end && endsWithComma(tokens, part.end);
  return ends && first > part.first && tokens[first - 1]!.text === ':' ? first : part.first;
}

/** Whether a comma stands before the closing mark that ends at token `end`; a mark of two signs is two tokens. */
const endsWithComma = (tokens: Words['tokens'], end: number): boolean =>
  tokens[end - 2]?.text === ',' || (tokens[end - 2]?.text === "'" && tokens[end - 3]?.text === ',');
