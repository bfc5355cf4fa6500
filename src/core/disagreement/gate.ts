import type { Quantity } from '../claim/claim';
import type { Alignment } from './align';
import { datesDiffer } from './date';
import { amountOf, dimensionOf, intervalOf } from './interval';
import { isAnybody, isSomebody } from './person';
import { areClose } from './relations';
import { sameName } from './same-name';
import { type Statement, sharedWeight, type Word } from './statement';
import type { WordIndex } from './word-index';
import { wordWeight } from './word-weight';

/** Two figures of two statements, and what the statements' articles say besides. */
export interface FigurePair {
  readonly a: Statement;
  readonly b: Statement;
  readonly quantityA: Quantity;
  readonly quantityB: Quantity;
  readonly alignment: Alignment;
  /** Where the words of their articles stand. */
  readonly wordsA: WordIndex;
  readonly wordsB: WordIndex;
  /** How many of the two articles state both values of the same noun: then they mean two things. */
  readonly articlesWithBoth: number;
}

/** What the model looks at in a pair of figures, in the order of its weights. */
export const FEATURES = [
  'bias',
  'nounSame',
  'nounClose',
  'nounMissing',
  'nounDiffers',
  'modifiersShared',
  'modifiersConflict',
  'partOfOne',
  'rateDiffers',
  'verbSame',
  'verbClose',
  'verbDiffers',
  'unitSame',
  'money',
  'time',
  'measure',
  'age',
  'share',
  'cover',
  'similarity',
  'namesShared',
  'namesConflict',
  'nearOverlap',
  'nearStrength',
  'ratio',
  'factor',
  'figures',
  'hedgedBound',
  'datesDiffer',
  'sameSlot',
  'alignedSimilarity',
  'small',
  'nounRarity',
  'nextSame',
  'previousSame',
  'bothInArticle',
  'negationDiffers',
  'voiceDiffers',
  'sharedStrength',
  'length',
  'containment',
  'bothExact',
  'subjectSame',
  'subjectDiffers',
  'verbsShared',
  'figuresShared',
  'nameExchanged',
  'nounAndVerb',
  'nounAndSubject',
  'nounNear',
  'unitNear',
  'unitAndVerb',
  'coverSquared',
  'nearAndCover',
  'nounWithFigures',
  'closeValues',
  'sameOrder',
  'sameModifiers',
  'subjectNear',
  'rareShared',
  'rareCover',
  'cumulative',
] as const;

/** One of `FEATURES`. */
export type FeatureName = (typeof FEATURES)[number];

const NEAR = 5;
/** A ratio of logarithms beyond which figures are no nearer or farther. */
const FAR = 3;

