import { type Message, message, packMessage, unpackMessage } from '../text/message';
import type { Disagreement, Passage } from './disagreement';
import { oncePer } from './once';
import { sentences } from './sentences';

/** What a language-inference model says of a text, when it has read another first: probabilities, 0…1. */
export interface Inference {
  readonly entailment: number;
  readonly contradiction: number;
}

/** The same for two texts, each read first. */
export interface MutualInference {
  readonly forth: Inference;
  readonly back: Inference;
}

/** What a model's inferences come to: the passages of a hint contradict each other, say the same, or neither is sure. */
export type Verdict = 'contradiction' | 'agreement' | 'open';

/** Chosen, not fitted: a model reads sentences without their articles and is easily too sure. */
const SURE = 0.9;
const MOST_PAIRS = 6;
const LONGEST_TEXT = 600;

/** Whether a model may be asked: of hints only. One statement in different words is no matter of truth. */
export const isAskable = ({ level, kind }: Disagreement): boolean => level === 'hint' && kind !== 'wording';

/** What verdicts are kept by: a passage that joins the others makes it another question. */
export const questionOf = ({ id, passages }: Pick<Disagreement, 'id' | 'passages'>): string =>
  `${id} ${passages.length}`;

/** The words of a passage as a model reads them: on one line, and not too long for it. */
export const readable = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT);

/** Each two of some texts, at most six pairs. */
export function pairsOf(texts: readonly string[]): readonly (readonly [string, string])[] {
  const pairs: [string, string][] = [];
  for (const [index, other] of texts.entries())
    for (const one of texts.slice(0, index)) if (pairs.length < MOST_PAIRS) pairs.push([one, other]);
  return pairs;
}

/**
 * The verdict on a disagreement. A contradiction holds in both directions; one such pair is enough, since a set of passages
 * holds some that agree. An agreement is that of all pairs.
 *
 * @param inferences for each of `pairsOf`, in order
 */
export function verdictOf(passages: readonly Passage[], inferences: readonly MutualInference[]): Verdict {
  const sure = (what: keyof Inference, { forth, back }: MutualInference): boolean =>
    Math.min(forth[what], back[what]) >= SURE;
  if (inferences.some((each) => sure('contradiction', each))) return 'contradiction';
  const isWhole = inferences.length === (passages.length * (passages.length - 1)) / 2;
  return isWhole && inferences.every((each) => sure('entailment', each)) ? 'agreement' : 'open';
}

/**
 * A disagreement as a verdict leaves it; undefined when it vanishes. Only hints move: a contradiction makes them `info`,
 * never a warning, and an agreement takes them away.
 */
export function underVerdict(disagreement: Disagreement, verdict: Verdict | undefined): Disagreement | undefined {
  if (!isAskable(disagreement) || verdict === undefined || verdict === 'open') return disagreement;
  return verdict === 'agreement' ? undefined : promoted(disagreement);
}

/** One object for each hint, as the comparison has one. */
const promoted = oncePer((hint: Disagreement): Disagreement => {
  const told = unpackMessage(hint.explanation) as Message;
  // the sentence goes on where it ended
  return { ...hint, level: 'info', explanation: packMessage(message(sentences.confirmed, ...told.values)) };
});
