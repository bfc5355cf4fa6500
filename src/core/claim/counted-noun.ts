import type { Token } from '../text/tokenize';

const LONGEST_NOUN_PHRASE = 7;
const DASH = /^[-–—]$/;
const RATE_WORD = /^(?:a|an|per|each|every)$/;
const PERIOD =
  /^(?:second|minute|hour|day|week|month|year|night|game|person|head|capita|household|share|barrel|litre|liter|gallon|tonne|ton|kilometre|mile|match|season)$/;

/** "Four weeks due to", "two prior to", "three such as" count nothing of the kind; "twelve dead" do. */
const GOES_ON = /^(?:to|as|than)$/;

/** What a figure counts. */
export interface Counted {
  readonly noun: string | null;
  readonly modifiers: readonly string[];
  readonly endToken: number;
}

/** The noun phrase after the figure: its head and modifiers; for a measure what is measured ("30 % of voters"). */
export function countedNoun(tokens: readonly Token[], from: number, end: number, unit: string | null): Counted {
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
    if (DASH.test(text) && i + 1 < stop && (i === from || words.length > 0)) continue;
    if (pos === 'NOUN') {
      head = i;
      words.push(tokens[i]!.lemma);
    } else if (pos === 'ADJ' || pos === 'PROPN' || (pos === 'VERB' && head < 0 && /(?:ed|ing|en|un)$/.test(lower))) {
      if (head >= 0) break;
      words.push(lower);
    } else if (pos === 'ADV' && head < 0 && /ly$/.test(lower)) words.push(lower);
    else if (pos === 'CCONJ' && head < 0 && words.length > 0 && i + 1 < stop && tokens[i + 1]!.pos === 'ADJ') continue;
    else break;
  }
  if (head < 0) {
    const isLone =
      at < end && words.length === 1 && tokens[at]!.pos === 'ADJ' && !GOES_ON.test(tokens[at + 1]?.lower ?? '');
    const lone = isLone ? words[0]! : null;
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

const PART_BEFORE = /^(?:first|last|final|opening|another|additional|further|other|remaining|extra)$/;
const DIFFERENCE_AFTER = /^(?:sooner|more|fewer|less|higher|lower|ahead|behind|short)$/;

/** "his first 17 passes", "five rounds sooner": part of a whole, or how far two wholes are apart. */
export const isShare = (
  tokens: readonly Token[],
  firstToken: number,
  endToken: number,
  first: number,
  end: number,
): boolean =>
  (firstToken > first && PART_BEFORE.test(tokens[firstToken - 1]!.lower)) ||
  (endToken < end && DIFFERENCE_AFTER.test(tokens[endToken]!.lower));
