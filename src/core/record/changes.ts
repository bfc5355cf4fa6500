import { NEGATIONS } from '../annotation/telling-words';
import { fold, romanised } from '../speaker/spelling';
import type { Alignment, Step } from './align';
import { durationOf, withoutSharedDuration } from './durations';
import type { PlacedWord, Speech } from './speech';
import type { SpokenWord } from './words';

/** Words from one index up to another, exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What differs between quoted and recorded words in one place. */
export interface Change {
  readonly kind: 'style' | 'tidied' | 'altered' | 'figure' | 'negation' | 'name' | 'spliced' | 'permitted';
  /** Indexes of the quoted words, `to` exclusive; where they are none, of the place. */
  readonly quoted: Range;
  /** The same of the recorded words, fillers among them. */
  readonly recorded: Range;
}

/** Words passed over that make a splice: more than any slip of the pen. */
const FAR = 8;
/** The same over a sentence's border. */
const FAR_OVER_BORDER = 4;

/** The places in which quoted and recorded words differ, in the quotation's order. */
export function changesIn({ steps }: Alignment, quoted: readonly SpokenWord[], speech: Speech): readonly Change[] {
  const changes: Change[] = [];
  const elsewhere = new Set(
    steps.flatMap((step) => (step.kind === 'left out' || step.kind === 'changed' ? [speech[step.recorded]!.key] : [])),
  );
  let [q, r] = [0, firstRecorded(steps)];
  let open: { quoted: Range; recorded: Range } | null = null;
  const add = (kind: Change['kind'], words = 0): void => {
    changes.push({ kind, quoted: { from: q, to: q + words }, recorded: { from: r, to: r + words } });
  };
  const close = (): void => {
    if (open === null) return;
    const said = speech.slice(open.recorded.from, open.recorded.to).filter((word) => word !== null);
    const { from, to } = open.quoted;
    const beside = [quoted[from - 1], quoted[to]].some((word) => word !== undefined && isFigure(word));
    changes.push({ kind: kindOf(quoted.slice(from, to), said, elsewhere, beside), ...open });
    open = null;
  };
  const extend = (words: number, recorded: number): void => {
    open = {
      quoted: { from: open?.quoted.from ?? q, to: q + words },
      recorded: { from: open?.recorded.from ?? r, to: r + recorded },
    };
    q += words;
    r += recorded;
  };
  for (const step of steps) {
    if (step.kind === 'same') {
      close();
      const kind = formOf(quoted[q]!, speech[r]!, q, quoted.length);
      if (kind !== null) add(kind, 1);
      q++;
      r++;
    } else if (step.kind === 'jump') {
      const isAllowed = step.gap !== 'none' && step.to >= step.from;
      if (!isAllowed && isNear(step, speech)) extend(0, step.to - r);
      else {
        close();
        add(isAllowed ? 'permitted' : 'spliced');
        r = step.to;
      }
    } else extend(step.kind === 'left out' ? 0 : 1, step.kind === 'added' ? 0 : 1);
  }
  close();
  return toldInTime(changes, quoted, speech);
}

/** Words beside a change with which it may tell a time. */
const BEFORE = 2;
const BEHIND = 3;

/**
 * Changes as they are where words that do not differ belong to the time they tell: "two hours and a half" is "two and a half
 * hours", but "half an hour" is not "an hour".
 */
function toldInTime(changes: readonly Change[], quoted: readonly SpokenWord[], speech: Speech): readonly Change[] {
  const durations = (said: Range, recorded: Range): readonly [string, string] | null => {
    const words = speech.slice(Math.max(0, recorded.from), recorded.to);
    const duration = words.includes(null) ? null : durationOf(words.filter((word) => word !== null));
    const own = duration && durationOf(quoted.slice(Math.max(0, said.from), said.to));
    return own && duration ? [own, duration] : null;
  };
  // null where it tells no time
  const isOther = ({ quoted: said, recorded }: Change): boolean | null => {
    for (let before = 0; before <= BEFORE; before++)
      for (let behind = 0; behind <= BEHIND; behind++) {
        const wide = ({ from, to }: Range): Range => ({ from: from - before, to: to + behind });
        const told = durations(wide(said), wide(recorded));
        if (told !== null) return told[0] !== told[1];
      }
    return null;
  };
  const alone = (change: Change): Change => {
    const other = change.kind === 'altered' || change.kind === 'figure' ? isOther(change) : null;
    return other === null ? change : { ...change, kind: other ? 'figure' : 'style' };
  };
  const regarded: Change[] = [];
  for (const change of changes) {
    const last = regarded.at(-1);
    const both = last && {
      quoted: { from: last.quoted.from, to: change.quoted.to },
      recorded: { from: last.recorded.from, to: change.recorded.to },
    };
    const told = both && change.quoted.from - last.quoted.to <= 1 ? durations(both.quoted, both.recorded) : null;
    if (both && told?.[0] === told?.[1] && told) regarded[regarded.length - 1] = { kind: 'style', ...both };
    else regarded.push(alone(change));
  }
  return regarded;
}

