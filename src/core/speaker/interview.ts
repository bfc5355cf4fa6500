import type { Attribution } from '../attribution/attribution';
import { hull } from '../text/span';
import type { Token } from '../text/tokenize';
import { perWord } from '../text/word';
import type { Entity } from './entity';
import type { Reading } from './reading';

/** Who asks in an interview or a transcript, where the turn does not name anybody. */
const ASKER = /^(?:q\.?|question|interviewer|moderator|reporter|host|presenter)$/;
const ANSWERER = /^(?:a\.?|answer|interviewee|guest)$/;
const MEETING = /^(?:speak|talk|interview|ask|meet|sit|chat|catch|conversation|visit)$/;
/** Tokens from "spoke" to the name of whom somebody spoke to. */
const REACH = 6;

/** Whether a word may stand over the turns of who asks or who answers in the place of a name. */
export const labelSort = perWord(({ lower }): 'asks' | 'answers' | null =>
  ASKER.test(lower) ? 'asks' : ANSWERER.test(lower) ? 'answers' : null,
);

/** Whether an attribution is a turn under such a word, given the first token of its source. */
export function turnOfNobody({ cue, source, content }: Attribution, token: Token): 'asks' | 'answers' | null {
  if (source === null || token.start !== source.start || token.end !== source.end) return null;
  const isHead = cue === null || cue.start === source.end;
  return isHead && hull(content).start >= source.end ? labelSort(token.word) : null;
}

/** How somebody without name who asks is called. */
export const askerName = ({ lower }: Token): string => (/^q/.test(lower) ? 'interviewer' : lower);

/**
 * Who answers in an interview whose turns begin at a token: the only person named before, or the only one of whom the text
 * says there that somebody spoke to them. Null where neither is certain.
 */
export function interviewee({ text: { tokens }, phrases, cast }: Reading, firstTurn: number): Entity | null {
  const named = new Set<Entity>();
  const met = new Set<Entity>();
  phrases.forEach((phrase, index) => {
    const entity = cast.entityOf[index];
    if (phrase.firstToken >= firstTurn || entity?.kind !== 'person') return;
    const before = tokens.slice(Math.max(0, phrase.firstToken - REACH), phrase.firstToken);
    if (before.at(-1)?.lower === 'by') return;
    named.add(entity);
    if (before.some(({ lemma }) => MEETING.test(lemma))) met.add(entity);
  });
  const [candidates] = [met, named].filter(({ size }) => size > 0);
  return candidates?.size === 1 ? [...candidates][0]! : null;
}
