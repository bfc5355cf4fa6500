import type { MarkedPassage } from '../quotation/quotation';
import { countWhile } from '../text/bisect';
import { classOfCue } from './cue-class';
import type { Draft } from './draft';
import { PHRASE, tagNumber, type Words } from './words';

const VERB = tagNumber('VERB');
/** Log-odds. */
const LIKELY = 1;
/** Tokens of whom somebody tells: "told | the board". */
const LONGEST_OBJECT = 4;
const LONGEST_SOURCE = 8;

/** What somebody quotes inside a quotation: “Krall told me, ‘Go home,’” Venn said. */
export function quotedInside(words: Words, marked: readonly MarkedPassage[]): Draft[] {
  return marked.flatMap((passage) => (passage.depth === 1 && !passage.scare ? (draftOf(words, passage) ?? []) : []));
}

function draftOf(words: Words, { span }: MarkedPassage): Draft | null {
  const { tokens, pos, phrase, passage } = words;
  const first = countWhile(words.count, (at) => tokens[at]!.end <= span.start);
  const end = countWhile(words.count, (at) => tokens[at]!.start < span.end);
  let cue = first - 1;
  const outer = passage[first];
  const isInside = (at: number): boolean => at > 0 && passage[at] === outer;
  if (!isInside(cue) || !/^[,:]$/.test(tokens[cue]!.text)) return null;
  cue--;
  for (let steps = 0; steps < LONGEST_OBJECT && isInside(cue) && phrase[cue] === PHRASE.nominal; steps++) cue--;
  if (!isInside(cue) || pos[cue] !== VERB || classOfCue(tokens[cue]!.lemma) !== 'assertion') return null;
  let sourceEnd = cue;
  while (isInside(sourceEnd - 1) && phrase[sourceEnd - 1] === PHRASE.none) sourceEnd--;
  let source = sourceEnd;
  while (isInside(source - 1) && sourceEnd - source < LONGEST_SOURCE && phrase[source - 1] === PHRASE.nominal) source--;
  while (source < sourceEnd && tokens[source]!.pos === 'PUNCT') source++;
  // "When I asked Krall | he said"
  if (tokens[sourceEnd - 1]?.pos === 'PRON') source = Math.max(source, sourceEnd - 1);
  if (source === sourceEnd || end - first < 2) return null;
  return {
    cue: { first: cue, end: cue + 1 },
    source: { first: source, end: sourceEnd },
    content: [{ first, end }],
    logOdds: LIKELY,
  };
}
