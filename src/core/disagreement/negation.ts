import type { Finding, Side } from './finding';
import { type AlignedPair, findingOf, saying } from './pair';
import { areClose } from './relations';
import type { Statement, Word } from './statement';

const NEAR_DUPLICATE = 0.6;
/** A short statement may be told inside a long one. */
const LEAST_COVER = 0.8;
const LEAST_WEIGHT = 9;
/** Words after a negation among which its verb stands. */
const SCOPE = 3;
const SURE_DUPLICATE = 0.66;
/** Who would not say it denies nothing. */
const SPEECH = new Set(['say', 'tell', 'know', 'comment', 'disclose', 'reveal', 'specify', 'give', 'think', 'believe']);
const SUPPOSING = new Set(['would', 'could', 'may', 'might', 'if', 'unless', 'should', 'yet']);
/** Verbs that deny an infinitive behind them as "not" does: "failed to close". */
const UNDOING = new Set(['fail', 'refuse', 'decline']);
/** Function words are no words of a statement: this is how wide a gap one leaves. */
const INFINITIVE_GAP = ' to '.length;
/** Verbs that deny what follows without a negation of their own. */
const DENYING = new Set([
  'stop',
  'cease',
  'refuse',
  'fail',
  'deny',
  'halt',
  'end',
  'avoid',
  'prevent',
  'reject',
  'lack',
  'yet',
  'decline',
  'unable',
  'without',
  'abandon',
]);

/** One statement denies what the other affirms: the negated word of one stands in the other without negation. */
export function compareNegation(pair: AlignedPair): Finding | null {
  const { a, b, alignment, exchanges } = pair;
  const near = alignment.similarity >= NEAR_DUPLICATE;
  const weight = alignment.matched.reduce((sum, word) => sum + (word.kind === 'number' ? 0 : word.weight), 0);
  // of two versions one may be shorter and its words in another order; two reports must have the sentence in common
  const cover = pair.versions ? Math.max(alignment.containment, pair.shared / Math.min(a.weight, b.weight)) : 0;
  if (!near && (cover < LEAST_COVER || weight < LEAST_WEIGHT)) return null;
  if (exchanges.some(({ kind }) => kind === 'name')) return null;
  const [negatedA, negatedB] = [negatedWords(a), negatedWords(b)];
  const apart = Math.abs(negatedA.length - negatedB.length);
  if (apart === 0 || (apart > 1 && negatedA.length > 0 && negatedB.length > 0)) return null;
  const [denied, alsoDenied, affirming] =
    negatedA.length > negatedB.length ? [negatedA, negatedB, b] : [negatedB, negatedA, a];
  const scope = denied.find((word) => !alsoDenied.some((other) => meets(word, other)));
  if (scope === undefined || !affirming.words.some((word) => meets(word, scope))) return null;
  if (scope.kind === 'name' || (!pair.brief && scope.kind !== 'verb') || SPEECH.has(scope.key)) return null;
  const isOpen = (word: Word): boolean => DENYING.has(word.key) && !deniesIn(a, word) && !deniesIn(b, word);
  if (alignment.differences.some((difference) => [...difference.a, ...difference.b].some(isOpen))) return null;
  const says = (statement: Statement): Pick<Side, 'focus' | 'said' | 'value'> => {
    const isDenial = statement !== affirming;
    return { ...saying(clauseOf(statement, scope, isDenial)), value: `${isDenial} ${scope.stem}` };
  };
  const level = pair.versions || isSure(pair, scope, affirming) ? 'info' : 'hint';
  return findingOf(pair, 'negation', level, Math.max(alignment.similarity, alignment.containment - 0.2), [
    says(a),
    says(b),
  ]);
}

/** The word in question with its negation, if it is denied, and the word that follows: "not closed … harbour". */
function clauseOf({ words }: Statement, scope: Word, denied: boolean): readonly Word[] {
  const places = words.flatMap((word, i) => (meets(word, scope) ? [i] : []));
  const isDenied = (at: number): boolean => {
    const from = Math.max(0, at - SCOPE);
    return words.slice(from, at).some((_, i) => denies(words, from + i));
  };
  const at = places.find((place) => isDenied(place) === denied) ?? places[0] ?? 0;
  const from = denied ? words.slice(0, at).findLastIndex((_, i) => denies(words, i)) : at;
  return words.slice(from < 0 ? at : from, at + 2);
}

/** Between two reports: the same thing is affirmed and denied for a fact, and the sentences say nothing else apart. */
function isSure({ a, b, alignment, exchanges }: AlignedPair, scope: Word, affirming: Statement): boolean {
  if (alignment.similarity < SURE_DUPLICATE) return false;
  const supposed = [a, b].some(({ words }) => words.some(({ key }) => SUPPOSING.has(key)));
  if (supposed || exchanges.some(({ kind, weight }) => kind === 'word' && weight > 5)) return false;
  const at = affirming.words.findIndex((word) => meets(word, scope));
  const object = affirming.words[at + 1];
  const denying = affirming === a ? b : a;
  return object === undefined || denying.words.some((word) => meets(word, object));
}

/** "None more so than", "not only" deny nothing. */
const COMPARING = new Set(['more', 'less', 'only', 'other', 'just', 'long']);

/** For each negation the word that it denies: the next verb if one is near, else the next word. */
function negatedWords({ words }: Statement): readonly Word[] {
  return words.flatMap((word, i) => {
    if (!denies(words, i) || words[i + 1]?.said !== word.said || COMPARING.has(words[i + 1]!.key)) return [];
    const after = words.slice(i + 1, i + 1 + SCOPE).filter(({ kind }) => kind !== 'not');
    return after.find(({ kind }) => kind === 'verb') ?? after[0] ?? [];
  });
}

/** Whether the word at a place denies what is behind it; a plane whose engine failed landed all the same. */
function denies(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at]!, words[at + 1]];
  if (word.kind === 'not') return true;
  if (!UNDOING.has(word.key) || next?.kind !== 'verb' || word.span === null || next.span === null) return false;
  return next.span.start - word.span.end === INFINITIVE_GAP;
}

const deniesIn = ({ words }: Statement, word: Word): boolean => {
  const at = words.indexOf(word);
  return at >= 0 && denies(words, at);
};

const meets = (a: Word, b: Word): boolean => a.stem === b.stem || areClose(a.key, b.key);
