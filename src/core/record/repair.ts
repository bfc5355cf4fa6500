import type { Stretch } from '../annotation/diff-words';
import type { Alignment } from './align';
import { type Change, isFigure, type Range } from './changes';
import type { Match } from './judge';
import type { QuotedWords } from './quoted-words';
import type { PlacedWord, Speech } from './speech';
import type { Repair } from './verdict';
import type { SpokenWord } from './words';

const PUT_RIGHT: readonly Change['kind'][] = ['altered', 'figure', 'negation', 'name', 'spliced'];

/**
 * What to put into the article so that the quotation has the record's words, in text order; nothing where a part of it is
 * in doubt, since wrong words would stand between quotation marks.
 */
export function repairsOf(match: Match, { words: quoted, parts }: QuotedWords): readonly Repair[] {
  const repairs: Repair[] = [];
  for (const change of match.changes) {
    if (!PUT_RIGHT.includes(change.kind)) continue;
    const repair = change.kind === 'spliced' ? dotsAt(change, quoted) : repairOf(change, match, quoted);
    if (repair === null || repair.start < (repairs.at(-1)?.end ?? 0)) return [];
    // between the parts stand the reporter's own words
    if (!parts.some(({ start, end }) => start <= repair.start && repair.end <= end)) return [];
    repairs.push(repair);
  }
  return repairs;
}

function dotsAt({ quoted: { from } }: Change, quoted: readonly SpokenWord[]): Repair | null {
  const [before, after] = [quoted[from - 1], quoted[from]];
  return before && after ? { start: before.end, end: after.start, words: ' … ' } : null;
}

function repairOf(change: Change, { alignment, speech }: Match, quoted: readonly SpokenWord[]): Repair | null {
  const { quoted: range, recorded } = whole(change, alignment, quoted, speech);
  if (isInDoubt(range, recorded, quoted, speech)) return null;
  const [first, last, before] = [quoted[range.from], quoted[range.to - 1], quoted[range.from - 1]];
  const words = wordsIn(speech, recorded);
  if (words === '' || range.from === range.to) {
    // what is only taken out or put in goes with the blank before it
    if (before === undefined) return null;
    const mark = range.from === range.to && before.mark === '' ? markIn(speech, recorded.from - 1) : '';
    const own = range.from === range.to && before.mark === '' ? markIn(speech, recorded.to - 1) : '';
    return {
      start: before.end,
      end: range.from === range.to ? before.end : last!.end,
      words: words === '' ? '' : `${mark} ${words}${own}`,
    };
  }
  const isCapital = range.from === 0 && /^\p{Lu}/u.test(first!.text);
  return { start: first!.start, end: last!.end, words: isCapital ? capitalised(words) : words };
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Whether the words of one side may not be all that stand for those of the other. */
function isInDoubt(range: Range, recorded: Range, quoted: readonly SpokenWord[], speech: Speech): boolean {
  const [ours, theirs] = [quoted.slice(range.from, range.to), speech.slice(recorded.from, recorded.to)];
  // brackets, dots or a sentence's border between words
  if (ours.slice(1).some((word, index) => word.gap !== 'none' || /[.!?…]/.test(ours[index]!.mark))) return true;
  if (theirs.slice(1).some((word) => word === null || word.opens)) return true;
  if (divides(quoted, range) || divides(speech, recorded)) return true;
  if (ours.length === 1 && theirs.length === 1 && isFigure(ours[0]!) && isFigure(theirs[0]!)) return false;
  // at the head and at the end the record may have more words of the same
  const [said, next] = [speech[recorded.from], speech[recorded.to]];
  return (range.from === 0 && said?.opens !== true) || (range.to === quoted.length && next?.opens === false);
}

/** Whether a border cuts through words that are written as one, or between two figures. */
const divides = (words: readonly (SpokenWord | null)[], { from, to }: Range): boolean =>
  [from, to].some((at) => {
    const [before, after] = [words[at - 1], words[at]];
    return before && after && (before.start === after.start || (isFigure(before) && isFigure(after)));
  });

/** A change with all of the words that it takes a part of: "won’t" and "$5" are put in whole. */
function whole(
  change: Change,
  { steps }: Alignment,
  quoted: readonly SpokenWord[],
  speech: Speech,
): Pick<Change, 'quoted' | 'recorded'> {
  const partner = new Map<number, number>();
  for (const step of steps) if (step.kind === 'same') partner.set(step.recorded, step.quoted);
  let [{ from: q, to: qEnd }, { from: r, to: rEnd }] = [change.quoted, change.recorded];
  const isOne = (all: Speech | readonly SpokenWord[], index: number): boolean =>
    all[index] !== undefined && all[index]?.start === all[index - 1]?.start;
  while (partner.get(r - 1) === q - 1 && (isOne(speech, r) || isOne(quoted, q))) [q, r] = [q - 1, r - 1];
  while (partner.get(rEnd) === qEnd && (isOne(speech, rEnd) || isOne(quoted, qEnd)))
    [qEnd, rEnd] = [qEnd + 1, rEnd + 1];
  return { quoted: { from: q, to: qEnd }, recorded: { from: r, to: rEnd } };
}

/** Recorded words as the record writes them, with the commas between them, without fillers. */
export function wordsIn(speech: Speech, { from, to }: Range): string {
  const said: PlacedWord[] = [];
  let words = '';
  for (let at = from; at < to; at++) {
    const word = speech[at];
    if (!word || word.filler) continue;
    const before = said.at(-1);
    if (before?.start !== word.start) words += before ? ` ${word.text}` : word.text;
    if (at < to - 1 && speech[at + 1]?.start !== word.start) words += markIn(speech, at);
    said.push(word);
  }
  return words;
}

/** The comma behind a recorded word; one that sets a filler off goes with it. */
function markIn(speech: Speech, at: number): string {
  const mark = speech[at]?.mark ?? '';
  return /^[,;:]$/.test(mark) && speech[at + 1]?.filler === false ? mark : '';
}

/** Words as they are written, each contraction once. */
export const textsOf = (words: readonly SpokenWord[]): readonly string[] =>
  words.filter((word, index) => index === 0 || word.start !== words[index - 1]!.start).map(({ text }) => text);

/** The quotation's words held against the record's. */
export function stretchesOf({ alignment, speech }: Match, quoted: readonly SpokenWord[]): readonly Stretch[] {
  const runs: { kind: Stretch['kind']; words: SpokenWord[] }[] = [];
  const add = (kind: Stretch['kind'], word: SpokenWord | null | undefined): void => {
    if (!word) return;
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else runs.push({ kind, words: [word] });
  };
  for (const step of alignment.steps) {
    if (step.kind === 'same') add('same', quoted[step.quoted]);
    else if (step.kind === 'jump') {
      if (step.to < step.from || step.to - step.from > MOST_SHOWN) runs.push({ kind: 'gone', words: [] });
      else for (const word of speech.slice(step.from, step.to)) add('gone', word);
    } else {
      if (step.kind !== 'added') add('gone', speech[step.recorded]);
      if (step.kind !== 'left out') add('new', quoted[step.quoted]);
    }
  }
  return runs.map(({ kind, words }) => ({ kind, words: words.length === 0 ? ['…'] : textsOf(words) }));
}

/** Words passed over that are shown; of more, dots. */
const MOST_SHOWN = 12;
