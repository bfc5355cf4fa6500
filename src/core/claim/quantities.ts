import type { Span } from '../text/span';
import type { Token } from '../text/tokenize';
import { perWord } from '../text/word';
import bounds from './bounds.json';
import type { Bound, Quantity } from './claim';
import { type ReadNumber, readNumber } from './numbers';
import units from './units.json';

const signs = new Map(Object.entries(units.currencySigns));
const currencies = new Map(Object.entries(units.currencyWords));
const measures = new Map(Object.entries(units.measures).map(([word, [unit]]) => [word, unit as string]));
const factors = new Map(Object.values(units.measures) as [string, number][]);
const dimensions = new Map(Object.entries(units.dimensions));
const before = new Map(Object.entries(bounds.before) as [string, Bound][]);
const after = new Map(Object.entries(bounds.after) as [string, Bound][]);

const DASH = /^[-–—]$/;
const CLOCK = /^(?:[ap]\.?m\.?|o['’]clock|gmt|est|edt)$/;
const MILITARY_TIME = /^[0-2]\d[0-5]\d$/;
const NUMBERED =
  /^(?:no\.?|number|page|chapter|article|section|flight|route|highway|channel|room|group|phase|level|resolution|world|super|type|version)$/;
const FEWEST_DIALLED = 7;
const LONGEST_BOUND = 4;
const LONGEST_NOUN_PHRASE = 7;
const RATE_WORD = /^(?:a|an|per|each|every)$/;
const PERIOD =
  /^(?:second|minute|hour|day|week|month|year|night|game|person|head|capita|household|share|barrel|litre|liter|gallon|tonne|ton|kilometre|mile|match|season)$/;

/** A quantity together with the tokens it stands on. */
export interface QuantityTokens {
  readonly quantity: Quantity;
  readonly firstToken: number;
  /** After the figure and its unit; what follows up to `endToken` is the counted noun phrase. */
  readonly figureEnd: number;
  readonly endToken: number;
}

/**
 * The figures of a sentence with what they count: numbers that are part of a date, a clock time, a score, a telephone
 * number or a name ("Windows 7", "Article 5") are none.
 */
export function findQuantities(
  tokens: readonly Token[],
  firstToken: number,
  endToken: number,
  dates: readonly Span[],
): QuantityTokens[] {
  const found: QuantityTokens[] = [];
  let date = 0;
  for (let at = firstToken; at < endToken; ) {
    const token = tokens[at]!;
    while (date < dates.length && dates[date]!.end <= token.start) date++;
    const dialled = telephoneEnd(tokens, at, endToken);
    if (dialled > at) {
      at = dialled;
      continue;
    }
    const inDate = date < dates.length && dates[date]!.start <= token.start;
    const read = inDate || !mayBegin(token.word) ? null : readNumber(tokens, at, endToken);
    if (read === null || read.vague || !isFigure(tokens, at, read, firstToken, endToken)) {
      at = read === null ? at + 1 : read.endToken;
      continue;
    }
    const made = describe(tokens, at, read, firstToken, endToken);
    if (made !== null) found.push(made);
    at = Math.max(read.endToken, at + 1);
  }
  return shareNouns(withoutConversions(joinCompounds(found, tokens), tokens), tokens);
}

const mayDial = perWord(({ text }) => /^0\d{2,}$/.test(text));

/** "0845 125 2222": groups of digits, the first with a nought before, are one telephone number. */
function telephoneEnd(tokens: readonly Token[], at: number, end: number): number {
  if (!mayDial(tokens[at]!.word)) return at;
  let next = at + 1;
  while (next < end && /^\d+$/.test(tokens[next]!.text)) next++;
  const digits = tokens.slice(at, next).reduce((sum, { text }) => sum + text.length, 0);
  return digits >= FEWEST_DIALLED ? next : at;
}

const mayBegin = perWord(
  (word) =>
    word.pos === 'NUM' ||
    /^[\d]/.test(word.text) ||
    /^(?:a|an|half|quarter|dozens?|one|two|three|four|five|six|seven|eight|nine|ten|scores|tens|hundreds|thousands|millions|billions)$/.test(
      word.lower,
    ),
);

function isFigure(tokens: readonly Token[], at: number, read: ReadNumber, first: number, end: number): boolean {
  const token = tokens[at]!;
  const previous = at > first ? tokens[at - 1]! : undefined;
  const next = read.endToken < end ? tokens[read.endToken]! : undefined;
  if (token.lower === 'one' && read.endToken === at + 1) {
    if (
      next === undefined ||
      !/^(?:ADJ|NOUN)$/.test(next.pos) ||
      /^(?:another|day|thing|side|way|hand|point)$/.test(next.lower)
    )
      return false;
    if (previous !== undefined && /^(?:no|any|every|this|that|the|each|which|some)$/.test(previous.lower)) return false;
  }
  if (
    previous !== undefined &&
    (/^[/:]$/.test(previous.text) || (previous.text === '-' && /^\d+$/.test(tokens[at - 2]?.text ?? '')))
  )
    return false;
  if (previous !== undefined && /^[#.]$/.test(previous.text) && previous.end === token.start) return false;
  if (
    next !== undefined &&
    (CLOCK.test(next.lower) || (next.text === '-' && /^\d+$/.test(tokens[read.endToken + 1]?.text ?? '')))
  )
    return false;
  if (next !== undefined && /^[ap]\.?$/.test(next.lower) && /^m?\.?$/.test(tokens[read.endToken + 1]?.lower ?? ''))
    return false;
  if (next?.text === ':' && /^\d\d$/.test(tokens[read.endToken + 1]?.text ?? '')) return false;
  if (/^0\d/.test(token.text) || (MILITARY_TIME.test(token.text) && /^(?:hours|hrs|local)$/.test(next?.lower ?? '')))
    return false;
  if (previous !== undefined && NUMBERED.test(previous.lower)) return false;
  if (
    previous?.pos === 'PROPN' &&
    previous.end < token.start &&
    /^\d+$/.test(token.text) &&
    !/^(?:ADJ|NOUN|NUM|SYM)$/.test(next?.pos ?? '')
  )
    return false;
  return true;
}

function describe(
  tokens: readonly Token[],
  at: number,
  read: ReadNumber,
  first: number,
  end: number,
): QuantityTokens | null {
  let firstToken = at;
  let endToken = read.endToken;
  let unit: string | null = null;
  const sign = at > first ? signs.get(tokens[at - 1]!.lower) : undefined;
  if (sign !== undefined) {
    firstToken = at - 1;
    const country = firstToken > first ? tokens[firstToken - 1]! : undefined;
    unit =
      (country !== undefined && country.end === tokens[firstToken]!.start && signs.get(`${country.lower}$`)) || sign;
  }
  const afterDash = endToken < end && DASH.test(tokens[endToken]!.text) ? endToken + 1 : endToken;
  if (unit === null && afterDash < end) {
    const word = tokens[afterDash]!;
    const named = currencyAt(tokens, afterDash, end);
    const measured = measures.get(word.lower) ?? measures.get(word.lemma);
    const area = areaAt(tokens, afterDash, end);
    if (named !== null) {
      unit = named.unit;
      endToken = named.endToken;
    } else if (word.lower === 'per' && tokens[afterDash + 1]?.lower === 'cent') {
      unit = '%';
      endToken = afterDash + 2;
    } else if (area !== null) {
      unit = area.unit;
      endToken = area.endToken;
    } else if (measured !== undefined && !(word.pos === 'PROPN' && word.lower.length < 3)) {
      unit = measured;
      endToken = afterDash + 1;
      if (measured === 'year' && isOld(tokens, endToken, end)) {
        unit = 'year old';
        while (endToken < end && /^(?:[-–—]|old|of|age)$/.test(tokens[endToken]!.lower)) endToken++;
      }
    }
  }
  if (unit === null && isAppositiveAge(tokens, at, read, first, end)) unit = 'year old';
  let counted = countedNoun(tokens, endToken, end, unit);
  const measured = unit === null && counted.noun !== null ? measures.get(counted.noun) : undefined;
  // "4,183 passing yards": what is measured stands between figure and unit
  if (measured !== undefined) {
    unit = measured;
    counted = { ...counted, noun: null };
  }
  if (isShare(tokens, firstToken, counted.endToken, first, end))
    counted = { ...counted, modifiers: [...new Set(['of', ...counted.modifiers])] };
  const bound = boundOf(tokens, firstToken, counted.endToken, endToken, first, end);
  return {
    firstToken: bound.firstToken,
    figureEnd: endToken,
    endToken: counted.endToken,
    quantity: {
      start: tokens[bound.firstToken]!.start,
      end: tokens[counted.endToken - 1]!.end,
      value: read.value,
      max: read.max,
      bound: bound.bound,
      unit,
      noun: counted.noun,
      modifiers: counted.modifiers,
      verb: governingVerb(tokens, bound.firstToken, counted.endToken, first, end),
    },
  };
}

function currencyAt(tokens: readonly Token[], at: number, end: number): { unit: string; endToken: number } | null {
  const here = currencies.get(tokens[at]!.lemma) ?? currencies.get(tokens[at]!.lower);
  if (here !== undefined) return { unit: here, endToken: at + 1 };
  const next = at + 1 < end ? currencies.get(tokens[at + 1]!.lemma) : undefined;
  const country = tokens[at]!.lower;
  if (next === undefined || !/^(?:u\.?s\.?|american|canadian|australian|british|japanese)$/.test(country)) return null;
  const unit = country === 'canadian' ? 'CAD' : country === 'australian' ? 'AUD' : next;
  return { unit, endToken: at + 2 };
}

/** "square metres", "sq. ft", "square-foot". */
function areaAt(tokens: readonly Token[], at: number, end: number): { unit: string; endToken: number } | null {
  if (!/^(?:square|sq\.?)$/.test(tokens[at]!.lower)) return null;
  let side = at + 1;
  while (side < end && /^[-–—.]$/.test(tokens[side]!.text)) side++;
  if (side >= end) return null;
  const unit = measures.get(`square ${tokens[side]!.lower}`) ?? measures.get(`square ${tokens[side]!.lemma}`);
  return unit === undefined ? null : { unit, endToken: side + 1 };
}

function isOld(tokens: readonly Token[], at: number, end: number): boolean {
  const word = at < end && DASH.test(tokens[at]!.text) ? at + 1 : at;
  return (
    word < end && (tokens[word]!.lower === 'old' || (tokens[word]!.lower === 'of' && tokens[word + 1]?.lower === 'age'))
  );
}

/** "Ortiz, 35, was", "aged 36". */
function isAppositiveAge(tokens: readonly Token[], at: number, read: ReadNumber, first: number, end: number): boolean {
  if (at <= first || !/^\d{1,3}$/.test(tokens[at]!.text) || read.endToken !== at + 1 || read.value > 120) return false;
  if (/^(?:aged?)$/.test(tokens[at - 1]!.lower)) return true;
  const closed = read.endToken >= end || /^[,;.)]$/.test(tokens[read.endToken]!.text);
  return (
    closed && tokens[at - 1]!.text === ',' && at - 2 >= first && tokens[at - 2]!.pos === 'PROPN' && read.value >= 1
  );
}

const PART_BEFORE = /^(?:first|last|final|opening|another|additional|further|other|remaining|extra)$/;
const DIFFERENCE_AFTER = /^(?:sooner|more|fewer|less|higher|lower|ahead|behind|short)$/;

/** "his first 17 passes", "five rounds sooner": part of a whole, or how far two wholes are apart. */
const isShare = (tokens: readonly Token[], firstToken: number, endToken: number, first: number, end: number): boolean =>
  (firstToken > first && PART_BEFORE.test(tokens[firstToken - 1]!.lower)) ||
  (endToken < end && DIFFERENCE_AFTER.test(tokens[endToken]!.lower));

interface Counted {
  readonly noun: string | null;
  readonly modifiers: readonly string[];
  readonly endToken: number;
}

/** The noun phrase after the figure: its head and modifiers; for a measure what is measured ("30 % of voters"). */
function countedNoun(tokens: readonly Token[], from: number, end: number, unit: string | null): Counted {
  let at = from;
  const modifiers: string[] = [];
  const rate = rateAt(tokens, at, end);
  if (unit !== null && rate !== null) {
    modifiers.push(rate.word);
    at = rate.endToken;
  }
  if (at < end && tokens[at]!.lower === 'worth') at++;
  let partitive = false;
  if (at < end && tokens[at]!.lower === 'of') {
    partitive = true;
    at++;
    while (at < end && /^(?:DET|PRON|NUM)$/.test(tokens[at]!.pos)) at++;
  }
  const stop = Math.min(end, at + LONGEST_NOUN_PHRASE);
  let head = -1;
  const words: string[] = [];
  for (let i = at; i < stop; i++) {
    const { pos, text, lower } = tokens[i]!;
    if (DASH.test(text) && i > at - 1 && i + 1 < stop && tokens[i + 1]!.end > 0 && (i === from || words.length > 0))
      continue;
    if (pos === 'NOUN') {
      head = i;
      words.push(tokens[i]!.lemma);
    } else if (pos === 'ADJ' || pos === 'PROPN' || (pos === 'VERB' && head < 0 && /(?:ed|ing|en|un)$/.test(lower))) {
      if (head >= 0 && pos !== 'PROPN') break;
      if (head >= 0) break;
      words.push(lower);
    } else if (pos === 'ADV' && head < 0 && /ly$/.test(lower)) words.push(lower);
    else if (pos === 'CCONJ' && head < 0 && words.length > 0 && i + 1 < stop && tokens[i + 1]!.pos === 'ADJ') continue;
    else break;
  }
  if (head < 0) {
    const lone = at < end && words.length === 1 && tokens[at]!.pos === 'ADJ' ? words[0]! : null;
    const endToken = lone === null ? Math.max(from, rate?.endToken ?? from) : at + 1;
    return { noun: lone, modifiers, endToken };
  }
  if (partitive && unit === null) modifiers.push('of');
  modifiers.push(...words.slice(0, -1));
  let endToken = head + 1;
  if (unit === null && endToken + 1 < end && tokens[endToken]!.lower === 'of' && tokens[endToken + 1]!.pos === 'NOUN') {
    modifiers.push(tokens[endToken + 1]!.lemma);
    endToken += 2;
  }
  return { noun: words.at(-1)!, modifiers, endToken };
}

function rateAt(tokens: readonly Token[], at: number, end: number): { word: string; endToken: number } | null {
  if (at + 1 >= end || !RATE_WORD.test(tokens[at]!.lower) || !PERIOD.test(tokens[at + 1]!.lemma)) return null;
  return { word: `per ${tokens[at + 1]!.lemma}`, endToken: at + 2 };
}

function boundOf(
  tokens: readonly Token[],
  firstToken: number,
  phraseEnd: number,
  figureEnd: number,
  first: number,
  end: number,
): { bound: Bound; firstToken: number } {
  for (let length = Math.min(LONGEST_BOUND, firstToken - first); length > 0; length--) {
    const phrase = tokens.slice(firstToken - length, firstToken).map((token) => token.lower);
    const bound = before.get(phrase.join(' '));
    if (bound !== undefined) return { bound, firstToken: firstToken - length };
    if (length === 2 && phrase[1] === 'the' && before.has(phrase[0]!))
      return { bound: before.get(phrase[0]!)!, firstToken };
  }
  for (const from of [figureEnd, phraseEnd]) {
    for (let length = Math.min(2, end - from); length > 0; length--) {
      const bound = after.get(
        tokens
          .slice(from, from + length)
          .map((token) => token.lower)
          .join(' '),
      );
      if (bound !== undefined) return { bound, firstToken };
    }
  }
  return { bound: 'exact', firstToken };
}

/** The verb whose argument the figure most likely is: the nearest to the left in its clause, else the next to the right. */
function governingVerb(
  tokens: readonly Token[],
  firstToken: number,
  endToken: number,
  first: number,
  end: number,
): string | null {
  for (let i = firstToken - 1; i >= first && i >= firstToken - 12; i--) {
    if (tokens[i]!.pos === 'VERB') return tokens[i]!.lemma;
    if (/^[;:()]$/.test(tokens[i]!.text)) break;
  }
  for (let i = endToken; i < end && i < endToken + 8; i++) if (tokens[i]!.pos === 'VERB') return tokens[i]!.lemma;
  return null;
}

/** "4 minutes 48 seconds", "6 feet and 2 inches": one measure in two units. */
function joinCompounds(found: readonly QuantityTokens[], tokens: readonly Token[]): QuantityTokens[] {
  const joined: QuantityTokens[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const gap = last === undefined ? 2 : next.firstToken - last.endToken;
    const touches = gap === 0 || (gap === 1 && /^(?:and|,)$/.test(tokens[next.firstToken - 1]!.lower));
    const share = last === undefined || !touches ? null : shareOf(next.quantity, last.quantity);
    if (last === undefined || share === null) joined.push(next);
    else {
      const { noun, modifiers, end } = next.quantity;
      const quantity = { ...last.quantity, value: last.quantity.value + share, noun, modifiers, end };
      joined[joined.length - 1] = { ...last, quantity, figureEnd: next.figureEnd, endToken: next.endToken };
    }
  }
  return joined;
}

/** What a lesser measure adds to a greater one, in the greater one's unit; null where the two are no compound. */
function shareOf(less: Quantity, greater: Quantity): number | null {
  if (greater.noun !== null || greater.max !== null || less.max !== null || less.bound !== 'exact') return null;
  const [small, large] = [factors.get(less.unit ?? ''), factors.get(greater.unit ?? '')];
  if (small === undefined || large === undefined || small >= large || !/^(?:h|min|s|ft|in|lb)$/.test(less.unit!))
    return null;
  if (dimensions.get(less.unit!) !== dimensions.get(greater.unit!) || less.value * small >= large) return null;
  return (less.value * small) / large;
}

/** "$US1 million ($1.52 million)": the same sum in another dollar is no second figure. */
const withoutConversions = (found: readonly QuantityTokens[], tokens: readonly Token[]): QuantityTokens[] =>
  found.filter(({ quantity, firstToken }, i) => {
    const before = found[i - 1];
    if (tokens[firstToken - 1]?.text !== '(' || !/^[A-Z]{3}$/.test(quantity.unit ?? '')) return true;
    if (before?.endToken !== firstToken - 1) return tokens[firstToken - 2]?.pos !== 'NUM';
    return before.quantity.unit !== quantity.unit;
  });

/** "12 Varlandic and 11 Ostish sailors": the first figure counts what the second does. */
function shareNouns(found: readonly QuantityTokens[], tokens: readonly Token[]): QuantityTokens[] {
  const shared = [...found];
  for (let i = shared.length - 2; i >= 0; i--) {
    const here = shared[i]!;
    const next = shared[i + 1]!;
    if (here.quantity.noun !== null || here.quantity.unit !== null || next.quantity.noun === null) continue;
    const between = tokens.slice(here.endToken, next.firstToken);
    const modifiers = between.filter((token) => token.pos === 'ADJ' || token.pos === 'PROPN');
    const joined = between.some((token) => /^(?:and|or|,|&)$/.test(token.lower));
    if (!joined || between.length > 3 || modifiers.length + 1 < between.length) continue;
    if (next.quantity.unit === 'year old' || modifiers.length === 0) continue;
    shared[i] = {
      ...here,
      quantity: { ...here.quantity, noun: next.quantity.noun, modifiers: modifiers.map((token) => token.lower) },
    };
  }
  return shared;
}
