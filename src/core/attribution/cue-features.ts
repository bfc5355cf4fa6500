import { hashText } from '../text/hash';
import { askWord, perWord } from '../text/word';
import type { Features } from './features';
import { EDGE, PHRASE, tagNumber, type Words, within } from './words';

const VERB = tagNumber('VERB');
const AUX = tagNumber('AUX');
const NOUN = tagNumber('NOUN');
const PRON = tagNumber('PRON');
const PROPN = tagNumber('PROPN');
const PUNCT = tagNumber('PUNCT');

/** How far a cue's features look, in tokens. */
const REACH = 12;

const OUTSIDE = hashText('#outside');
const NEGATIONS: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'no',
  'nobody',
  'none',
  'neither',
  'nor',
  'without',
]);

/** Hashes of the letters that a lemma begins and ends with. */
const lettersOf = perWord(({ lemma }) => ({ begins: hashText(lemma.slice(0, 4)), ends: hashText(lemma.slice(-3)) }));
const textHash = perWord(({ text }) => hashText(text));
const isNegation = askWord(({ lower }) => NEGATIONS.has(lower));

/** Whether a token may be a cue at all: a verb, "according", a colon, or a word that the model knows as one. */
export function mayBeCue(words: Words, at: number, known: ReadonlySet<number>): boolean {
  const pos = words.pos[at]!;
  if (pos === VERB) return true;
  if (pos === PROPN || pos === AUX) return false;
  if (pos === PUNCT) return words.tokens[at]!.text === ':';
  return known.has(words.lemma[at]!);
}

/** Fills `features` with what tells whether the token `at` is a cue. */
export function cueFeatures(words: Words, at: number, features: Features): void {
  const { lemma, fine, pos, passage, edge, phrase, cueClass, sentence, text, tokens } = words;
  const { firstToken, endToken } = text.sentences[sentence[at]!]!;
  const me = lemma[at]!;
  const form = fine[at]!;
  const known = cueClass[at]!;
  const previousButOne = within(fine, at - 2, firstToken, endToken, OUTSIDE);
  const previous = within(fine, at - 1, firstToken, endToken, OUTSIDE);
  const next = within(fine, at + 1, firstToken, endToken, OUTSIDE);
  const nextButOne = within(fine, at + 2, firstToken, endToken, OUTSIDE);
  const nextLemma = within(lemma, at + 1, firstToken, endToken, OUTSIDE);
  features.reset();
  features.add(0);
  features.add(me);
  features.add2(me, form);
  features.add(form);
  features.add(known);
  features.add2(known, form);
  features.add2(me, next);
  features.add2(me, previous);
  features.add2(me, nextLemma);
  features.add2(form, next);
  features.add2(form, previous);
  features.add3(form, previous, next);
  features.add3(form, next, nextButOne);
  features.add3(form, previous, previousButOne);
  features.add2(known, next);
  features.add2(known, previous);
  features.add3(known, next, nextButOne);
  features.add(within(lemma, at - 1, firstToken, endToken, OUTSIDE));
  features.add(nextLemma);
  features.add(within(lemma, at + 2, firstToken, endToken, OUTSIDE));
  features.add(within(lemma, at - 2, firstToken, endToken, OUTSIDE));
  const { begins, ends } = lettersOf(tokens[at]!.word);
  features.add2(ends, pos[at]!);
  features.add2(begins, pos[at]!);

  // the phrase chains to both sides
  let chain = 0;
  let last = -1;
  let steps = 0;
  let subject = OUTSIDE;
  let subjectKind = -1;
  for (let i = at - 1; i >= firstToken && i > at - REACH && steps < 4; i--) {
    const kind = phrase[i]!;
    if (subjectKind < 0 && (pos[i] === NOUN || pos[i] === PRON || pos[i] === PROPN)) {
      subject = pos[i] === PRON ? fine[i]! : lemma[i]!;
      subjectKind = pos[i]!;
    }
    if (kind === PHRASE.none || (kind === last && kind !== PHRASE.itself)) continue;
    last = kind;
    steps++;
    chain = Math.imul(chain, 31) + (kind === PHRASE.itself ? fine[i]! : kind);
    if (steps === 2) features.add2(chain, form);
    else features.skip();
  }
  for (; steps < 4; steps++) features.skip();
  features.add3(chain, form, known);
  features.add2(chain, me);
  features.add2(subject, form);
  features.add2(subject, me);
  features.add3(subjectKind, form, known);
  let right = 0;
  last = -1;
  steps = 0;
  let that = 0;
  for (let i = at + 1; i < endToken && i < at + REACH && steps < 4; i++) {
    const kind = phrase[i]!;
    if (tokens[i]!.lower === 'that' && that === 0) that = i - at < 2 ? 1 : 2;
    if (kind === PHRASE.none || (kind === last && kind !== PHRASE.itself)) continue;
    last = kind;
    steps++;
    right = Math.imul(right, 31) + (kind === PHRASE.itself ? fine[i]! : kind);
    if (steps === 2) features.add2(right, form);
    else features.skip();
  }
  for (; steps < 4; steps++) features.skip();
  features.add3(right, form, known);
  features.add2(right, me);
  features.add2(that, me);
  features.add2(that, form);
  features.add3(right, chain, form);

  // marks and neighbours in the sentence
  let quotedBefore = 0;
  let quotedAfter = 0;
  let rivals = 0;
  let nearestMark = 0;
  for (let i = Math.max(firstToken, at - 60); i < Math.min(endToken, at + 60); i++) {
    if (edge[i] === EDGE.closes && i < at) {
      quotedBefore = 1;
      nearestMark = Math.max(nearestMark, 10 - Math.min(9, at - i));
    }
    if (edge[i] === EDGE.opens && i > at) {
      if (quotedAfter === 0) nearestMark += 16 * (10 - Math.min(9, i - at));
      quotedAfter = 1;
    }
    if (i !== at && cueClass[i] === 1 && pos[i] === VERB) rivals++;
  }
  const inMarks = passage[at]! >= 0 ? 1 : 0;
  const marks = inMarks * 4 + quotedBefore * 2 + quotedAfter;
  features.add2(marks, form);
  features.add2(marks, me);
  features.add3(marks, known, Math.min(2, rivals));
  features.add2(nearestMark, known);
  features.add2(Math.min(2, rivals), form);
  const fromStart = Math.min(6, at - firstToken);
  const toEnd = Math.min(6, endToken - 1 - at);
  features.add2(fromStart, form);
  features.add3(toEnd, form, known);
  features.add2(toEnd, me);
  features.add2(textHash(tokens[endToken - 1]!.word), known);
  let negated = 0;
  for (let i = Math.max(firstToken, at - 3); i < at; i++) if (isNegation(tokens[i]!.word)) negated = 1;
  features.add2(negated, me);
  features.add2(negated, known);
  const modal = at > firstToken && pos[at - 1] === AUX ? lemma[at - 1]! : 0;
  features.add2(modal, form);
  features.add2(modal, me);
}