/** Where the alignment begins in the record. */
export function firstRecorded(steps: readonly Step[]): number {
  for (const step of steps) {
    if (step.kind === 'jump') return step.from;
    if (step.kind !== 'added') return step.recorded;
  }
  return 0;
}

/** Whether a jump leaves out so little that it is a change of words, not a leap to another passage. */
function isNear({ from, to }: Extract<Step, { kind: 'jump' }>, speech: Speech): boolean {
  if (to < from) return false;
  const passed = speech.slice(from, to);
  const said = passed.filter((word) => word !== null && !word.filler);
  const border = passed.slice(1).some((word) => word?.opens) || speech[to]?.opens === true;
  return !passed.includes(null) && said.length < (border ? FAR_OVER_BORDER : FAR);
}

/** One word written in two ways, or with other marks behind it; null when nothing differs. */
function formOf(word: SpokenWord, said: PlacedWord, index: number, count: number): Change['kind'] | null {
  const [text, recorded] = [word.text.toLowerCase(), said.text.toLowerCase()];
  if (word.contracted !== said.contracted || (word.contracted && text !== recorded)) return 'tidied';
  if (text !== recorded) return 'style';
  if (word.text !== said.text) return index === 0 ? 'permitted' : 'style';
  // behind a comma the reporter goes on, where the speaker stopped
  return word.mark === said.mark || (index === count - 1 && word.mark === '') ? null : 'permitted';
}

/**
 * @param elsewhere keys of recorded words that nothing is paired with: what is only moved is no other figure or name
 * @param beside a figure stands next to the change: "20 to 30" without "to 30" is another figure
 */
function kindOf(
  quoted: readonly SpokenWord[],
  recorded: readonly PlacedWord[],
  elsewhere: ReadonlySet<string>,
  beside: boolean,
): Change['kind'] {
  const [a, b] = [quoted.filter(({ filler }) => !filler), recorded.filter(({ filler }) => !filler)];
  if (a.length === 0 && b.length === 0) return 'tidied';
  const rest = withoutSharedDuration(a, b);
  if (rest !== null) return rest[0].length + rest[1].length === 0 ? 'style' : kindOf(...rest, elsewhere, beside);
  if (isOtherFigure(a, b, elsewhere, beside) || isOtherUnit(a, b)) return 'figure';
  if (denials(a) !== denials(b)) return 'negation';
  if (a.length === 1 && b.length === 1 && isOneName(a[0]!, b[0]!)) return 'style';
  if (isRenamed(a, b, elsewhere)) return 'name';
  return 'altered';
}

/** Whether a word is a number. */
export const isFigure = ({ key }: SpokenWord): boolean => key[0] === '#';

function isOtherFigure(
  a: readonly SpokenWord[],
  b: readonly SpokenWord[],
  elsewhere: ReadonlySet<string>,
  beside: boolean,
): boolean {
  const [said, recorded] = [figuresIn(a), figuresIn(b)];
  const [more, less] = [lacking(said, recorded), lacking(recorded, said)];
  // one in another's place, though both are said of something
  if (more.length > 0 && less.length > 0) return true;
  if (less.length > 0) return beside || said.length > 0;
  return more.some((key) => !elsewhere.has(key));
}

const lacking = (keys: readonly string[], others: readonly string[]): readonly string[] =>
  keys.filter((key) => !others.includes(key));

/** Figures as they compare: "three quarters" is "75 percent". */
const figuresIn = (words: readonly SpokenWord[]): readonly string[] =>
  words.flatMap((word, index) => {
    if (!isFigure(word)) return [];
    const share = words[index + 1]?.key === 'percent' ? Number(word.key.slice(1)) / 100 : Number.NaN;
    return [Number.isNaN(share) ? word.key : `#${share}`];
  });

const UNITS = new Set(['dollar', 'pound', 'euro', 'percent', 'percentage point']);

/** Another currency; points for percent. */
function isOtherUnit(a: readonly SpokenWord[], b: readonly SpokenWord[]): boolean {
  const [said, recorded] = [a, b].map((words) => words.map(({ key }) => key).filter((key) => UNITS.has(key)));
  return said!.length > 0 && recorded!.length > 0 && said!.join() !== recorded!.join();
}

const denials = (words: readonly SpokenWord[]): number => words.filter(({ key }) => NEGATIONS.has(key)).length;

/** Transliterations of one name: "Sergey", "Sergei". */
const isOneName = (a: SpokenWord, b: SpokenWord): boolean =>
  isCapital(a) && romanised(fold(a.text)) === romanised(fold(b.text));

const isCapital = ({ text, key }: SpokenWord): boolean => /^\p{Lu}/u.test(text) && key !== 'i';

/** One name for another, as against a name for "he" or none at all; a single name in another's place is not only moved. */
function isRenamed(a: readonly SpokenWord[], b: readonly SpokenWord[], elsewhere: ReadonlySet<string>): boolean {
  const [said, recorded] = [a, b].map((words) => words.filter((word) => isCapital(word) && !word.opens));
  if (recorded!.length === 0) return false;
  if (said!.length === 1 && a.length === 1 && recorded!.length === b.length) return said![0]!.key !== recorded![0]!.key;
  return said!.some(({ key }) => !elsewhere.has(key));
}
