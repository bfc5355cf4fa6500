import type { Span } from '../text/span';
import { readFigures } from './figures';
import data from './spoken.json';

/** A word as it was spoken, whatever hand wrote it down: "we’re" is two words, "twenty-one" one. */
export interface SpokenWord extends Span {
  /** For comparing: lower case, contractions apart, one spelling, "#21" for a figure. */
  readonly key: string;
  /** As it is written, with straight apostrophes. */
  readonly text: string;
  /** The word is part of a contraction. */
  readonly contracted: boolean;
  /** Speech is tidied of it: a filler, a word said twice, what stands in brackets in a transcript. */
  readonly filler: boolean;
  /** Nothing, or nothing but a mark that ends a sentence, stands before it. */
  readonly opens: boolean;
  /** Commas, stops and dashes behind it. */
  readonly mark: string;
  /** How the words before it and it hang together: directly, over dots, over words in brackets. */
  readonly gap: Gap;
}

/** What stands between two words that the quotation leaves out or puts in. */
export type Gap = 'none' | 'dots' | 'bracket';

/** A word in the making. */
export interface RawWord extends Span {
  key: string;
  text: string;
  contracted: boolean;
  filler: boolean;
  opens: boolean;
  mark: string;
  gap: Gap;
  /** Set off from what is before or behind by a comma, a dash or a sentence's border. */
  setOff: { before: boolean; behind: boolean };
}

