import type { Span } from '../text/span';
import type { Token } from '../text/tokenize';
import { askWord } from '../text/word';
import { countedNoun, isShare } from './counted-noun';
import { boundOf } from './figure-bound';
import { belowZero, signBefore } from './figure-sign';
import { figureUnit, measureOf } from './figure-unit';
import { figureVerb } from './figure-verb';
import { joinedQuantities } from './joined-quantities';
import { type ReadNumber, readNumber } from './numbers';
import type { QuantityTokens } from './quantity-tokens';
import { shareOf } from './share';

const CLOCK = /^(?:[ap]\.?m\.?|o['’]clock|gmt|est|edt)$/;
const MILITARY_TIME = /^[0-2]\d[0-5]\d$/;
const NUMBERED =
  /^(?:no\.?|number|page|chapter|article|section|flight|route|highway|channel|room|group|phase|level|resolution|world|super|type|version)$/;
const FEWEST_DIALLED = 7;

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
    const share = read === null ? null : shareOf(tokens, at, read, endToken, dates[date]);
    if (read === null || read.vague || !isFigure(tokens, at, share ?? read, firstToken, endToken)) {
      at = read === null ? at + 1 : read.endToken;
      continue;
    }
    const figure = describe(tokens, at, share ?? read, firstToken, endToken, share !== null);
    found.push(figure);
    at = figure.figureEnd;
  }
  return joinedQuantities(found, tokens);
}

const mayDial = askWord(({ text }) => /^0\d{2,}$/.test(text));

/** "0845 125 2222": groups of digits, the first with a nought before, are one telephone number. */
function telephoneEnd(tokens: readonly Token[], at: number, end: number): number {
  if (!mayDial(tokens[at]!.word)) return at;
  let next = at + 1;
  while (next < end && /^\d+$/.test(tokens[next]!.text)) next++;
  const digits = tokens.slice(at, next).reduce((sum, { text }) => sum + text.length, 0);
  return digits >= FEWEST_DIALLED ? next : at;
}

const mayBegin = askWord(
  (word) =>
    word.pos === 'NUM' ||
    /^[-−–+]?[\d½¼¾⅓⅔]/.test(word.text) ||
    /^(?:a|an|half|quarter|dozens?|one|two|three|four|five|six|seven|eight|nine|ten|scores|tens|hundreds|thousands|millions|billions)$/.test(
      word.lower,
    ),
);

function isFigure(tokens: readonly Token[], at: number, read: ReadNumber, first: number, end: number): boolean {
  const token = tokens[at]!;
  const previous = at > first ? tokens[at - 1]! : undefined;
  const next = read.endToken < end ? tokens[read.endToken]! : undefined;
  if (token.lower === 'one' && read.endToken === at + 1 && !isDashedMeasure(tokens, read.endToken, end)) {
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

/** "the one-month ban", but no "one-man show". */
function isDashedMeasure(tokens: readonly Token[], dash: number, end: number): boolean {
  const unit = dash + 1 < end && /^[-–—]$/.test(tokens[dash]!.text) ? tokens[dash + 1]! : undefined;
  return unit !== undefined && (measureOf(unit.lower) ?? measureOf(unit.lemma)) !== undefined;
}

function describe(
  tokens: readonly Token[],
  at: number,
  read: ReadNumber,
  first: number,
  end: number,
  isFraction: boolean,
): QuantityTokens {
  const figure = figureUnit(tokens, at, read, first, end);
  const firstToken = signBefore(tokens, figure.firstToken, first);
  const below = figure.unit === null || figure.unit === '°' ? belowZero(tokens, figure.endToken, end) : null;
  const isNegative = below !== null || firstToken < figure.firstToken;
  const endToken = below ?? figure.endToken;
  const named = below === null ? figure.unit : '°';
  const counted = countedNoun(tokens, endToken, end, named);
  // "4,183 passing yards": what is measured stands between figure and unit
  const measured = named === null && counted.noun !== null ? measureOf(counted.noun) : undefined;
  const isPart = isFraction || isShare(tokens, firstToken, counted.endToken, first, end);
  const bound = boundOf(tokens, firstToken, counted.endToken, endToken, first, end);
  return {
    firstToken: bound.firstToken,
    figureEnd: endToken,
    endToken: counted.endToken,
    quantity: {
      start: tokens[bound.firstToken]!.start,
      end: tokens[counted.endToken - 1]!.end,
      value: isNegative ? -Math.abs(read.max ?? read.value) : read.value,
      max: isNegative && read.max !== null ? -Math.abs(read.value) : read.max,
      bound: bound.bound,
      unit: measured ?? named,
      noun:
        measured !== undefined
          ? null
          : (counted.noun ?? (named === null && isToll(tokens, bound.firstToken, first) ? 'dead' : null)),
      modifiers: isPart ? [...new Set(['of', ...counted.modifiers])] : counted.modifiers,
      verb: figureVerb(tokens, bound.firstToken, counted.endToken, first, end),
    },
  };
}

const TOLL_REACH = 6;
const TOLL_VERB = /^(?:AUX|VERB|ADP|ADV|PART)$/;

/** "The toll has risen to 12": nothing but its verb stands between. */
function isToll(tokens: readonly Token[], figure: number, first: number): boolean {
  let at = figure - 1;
  while (at >= first && at > figure - TOLL_REACH && TOLL_VERB.test(tokens[at]!.pos)) at--;
  return at >= first && tokens[at]!.lower === 'toll';
}