/** What tells whether two figures count the same thing: values 0…1, in the order of `FEATURES`. */
export function featuresOf(pair: FigurePair): readonly number[] {
  const { a, b, quantityA, quantityB, alignment } = pair;
  const nouns = nounRelation(quantityA, quantityB);
  const modifiers = modifierRelation(quantityA, quantityB);
  const verbs = verbRelation(quantityA.verb, quantityB.verb);
  const shared = sharedWeight(a, b);
  const names = nameRelation(a, b);
  const [atA, atB] = [placeOf(a, quantityA), placeOf(b, quantityB)];
  const subjects = subjectRelation(a, atA, b, atB);
  const near = nearOverlap(a, atA, b, atB);
  const rare = rareOverlap(pair);
  const [x, y] = amountsOf(quantityA, quantityB);
  // 2 against −2 is as far apart as can be
  const ratio = x < 0 !== y < 0 ? FAR : Math.abs(Math.log((Math.abs(x) + 0.01) / (Math.abs(y) + 0.01)));
  const dimension = dimensionOf(quantityA);
  const flag = (value: boolean): number => (value ? 1 : 0);
  const values: Readonly<Record<FeatureName, number>> = {
    bias: 1,
    nounSame: flag(nouns === 'same'),
    nounClose: flag(nouns === 'close'),
    nounMissing: flag(nouns === 'missing'),
    nounDiffers: flag(nouns === 'differs'),
    modifiersShared: modifiers.shared,
    modifiersConflict: flag(modifiers.conflict),
    partOfOne: flag(quantityA.modifiers.includes('of') !== quantityB.modifiers.includes('of')),
    rateDiffers: flag(rateOf(quantityA) !== rateOf(quantityB)),
    verbSame: flag(verbs === 'same'),
    verbClose: flag(verbs === 'close'),
    verbDiffers: flag(verbs === 'differs'),
    unitSame: flag(quantityA.unit !== null && quantityA.unit === quantityB.unit),
    money: flag(/^[A-Z]{3}$/.test(dimension)),
    time: flag(dimension === 'time'),
    measure: flag(/^(?:length|mass|volume|area|speed|power|degree)$/.test(dimension)),
    age: flag(dimension === 'age'),
    share: flag(dimension === 'share'),
    cover: shared / Math.max(1, Math.min(a.weight, b.weight)),
    similarity: shared / Math.max(1, a.weight, b.weight),
    namesShared: Math.min(3, names.shared) / 3,
    namesConflict: flag(names.conflict),
    nearOverlap: near.share,
    nearStrength: Math.min(1, near.weight / 15),
    ratio: Math.min(1, ratio / 3),
    factor: flag(ratio > 1.5),
    figures: Math.min(1, Math.log(a.claim.quantities.length * b.claim.quantities.length) / 3),
    hedgedBound: flag(quantityA.bound === 'about' || quantityB.bound === 'about'),
    bothExact: flag(quantityA.bound === 'exact' && quantityB.bound === 'exact'),
    datesDiffer: flag(datesDiffer(alignment)),
    sameSlot: flag(alignment.slots.some(([p, q]) => p === a.words[atA] && q === b.words[atB])),
    alignedSimilarity: alignment.similarity,
    containment: alignment.containment,
    small: flag(quantityA.unit === null && intervalOf(quantityA).low <= 12 && intervalOf(quantityB).low <= 12),
    nounRarity: quantityA.noun === null ? 0 : wordWeight('word', quantityA.noun) / 6,
    nextSame: flag(sameWord(a.words[atA + 1], b.words[atB + 1])),
    previousSame: flag(sameWord(a.words[atA - 1], b.words[atB - 1])),
    bothInArticle: pair.articlesWithBoth / 2,
    negationDiffers: flag(a.words.some(isNot) !== b.words.some(isNot)),
    voiceDiffers: flag((a.claim.speaker === null) !== (b.claim.speaker === null)),
    sharedStrength: Math.min(1, shared / 40),
    subjectSame: flag(subjects === 'same'),
    subjectDiffers: flag(subjects === 'differs'),
    verbsShared: Math.min(1, verbsShared(a, b) / 3),
    figuresShared: Math.min(1, figuresShared(a, b) / 2),
    nameExchanged: flag(names.exchanged),
    nounAndVerb: flag(nouns === 'same' && verbs !== 'differs'),
    nounAndSubject: flag(nouns === 'same' && subjects === 'same'),
    nounNear: nouns === 'same' ? near.share : 0,
    unitNear: quantityA.unit !== null && quantityA.unit === quantityB.unit ? near.share : 0,
    unitAndVerb: flag(quantityA.unit !== null && (verbs === 'same' || verbs === 'close')),
    coverSquared: (shared / Math.max(1, Math.min(a.weight, b.weight))) ** 2,
    nearAndCover: near.share * (shared / Math.max(1, Math.min(a.weight, b.weight))),
    nounWithFigures: flag(nouns === 'same' && a.claim.quantities.length + b.claim.quantities.length <= 3),
    closeValues: flag(ratio < 0.3),
    sameOrder: flag(orderOf(x) === orderOf(y)),
    sameModifiers: flag(modifiers.shared === 1 && nouns === 'same'),
    subjectNear: subjects === 'same' ? near.share : 0,
    rareShared: Math.min(1, rare.shared / 3),
    rareCover: rare.cover,
    cumulative: flag(countsMore(a) !== countsMore(b)),
    length: Math.min(1, (a.words.length + b.words.length) / 60),
  };
  return FEATURES.map((name) => values[name]);
}

/** In the unit that both have, else in the first of their dimension. */
const amountsOf = (a: Quantity, b: Quantity): readonly [number, number] =>
  a.unit === b.unit ? [a.max ?? a.value, b.max ?? b.value] : [amountOf(a), amountOf(b)];

/** Powers of ten, apart from the sign. */
const orderOf = (value: number): number => Math.floor(Math.log10(Math.abs(value) + 1));

/** How many verbs both statements have. */
const verbsShared = (a: Statement, b: Statement): number =>
  a.words.filter(
    (word) => word.kind === 'verb' && b.words.some((other) => other.kind !== 'name' && sameWord(word, other)),
  ).length;

/** How many figures both statements have alike. */
export const figuresShared = (a: Statement, b: Statement): number =>
  a.claim.quantities.filter((x) =>
    b.claim.quantities.some((y) => x.value === y.value && x.unit === y.unit && x.noun === y.noun),
  ).length;

/** Whether the nearest name before each figure is the same. */
function subjectRelation(a: Statement, atA: number, b: Statement, atB: number): 'same' | 'differs' | 'missing' {
  const [x, y] = [nameBefore(a, atA), nameBefore(b, atB)];
  if (x === undefined || y === undefined) return 'missing';
  return sameName(x.key, y.key) ? 'same' : 'differs';
}

const nameBefore = ({ words }: Statement, at: number): Word | undefined =>
  words.slice(0, at).findLast(({ kind }) => kind === 'name');

const CUMULATIVE = new Set(['total', 'overall', 'combined', 'altogether', 'far', 'cumulative', 'average']);
/** "a total of 31 in five operations so far" is another count than that of one operation. */
export const countsMore = ({ words }: Statement): boolean => words.some(({ key }) => CUMULATIVE.has(key));

