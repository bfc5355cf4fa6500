import { classOfCue } from '../attribution/cue-class';
import type { Token } from '../text/tokenize';

const BORDER = /^[;:()]$/;
/** Tokens to the left and to the right in which a figure's verb is sought. */
const LONGEST_LEFT = 12;
const LONGEST_RIGHT = 8;

/**
 * The lemma of the verb whose argument a figure most likely is, or null: of a figure that begins its clause the verb behind it
 * ("said five villages had been hit"), else the nearest to the left, else the next to the right. "Be" tells nothing.
 *
 * @param firstToken the figure's first token, its bound included; `endToken` ends what it counts
 * @param first first token of the sentence, which ends at `end`
 */
export function figureVerb(
  tokens: readonly Token[],
  firstToken: number,
  endToken: number,
  first: number,
  end: number,
): string | null {
  const left = verbBefore(tokens, firstToken, first);
  if (left === undefined) return verbAfter(tokens, endToken, end);
  const behind = left === 'be' || begins(tokens, firstToken, first) ? predicateAfter(tokens, endToken, end) : null;
  return behind ?? (left === 'be' ? null : left);
}

/** Undefined: none. */
function verbBefore(tokens: readonly Token[], firstToken: number, first: number): string | undefined {
  for (let i = firstToken - 1; i >= first && i >= firstToken - LONGEST_LEFT; i--) {
    const { pos, lemma, text } = tokens[i]!;
    if (pos === 'VERB' || (pos === 'AUX' && (lemma === 'be' || lemma === 'have'))) return lemma;
    if (BORDER.test(text)) return undefined;
  }
  return undefined;
}

function verbAfter(tokens: readonly Token[], endToken: number, end: number): string | null {
  for (let i = endToken; i < end && i < endToken + LONGEST_RIGHT; i++)
    if (tokens[i]!.pos === 'VERB') return tokens[i]!.lemma;
  return null;
}

const OPENS = /^(?:SCONJ|CCONJ|PUNCT)$/;

/** Whether a clause begins with the figure: after "said", "that", "and" or a comma. */
function begins(tokens: readonly Token[], firstToken: number, first: number): boolean {
  let before = firstToken - 1;
  while (before >= first && tokens[before]!.pos === 'DET') before--;
  if (before < first) return true;
  const { pos, lower, lemma } = tokens[before]!;
  return lower === 'that' || OPENS.test(pos) || (pos === 'VERB' && classOfCue(lemma) === 'assertion');
}

const PHRASE = /^(?:ADP|DET|ADJ|ADV|NOUN|PROPN|PRON|NUM)$/;

/** The verb whose subject a noun phrase is; what belongs to the phrase comes first: "seven of its villages were hit". */
function predicateAfter(tokens: readonly Token[], endToken: number, end: number): string | null {
  let at = endToken;
  while (at < end && at < endToken + LONGEST_RIGHT && PHRASE.test(tokens[at]!.pos)) at++;
  while (at < end && /^(?:AUX|ADV|PART)$/.test(tokens[at]!.pos) && tokens[at]!.lower !== 'to') at++;
  return at < end && tokens[at]!.pos === 'VERB' ? tokens[at]!.lemma : null;
}