const PART =
  /(?<dots>…|\.(?: ?\.){2,})|(?<word>['’]?(?:(?<=(?:^|[\s([“"'‘])['’]?)[-−](?=\p{N}))?[\p{L}\p{N}\p{M}]+(?:(?:[.,](?=\p{N})|['’](?=\p{L}))[\p{L}\p{N}\p{M}]+)*)|(?<sign>(?:(?<=^|[\s([“"'‘])[-−])?[$£€]|%)|(?<open>[[(])|(?<close>[\])])|(?<end>[.!?]+)|(?<pause>[,;:—–]|-(?!\p{L})|--)|(?<other>\S)/gu;
const FILLERS = new Set(data.fillers.split(' '));
const MARKERS = new Set(data.markers.split(' '));
const PHRASES = data.fillerPhrases.map((phrase) => phrase.split(' '));
const CONTRACTIONS = new Map(Object.entries(data.contractions));
const ENDINGS = Object.entries(data.endings);
const SHORTENS_WITH_S = new Set(data.shortensWithS.split(' '));
const ABBREVIATIONS = new Set(data.abbreviations.split(' '));
const LONGEST_REPEAT = 3;
/** So many words in a row without a comma or stop are a caption made by a machine. */
const FEWEST_UNMARKED = 40;
/** A bracket that is never closed holds no more. */
const MOST_IN_BRACKETS = 20;
/** "[W]e" and "think[s]": a bracket that changes letters of a word. */
const FIRST_LETTER = /\[(\p{L})\](?=\p{L})/gu;
const LAST_LETTERS = /(?<=\p{L})\[\p{L}{1,4}\]/gu;

/**
 * The words of speech.
 *
 * @param bracketed what brackets mean: in a transcript they hold what was heard beside the words, in a quotation they stand
 *   for words of the speaker
 */
export function spokenWords(text: string, bracketed: 'noise' | 'editor', offset = 0): readonly SpokenWord[] {
  const words: RawWord[] = [];
  const plain = text.includes('[')
    ? text.replace(FIRST_LETTER, '  $1').replace(LAST_LETTERS, (letters) => ' '.repeat(letters.length))
    : text;
  let [opens, gap, pause, left]: [boolean, Gap, boolean, number] = [true, 'none', true, 0];
  for (const found of plain.matchAll(PART)) {
    const { dots, word, sign, open, close, end } = found.groups!;
    const start = offset + found.index;
    if (word !== undefined || sign !== undefined) {
      const noise = left-- > 0;
      if (noise && bracketed === 'editor') {
        gap = 'bracket';
        continue;
      }
      const raw: RawWord = {
        start,
        end: start + found[0].length,
        key: '',
        text: found[0].replaceAll('’', "'"),
        contracted: false,
        filler: noise,
        opens,
        mark: '',
        gap,
        setOff: { before: pause, behind: false },
      };
      words.push(raw);
      [opens, gap, pause] = [false, 'none', false];
    } else if (dots !== undefined) {
      // dots at the head leave nothing out that could be missed
      if (words.length > 0) gap = 'dots';
      pause = true;
    } else if (open !== undefined) left = MOST_IN_BRACKETS;
    else if (close !== undefined) left = 0;
    else if (end !== undefined) [opens, pause] = [opens || !isAbbreviation(words.at(-1), end), true];
    else if (found.groups!.pause !== undefined) pause = true;
    const last = words.at(-1);
    if (!pause || last === undefined) continue;
    last.setOff.behind = true;
    if (last.mark === '' && (dots ?? end ?? found.groups!.pause) !== undefined) last.mark = evened(found[0]);
  }
  if (words.length > 0) words.at(-1)!.setOff.behind = true;
  const read = readFigures(words.flatMap(split));
  markFillers(read);
  return read;
}

/** Marks that differ in typography alone are one. */
const evened = (mark: string): string => mark.replace(/^(?:…|\.[. ]+)$/, '…').replace(/[—–-]+/, '–');

const isAbbreviation = (word: RawWord | undefined, end: string): boolean =>
  end === '.' && word !== undefined && ABBREVIATIONS.has(word.text.toLowerCase());

/** Takes contractions apart and gives each word its key. */
function split(raw: RawWord): readonly RawWord[] {
  const lower = raw.text.toLowerCase().normalize('NFC');
  const whole = CONTRACTIONS.get(lower);
  if (whole !== undefined) return partsOf(raw, whole.split(' '));
  for (const [ending, meant] of ENDINGS) {
    const stem = lower.slice(0, -ending.length);
    if (!lower.endsWith(ending) || stem === '' || (ending === "'s" && !SHORTENS_WITH_S.has(stem))) continue;
    return partsOf(raw, [stem, meant]);
  }
  raw.key = spelling(lower.replace(/^'/, ''));
  return [raw];
}

const partsOf = (raw: RawWord, keys: readonly string[]): RawWord[] =>
  keys.map((key, index) => ({
    ...raw,
    key: spelling(key),
    contracted: keys.length > 1,
    opens: raw.opens && index === 0,
    mark: index === keys.length - 1 ? raw.mark : '',
    gap: index === 0 ? raw.gap : 'none',
    setOff: {
      before: index === 0 && raw.setOff.before,
      behind: index === keys.length - 1 && raw.setOff.behind,
    },
  }));

/** One spelling for those of Britain and America, where a rule tells them. */
const spelling = (lower: string): string =>
  lower.length < 5
    ? lower
    : lower
        .replace(/our(?=$|s$|ed$|ing$|able$|ite$|ful$|hood)/, (ending, at: number) => (at > 2 ? 'or' : ending))
        .replace(/(?<=\w{3})is(?=e$|es$|ed$|ing$|ation$|ations$)/, 'iz')
        .replace(/(?<=\w{2}[bt])re$/, 'er')
        .replace(/ll(?=ed$|ing$|er$|ers$)/, 'l');

function markFillers(words: RawWord[]): void {
  const isUnmarked = words.length >= FEWEST_UNMARKED && words.every(({ mark }) => mark === '');
  words.forEach((word, index) => {
    if (FILLERS.has(word.key)) word.filler = true;
    const { before, behind } = word.setOff;
    if (MARKERS.has(word.key) && before && behind) word.filler = true;
    for (const phrase of PHRASES) {
      if (!phrase.every((part, at) => words[index + at]?.key === part)) continue;
      const last = words[index + phrase.length - 1]!;
      // "the sort of pier" means something; "it was, you know, late" does not, nor in a caption without commas
      const isAside = before || last.setOff.behind || (isUnmarked && /^(?:you|i)$/.test(word.key));
      if (isAside) for (let at = 0; at < phrase.length; at++) words[index + at]!.filler = true;
    }
  });
  const said = words.filter(({ filler }) => !filler);
  for (let at = 0; at < said.length; at++)
    for (let length = 1; length <= LONGEST_REPEAT && at + 2 * length <= said.length; length++)
      if (isRepeated(said, at, length)) for (let i = at; i < at + length; i++) said[i]!.filler = true;
}

/** Whether so many words are said twice in a row; "had had" and "that that" may be grammar, to leave one out is none the worse. */
function isRepeated(words: readonly RawWord[], at: number, length: number): boolean {
  for (let i = 0; i < length; i++)
    if (words[at + i]!.key !== words[at + length + i]!.key || words[at + i]!.key.startsWith('#')) return false;
  return true;
}
