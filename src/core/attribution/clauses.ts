import type { Draft, Stretch } from './draft';
import { PHRASE, tagNumber, type Words } from './words';

const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whose']);
const SUBORDINATING: ReadonlySet<string> = new Set(
  'that who which whom whose what how why where when if because while as than since until after before although though'.split(
    ' ',
  ),
);
const NOUN = tagNumber('NOUN');
const PROPN = tagNumber('PROPN');
const PUNCT = tagNumber('PUNCT');
const CCONJ = tagNumber('CCONJ');
const AUX = tagNumber('AUX');
const ADV = tagNumber('ADV');
const PARTING: ReadonlySet<string> = new Set(['but', 'while', 'and', 'though', 'although', 'whereas']);

/**
 * Ends reported clauses where grammar ends them: the main clause goes on after a relative one ("the dockers, who said
 * they were unpaid, walked out"), after a clause that tells what a noun is about ("the claim that nobody was hurt proved
 * false"), or somebody else begins to speak ("critics say it is dear, but Venn insists …").
 */
export function endClauses(words: Words, drafts: readonly Draft[]): Draft[] {
  const speakers = new Set(
    drafts.flatMap(({ source, cue }) => (source && cue && source.end <= cue.first ? source.first : [])),
  );
  return drafts.map((draft) => {
    const { cue, content } = draft;
    if (cue === null) return draft;
    const relative = isRelative(words, cue.first);
    const inSubject = standsInSubject(words, cue.first);
    const ended = content.map((part) => {
      if (part.first < cue.end || words.passage[part.first]! >= 0) return part;
      const end = endOf(words, part, relative, speakers);
      return { first: part.first, end: inSubject ? (mainVerb(words, part.first, end) ?? end) : end };
    });
    return { ...draft, content: ended };
  });
}

/** Whether the cue belongs to ", who …". */
function isRelative({ tokens, phrase }: Words, cue: number): boolean {
  let at = cue - 1;
  while (at > 0 && phrase[at] !== PHRASE.itself && cue - at < 4) at--;
  return at > 0 && RELATIVE.has(tokens[at]!.lower) && tokens[at - 1]!.text === ',';
}

/** Whether what the cue says is part of the subject of its sentence: "residents who say …", "the claim that …". */
function standsInSubject({ tokens, phrase, pos, text, sentence }: Words, cue: number): boolean {
  if (tokens[cue - 1]?.lower === 'who') return tokens[cue - 2]?.text !== ',';
  if (pos[cue] !== NOUN || pos[cue - 1] === PROPN) return false;
  for (let i = text.sentences[sentence[cue]!]!.firstToken; i < cue; i++) if (phrase[i] === PHRASE.verb) return false;
  return true;
}

/** Where the verb of the main clause comes in a clause that has its own verb already; null where it does not for certain. */
function mainVerb({ tokens, phrase, pos, passage }: Words, first: number, end: number): number | null {
  let hasVerb = false;
  for (let i = first; i < end; i++) {
    const { lower } = tokens[i]!;
    if (passage[i]! >= 0 || pos[i] === PUNCT || (i > first && SUBORDINATING.has(lower))) return null;
    if (pos[i] === CCONJ) hasVerb = false;
    if (phrase[i] !== PHRASE.verb) continue;
    if (hasVerb && isFiniteVerb(tokens, i) && tokens[i - 1]!.lower !== 'to') return i;
    // "was never warned": one verb of several words
    while (i + 1 < end && (pos[i] === AUX || pos[i] === ADV) && (phrase[i + 1] === PHRASE.verb || pos[i + 1] === ADV))
      i++;
    hasVerb = true;
  }
  return null;
}

function isFiniteVerb(tokens: Words['tokens'], at: number): boolean {
  const { lower, lemma, pos } = tokens[at]!;
  if (tokens[at - 1]!.pos === 'PRON') return false;
  if (pos === 'AUX') return lower !== 'be' && lower !== 'been' && lower !== 'being';
  if (lower.endsWith('ing') || lower === lemma) return false;
  // "the mill owned by …" is no sentence
  return !lower.endsWith('ed') || /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(tokens[at + 1]?.pos ?? '');
}

function endOf(words: Words, part: Stretch, relative: boolean, speakers: ReadonlySet<number>): number {
  const { tokens, phrase, passage } = words;
  for (let i = part.first + 2; i + 1 < part.end; i++) {
    if (tokens[i]!.text !== ',' || passage[i]! >= 0) continue;
    const next = tokens[i + 1]!;
    if (relative && phrase[i + 1] === PHRASE.verb && !next.lower.endsWith('ing')) return i;
    if (PARTING.has(next.lower) && speakers.has(i + 2)) return i;
  }
  return part.end;
}