const isNot = (word: Word): boolean => word.kind === 'not';

/** How the counted nouns of two figures relate; `missing`: one figure has none. */
export type NounRelation = 'same' | 'close' | 'missing' | 'differs';

/** "people" may be any persons: "protesters". */
const mayBeSame = (a: string, b: string): boolean => isAnybody(a) && isSomebody(b);

/** How the nouns of two figures relate; "ten dead" and "ten people" are close. */
export function nounRelation(a: Quantity, b: Quantity): NounRelation {
  if (a.noun === null || b.noun === null) return a.noun === b.noun && a.unit !== null ? 'same' : 'missing';
  if (a.noun === b.noun) return 'same';
  return areClose(a.noun, b.noun) || mayBeSame(a.noun, b.noun) || mayBeSame(b.noun, a.noun) ? 'close' : 'differs';
}

function modifierRelation(a: Quantity, b: Quantity): { readonly shared: number; readonly conflict: boolean } {
  const [x, y] = [a, b].map(({ modifiers }) =>
    modifiers.filter((word) => word !== 'of' && !word.startsWith('per ')),
  ) as [string[], string[]];
  const shared = x.filter((word) =>
    y.some((other) => word === other || areClose(word, other) || sameName(word, other)),
  ).length;
  return {
    shared: shared / Math.max(1, Math.min(x.length, y.length)),
    conflict: x.length > 0 && y.length > 0 && shared === 0,
  };
}

/** Per what a figure is counted: "per day". */
export const rateOf = ({ modifiers }: Quantity): string | undefined =>
  modifiers.find((word) => word.startsWith('per '));

function verbRelation(a: string | null, b: string | null): 'same' | 'close' | 'differs' | 'missing' {
  if (a === null || b === null) return 'missing';
  return a === b ? 'same' : areClose(a, b) ? 'close' : 'differs';
}

/** Shared names, and whether both statements name someone or something and nothing in common. */
export function nameRelation(
  a: Statement,
  b: Statement,
): {
  readonly shared: number;
  readonly conflict: boolean;
  /** Each names somebody or something that the other does not. */
  readonly exchanged: boolean;
} {
  const [x, y] = [a, b].map(({ words }) => words.filter(({ kind }) => kind === 'name')) as [Word[], Word[]];
  const shared = x.filter((name) => y.some((other) => sameName(name.key, other.key))).length;
  const onlyB = y.filter((name) => !x.some((other) => sameName(name.key, other.key))).length;
  return { shared, conflict: x.length > 0 && y.length > 0 && shared === 0, exchanged: shared < x.length && onlyB > 0 };
}

/** Index of a quantity's word in the frame. */
export const placeOf = ({ words, claim }: Statement, quantity: Quantity): number =>
  words.findIndex((word) => word.kind === 'number' && claim.quantities[word.quantity] === quantity);

/** Words that stand once or twice in each article and in both statements. */
function rareOverlap({ a, b, wordsA, wordsB }: FigurePair): { readonly shared: number; readonly cover: number } {
  let shared = 0;
  let all = 0;
  for (const key of a.keys.keys()) {
    const [x, y] = [wordsA.get(key)?.length ?? 0, wordsB.get(key)?.length ?? 0];
    if (y === 0 || x > 2 || y > 2) continue;
    all++;
    if (b.keys.has(key)) shared++;
  }
  for (const key of b.keys.keys()) {
    const [x, y] = [wordsA.get(key)?.length ?? 0, wordsB.get(key)?.length ?? 0];
    if (x === 0 || x > 2 || y > 2) continue;
    if (!a.keys.has(key)) all++;
  }
  return { shared, cover: all === 0 ? 0.5 : shared / all };
}

/** How much of the words around one figure stands around the other. */
function nearOverlap(
  a: Statement,
  atA: number,
  b: Statement,
  atB: number,
): { readonly share: number; readonly weight: number } {
  const [x, y] = [around(a, atA), around(b, atB)];
  let weight = 0;
  let [sumX, sumY] = [0, 0];
  for (const word of x) {
    sumX += word.weight;
    if (y.some((other) => sameWord(word, other))) weight += word.weight;
  }
  for (const word of y) sumY += word.weight;
  return { share: weight / Math.max(1, Math.min(sumX, sumY)), weight };
}

const around = ({ words }: Statement, at: number): readonly Word[] =>
  words.slice(Math.max(0, at - NEAR), at + NEAR + 1).filter(({ kind }) => kind !== 'number' && kind !== 'date');

function sameWord(a: Word | undefined, b: Word | undefined): boolean {
  if (a === undefined || b === undefined || a.kind === 'number' || b.kind === 'number') return false;
  if (a.kind === 'name' && b.kind === 'name') return sameName(a.key, b.key);
  return a.stem === b.stem || areClose(a.key, b.key);
}
