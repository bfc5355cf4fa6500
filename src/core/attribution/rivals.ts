import type { Draft, Stretch } from './draft';
import type { Words } from './words';

/** Tokens between a quotation and the cue that speaks of it: “…,” said harbour master Ada Krall. */
const BESIDE = 8;

/** Shares out the parts of content that two attributions hold. */
export const partRivals = (words: Words, drafts: readonly Draft[]): Draft[] =>
  partOvertaken(words, partInterrupted(words, partMarked(words, partRepeated(words, drafts))));

/**
 * "Krall told us: “We stay,” she said. “The sea will not.”": the second cue says of the first part only what the first
 * cue, which stands in it, has said already.
 */
function partRepeated(words: Words, drafts: readonly Draft[]): Draft[] {
  const cuesBefore = new Int32Array(words.count + 1);
  for (const { cue } of drafts) if (cue !== null && words.passage[cue.first]! < 0) cuesBefore[cue.first + 1] = 1;
  for (let i = 1; i <= words.count; i++) cuesBefore[i]! += cuesBefore[i - 1]!;
  return drafts.map((draft) => {
    const { cue, content } = draft;
    if (cue === null || !content.some((part) => part.first > cue.first && isMarked(words, part))) return draft;
    const kept = content.filter(
      (part) =>
        part.end > cue.first ||
        words.passage[part.first]! >= 0 ||
        words.passage[part.end - 1]! < 0 ||
        cuesBefore[part.end] === cuesBefore[part.first],
    );
    return kept.length === content.length ? draft : { ...draft, content: kept };
  });
}

/**
 * Parts of a quotation that two attributions hold: “We stay,” said Krall. “The sea will not,” she added. A part goes to
 * the cue that stands beside it in its sentence and leaves the others, of which one in another sentence with nothing else to
 * say is none ("Krall shrugged. “We stay,” she said."); what has an attribution line is nobody else's.
 */
function partMarked(words: Words, drafts: readonly Draft[]): Draft[] {
  const closest = new Map<number, number>();
  for (const { cue, content, verbatim } of drafts) {
    for (const part of content) {
      if (cue === null || !isMarked(words, part)) continue;
      const distance = verbatim ? 0 : distanceOf(words, cue, part);
      closest.set(part.first, Math.min(closest.get(part.first) ?? distance, distance));
    }
  }
  return drafts.flatMap((draft) => {
    const { cue, content } = draft;
    if (cue === null || draft.verbatim) return [draft];
    const kept = content.filter((part) => {
      const best = closest.get(part.first) ?? Number.POSITIVE_INFINITY;
      return best > BESIDE || distanceOf(words, cue, part) <= best;
    });
    if (kept.length === content.length) return [draft];
    if (kept.length > 0) return [{ ...draft, content: kept }];
    return content.every((part) => distanceOf(words, cue, part) === Number.POSITIVE_INFINITY) ? [] : [draft];
  });
}

/**
 * “You,” shouted Krall, pointing at the mayor, “are a thief!”: what goes on with a small letter after a comma belongs to the
 * cue that has what it goes on with.
 */
function partInterrupted(words: Words, drafts: readonly Draft[]): Draft[] {
  const { tokens, sentence, passageFirst, passageEnd } = words;
  const ownerOf = new Map<number, number>();
  drafts.forEach(({ content }, index) => {
    for (const part of content) if (isMarked(words, part)) ownerOf.set(part.first, index);
  });
  const goesTo = new Map<number, number>();
  let before = -1;
  for (let p = 0; p < passageFirst.length; p++) {
    const first = passageFirst[p]!;
    if (first < 0) continue;
    const owner = before < 0 ? undefined : ownerOf.get(passageFirst[before]!);
    const cue = owner === undefined ? null : drafts[owner]!.cue;
    const stop = before < 0 ? 0 : passageEnd[before]!;
    const goesOn =
      cue !== null &&
      cue.first >= stop &&
      cue.end <= first &&
      tokens[stop - 2]?.text === ',' &&
      tokens[first - 1]!.text === ',' &&
      sentence[first] === sentence[cue.first] &&
      /^\p{Ll}/u.test(tokens[first + 1]?.text ?? '');
    if (goesOn && ownerOf.has(first) && ownerOf.get(first) !== owner) goesTo.set(first, owner!);
    before = p;
  }
  if (goesTo.size === 0) return [...drafts];
  return drafts.flatMap((draft, index) => {
    const gained = [...goesTo].filter(([, owner]) => owner === index).map(([first]) => first);
    const own = draft.content.filter(({ first }) => (goesTo.get(first) ?? index) === index);
    const parts = gained
      .filter((first) => !own.some((part) => part.first === first))
      .map((first) => ({ first, end: passageEnd[words.passage[first]!]! }));
    const content = [...own, ...parts].sort((a, b) => a.first - b.first);
    return content.length === 0 ? [] : [{ ...draft, content }];
  });
}

/**
 * Krall disagreed. “We stay,” said Venn. He shook his head. “All of us.”: a quotation behind another speaker's belongs to whom
 * the paragraph quoted last.
 */
function partOvertaken(words: Words, drafts: readonly Draft[]): Draft[] {
  const lastQuoting = new Int32Array(words.count).fill(-1);
  drafts.forEach(({ cue, content }, index) => {
    if (cue !== null && content.some((part) => isMarked(words, part) && part.end <= cue.first))
      lastQuoting[cue.first] = index;
  });
  for (let i = 1; i < words.count; i++) if (lastQuoting[i]! < 0) lastQuoting[i] = lastQuoting[i - 1]!;
  const blockOf = (token: number): number => words.blockOfSentence[words.sentence[token]!]!;
  const gained = new Map<number, Stretch[]>();
  const kept = drafts.map((draft, index) => {
    const { cue, content } = draft;
    if (cue === null || draft.verbatim) return draft;
    const own = content.filter((part) => {
      const other = lastQuoting[part.first]!;
      if (part.first < cue.end || !isMarked(words, part) || other < 0 || other === index) return true;
      const theirs = drafts[other]!.cue!.first;
      const isOvertaken =
        theirs > cue.first &&
        blockOf(theirs) === blockOf(part.first) &&
        words.sentence[cue.first] !== words.sentence[part.first] &&
        words.sentence[theirs] !== words.sentence[part.first];
      if (isOvertaken) gained.set(other, [...(gained.get(other) ?? []), part]);
      return !isOvertaken;
    });
    return own.length === content.length ? draft : { ...draft, content: own };
  });
  return kept.flatMap((draft, index) => {
    const content = [...draft.content, ...(gained.get(index) ?? [])];
    return content.length === 0 ? [] : [content.length === draft.content.length ? draft : { ...draft, content }];
  });
}

const isMarked = ({ passage, passageFirst }: Words, { first }: Stretch): boolean =>
  passage[first]! >= 0 && passageFirst[passage[first]!] === first;

/** Tokens between a cue and a part of the same sentence; other sentences are out of reach. */
function distanceOf({ sentence }: Words, cue: Stretch, part: Stretch): number {
  const before = cue.first >= part.end;
  const border = before ? part.end - 1 : part.first;
  if (sentence[cue.first] !== sentence[border]) return Number.POSITIVE_INFINITY;
  return before ? cue.first - part.end : part.first - cue.end;
}
