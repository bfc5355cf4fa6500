import type { Draft, Stretch } from './draft';
import { PHRASE, type Words } from './words';

const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that']);
const PARTING: ReadonlySet<string> = new Set(['but', 'while', 'and', 'though', 'although', 'whereas']);

/**
 * Ends reported clauses where grammar ends them: the main clause goes on after a relative one ("the dockers, who said
 * they were unpaid, walked out"), or somebody else begins to speak ("critics say it is dear, but Venn insists …").
 */
export function endClauses(words: Words, drafts: readonly Draft[]): Draft[] {
  const speakers = new Set(
    drafts.flatMap(({ source, cue }) => (source && cue && source.end <= cue.first ? source.first : [])),
  );
  return drafts.map((draft) => {
    const { cue, content } = draft;
    if (cue === null) return draft;
    const relative = isRelative(words, cue.first);
    const ended = content.map((part) => {
      if (part.first < cue.end || words.passage[part.first]! >= 0) return part;
      return { first: part.first, end: endOf(words, part, relative, speakers) };
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
