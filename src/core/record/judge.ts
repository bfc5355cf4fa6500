import { NEGATIONS } from '../annotation/telling-words';
import { type Alignment, alignSpeech } from './align';
import { candidatesFor } from './candidates';
import { type Change, changesIn } from './changes';
import type { RecordShelf } from './record-shelf';
import type { QuotedSpeaker } from './speaker-label';
import type { PlacedWord, Speech } from './speech';
import spoken from './spoken.json';
import type { StoredRecord } from './stored-record';
import { isTelling } from './terms';
import type { Verdict } from './verdict';
import type { SpokenWord } from './words';

/** Where a record has the quoted words, and how they differ. */
export interface Match {
  readonly record: StoredRecord;
  readonly cost: number;
  readonly alignment: Alignment;
  readonly verdict: Verdict;
  readonly changes: readonly Change[];
  readonly speech: Speech;
  /** The recorded words from the first to the last that the quotation has. */
  readonly said: readonly PlacedWord[];
  /** The recorded words before the first in its sentence. */
  readonly before: readonly PlacedWord[];
  /** The recorded words behind the last. */
  readonly behind: readonly PlacedWord[];
}

/** Words that are compared; of a longer quotation the rest is taken for as good. */
const MOST_WORDS = 300;
/** Of fewer words, only the very same are thought to be the ones meant. */
const FEW = 4;
/** Share of the quoted words, and of those among them that tell something, that must be on record. */
const LEAST_SHARE = 0.5;
/** How well all else must fit before one word counts as an error. */
const FIRM = 0.34;
const FIRM_WORDS = 5;
/** The same words in two mouths: only so many are more than chance. */
const FIRM_TELLING = 3;
/** "If you ask me" takes nothing back. */
const LONGEST_IDIOM = 6;
/** Words that take part of what was said back. */
export const QUALIFIERS = new Set(spoken.qualifiers.split(' '));
/** Words under which something is only supposed. */
export const CONDITIONS = new Set(spoken.conditions.split(' '));
const REPORTS = new Set(spoken.reports.split(' '));
const JOINERS = new Set(spoken.joiners.split(' '));

/** The best place of the quoted words in the records; null when they are in none. */
export function bestMatch(
  quoted: readonly SpokenWord[],
  shelf: RecordShelf,
  speaker: QuotedSpeaker | null,
): Match | null {
  const words = quoted.slice(0, MOST_WORDS);
  let best: Match | null = null;
  for (const { record, passages } of candidatesFor(words, shelf)) {
    const speech = shelf.reader.speechOf(record, passages, speaker);
    const alignment = alignSpeech(words, speech);
    if (alignment === null || (best !== null && alignment.cost >= best.cost)) continue;
    if (isThere(alignment, words, speech)) best = matchOf(record, alignment, words, speech);
  }
  return best;
}

function isThere({ steps, cost }: Alignment, words: readonly SpokenWord[], speech: Speech): boolean {
  const said = words.filter(({ filler }) => !filler);
  const same = steps.flatMap((step) => (step.kind === 'same' ? [words[step.quoted]!] : []));
  const telling = same.filter(({ key }) => isTelling(key)).length;
  if (said.length < FEW)
    return telling > 0 && cost < 0.1 && !steps.some((step) => step.kind === 'same' && speech[step.recorded]!.foreign);
  const wanted = said.filter(({ key }) => isTelling(key)).length;
  return (
    same.length >= LEAST_SHARE * said.length &&
    telling >= Math.max(LEAST_SHARE * 0.8 * wanted, Math.min(2, wanted)) &&
    cost <= 0.5 * said.length
  );
}

function matchOf(record: StoredRecord, alignment: Alignment, words: readonly SpokenWord[], speech: Speech): Match {
  const changes = changesIn(alignment, words, speech);
  const at = alignment.steps.flatMap((step) =>
    step.kind === 'same' || step.kind === 'changed' ? [step.recorded] : [],
  );
  const [first, last] = [at[0]!, at.at(-1)!];
  const said = (first <= last ? speech.slice(first, last + 1) : [speech[first]!]).filter((word) => word !== null);
  const after = speech.slice(last + 1);
  const end = after.indexOf(null);
  const behind = (end < 0 ? after : after.slice(0, end)) as readonly PlacedWord[];
  const before = sentenceBefore(speech, first);
  const foreign = at.filter((index) => speech[index]!.foreign).length;
  const draft = { record, cost: alignment.cost, alignment, changes, speech, said, before, behind };
  return { ...draft, verdict: verdictOf(draft, words, foreign / at.length) };
}

function verdictOf(
  { changes, cost, before, behind, said }: Omit<Match, 'verdict'>,
  words: readonly SpokenWord[],
  foreign: number,
): Verdict {
  const has = (kind: Change['kind']): boolean => changes.some((change) => change.kind === kind);
  const telling = words.filter(({ key }) => isTelling(key)).length;
  const isFirm = words.length >= FIRM_WORDS && cost <= FIRM * words.length;
  if (foreign > 0.5) return isFirm && telling >= FIRM_TELLING ? 'otherSpeaker' : 'notFound';
  for (const kind of ['figure', 'negation', 'name'] as const) if (has(kind)) return isFirm ? kind : 'altered';
  if (has('spliced')) return 'spliced';
  if (has('altered')) return 'altered';
  const isWhole = words.length >= FIRM_WORDS && words.length < MOST_WORDS && !words.at(-1)!.mark.includes('…');
  if (isWhole && (goesOnWithQualifier(behind, said.at(-1)!) || isUnder(before, said[0]!))) return 'cut';
  if (has('tidied')) return 'tidied';
  return changes.length > 0 ? 'marks' : 'verbatim';
}

/** Whether the same voice goes on in the same sentence with what takes part of it back. */
export function goesOnWithQualifier(behind: readonly PlacedWord[], last: PlacedWord): boolean {
  const [next, ...after] = behind.filter(({ filler }) => !filler).slice(0, LONGEST_IDIOM);
  if (next === undefined || next.opens || next.utterance.speaker !== last.utterance.speaker) return false;
  if (!QUALIFIERS.has(next.key)) return false;
  const goesOn = `${[next, ...after].map(({ key }) => key).join(' ')} `;
  return !spoken.qualifyingNothing.some((idiom) => goesOn.startsWith(`${idiom} `));
}

/** What the same voice says before a word in its sentence. */
function sentenceBefore(speech: Speech, first: number): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  for (let at = first; at > 0 && speech[at]?.opens === false; at--) {
    const word = speech[at - 1];
    if (!word || word.utterance.speaker !== speech[at]!.utterance.speaker) break;
    words.push(word);
  }
  return words.reverse().filter(({ filler }) => !filler);
}

/** Whether what goes before in the sentence denies the quoted words, makes them a condition's or somebody else's. */
function isUnder(before: readonly PlacedWord[], first: PlacedWord): boolean {
  // "We did not wait, and the harbour is safe"
  const comma = before.findLastIndex(({ mark }) => mark !== '');
  const governing = before.slice(comma + 1);
  if (CONDITIONS.has(before[0]?.key ?? '') && !JOINERS.has(governing.at(-1)?.key ?? first.key)) return true;
  if (governing.length === 0 || JOINERS.has(first.key) || JOINERS.has(governing.at(-1)!.key)) return false;
  const joined = governing.findLastIndex(({ key }) => JOINERS.has(key));
  const keys = governing.slice(joined + 1).map(({ key }) => key);
  const isOwn = keys.includes('i') || keys.includes('we');
  return keys.some((key) => NEGATIONS.has(key) || CONDITIONS.has(key) || (REPORTS.has(key) && !isOwn));
}
