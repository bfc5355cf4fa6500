import type { Stretch } from '../annotation/diff-words';
import type { Alignment } from './align';
import type { Change, Range } from './changes';
import type { Match } from './judge';
import type { PlacedWord, Speech } from './speech';
import type { Repair } from './verdict';
import type { SpokenWord } from './words';

const PUT_RIGHT: readonly Change['kind'][] = ['altered', 'figure', 'negation', 'name'];

/** What to put into the article so that the quotation has the record's words, in text order. */
export function repairsOf({ changes, speech, alignment }: Match, quoted: readonly SpokenWord[]): readonly Repair[] {
  const repairs: Repair[] = [];
  for (const change of changes) {
    if (change.kind === 'spliced') {
      const [before, after] = [quoted[change.quoted.from - 1], quoted[change.quoted.from]];
      if (before && after) repairs.push({ start: before.end, end: after.start, words: ' … ' });
    } else if (PUT_RIGHT.includes(change.kind)) {
      const { quoted: range, recorded } = whole(change, alignment, quoted, speech);
      const words = wordsIn(speech, recorded);
      const [first, last] = [quoted[range.from], quoted[range.to - 1]];
      // what is only taken out takes the blank before it along
      const before = words === '' ? quoted[range.from - 1] : undefined;
      if (range.from < range.to) repairs.push({ start: before?.end ?? first!.start, end: last!.end, words });
      else if (last) repairs.push({ start: last.end, end: last.end, words: ` ${words}` });
      else if (first) repairs.push({ start: first.start, end: first.start, words: `${words} ` });
    }
  }
  return repairs.filter((repair, index) => index === 0 || repair.start >= repairs[index - 1]!.end);
}

/** A change with all of the contractions that it takes a part of: "won’t" is put in whole. */
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
    index > 0 &&
    index < all.length &&
    all[index - 1]?.contracted === true &&
    all[index - 1]!.start === all[index]?.start;
  while (partner.get(r - 1) === q - 1 && (isOne(speech, r) || isOne(quoted, q))) [q, r] = [q - 1, r - 1];
  while (partner.get(rEnd) === qEnd && (isOne(speech, rEnd) || isOne(quoted, qEnd)))
    [qEnd, rEnd] = [qEnd + 1, rEnd + 1];
  return { quoted: { from: q, to: qEnd }, recorded: { from: r, to: rEnd } };
}

/** Recorded words as the record writes them, without fillers. */
export function wordsIn(speech: Speech, { from, to }: Range): string {
  const words = speech.slice(from, to).filter((word) => word !== null && !word.filler) as readonly PlacedWord[];
  return textsOf(words).join(' ');
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
