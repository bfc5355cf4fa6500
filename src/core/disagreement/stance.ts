import { collectiveNouns } from '../speaker/lexicon';
import { message } from '../text/message';
import attitudes from './attitudes.json';
import type { Candidate, Finding, Origin, Side } from './finding';
import { onceLately } from './once';
import { saying } from './pair';
import { sameName } from './same-name';
import { sentences } from './sentences';
import type { Statement, Word } from './statement';

/** What somebody is said to want or not to want. */
interface Stance {
  /** Those who want it, by name or by what they are, lower case. */
  readonly holders: readonly string[];
  readonly towards: boolean;
  /** Class or stem of what is wanted. */
  readonly matter: string;
  /** The attitude with its negation, up to the matter. */
  readonly words: readonly Word[];
}

const towardsWords = new Set(attitudes.towards);
const awayWords = new Set(attitudes.away);
const matters = new Map(
  attitudes.matters.flatMap((line, index) => line.split(' ').map((word) => [word, `matter ${index}`] as const)),
);

/** Words after an attitude among which its matter stands, and before it among which its negation does. */
const REACH = 7;
const NEGATION_REACH = 2;
const HOLDER_REACH = 5;

/**
 * Two voices that say the opposite of what somebody wants: one that NATO is not interested in dialogue, another that it
 * would still seek talks. Only matters of the list are compared; of others likeness of words says too little.
 */
export function compareStances({ a, b, originA, originB }: Candidate): Finding | null {
  const second = stancesOf(b, originB);
  if (second.length === 0) return null;
  for (const x of stancesOf(a, originA)) {
    const y = second.find(
      (other) =>
        other.matter === x.matter &&
        other.towards !== x.towards &&
        other.holders.some((each) => x.holders.some((holder) => sameName(each, holder))),
    );
    if (y === undefined) continue;
    const side = (statement: Statement, origin: Origin, { words, towards }: Stance): Side => ({
      statement,
      origin,
      ...saying(words),
      value: String(towards),
    });
    return {
      kind: 'stance',
      level: 'info',
      score: 0.6,
      a: side(a, originA, x),
      b: side(b, originB, y),
      because: message(
        sentences.whatIsWanted,
        a.words.find(({ key }) => key === x.holders[0])?.text ?? nameText(x.holders[0]!),
      ),
    };
  }
  return null;
}

/** Whether a statement can say what somebody wants. */
export const hasStance = ({ words }: Statement): boolean => words.some(({ key }) => isAttitude(key));

const isAttitude = (key: string): boolean => towardsWords.has(key) || awayWords.has(key);

const nameText = (name: string): string => name.replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());

const stancesBy = onceLately((_: Statement) => new Map<Origin, readonly Stance[]>());

function stancesOf(statement: Statement, origin: Origin): readonly Stance[] {
  const known = stancesBy(statement);
  const before = known.get(origin);
  if (before !== undefined) return before;
  const now = readStances(statement, origin);
  known.set(origin, now);
  return now;
}

function readStances(statement: Statement, origin: Origin): readonly Stance[] {
  const words = statement.words.filter(({ said }) => said);
  return words.flatMap((word, i) => {
    const sign = towardsWords.has(word.key) ? true : awayWords.has(word.key) ? false : null;
    if (sign === null) return [];
    const after = words.slice(i + 1, i + 1 + REACH);
    const at = after.findIndex(({ key }) => matters.has(key));
    // the attitude nearest to the matter is the one towards it
    if (after.slice(0, at).some((other) => isTurn(other))) return [];
    const holders = holdersOf(words, i, statement, origin);
    if (at < 0 || holders.length === 0) return [];
    const negated = words.slice(Math.max(0, i - NEGATION_REACH), i).some(({ kind }) => kind === 'not');
    const shown = words.slice(Math.max(0, i - NEGATION_REACH), i + 2 + at);
    const matter = matters.get(words[i + 1 + at]!.key)!;
    return { holders, towards: sign !== negated, matter, words: shown };
  });
}

/** "pledged to keep order and rebuffed calls for an election": what comes after another refusal is refused. */
const isTurn = ({ key }: Word): boolean => awayWords.has(key);

/**
 * The nearest names before the attitude ("NATO and Russia"), or the nearest body that has none ("the dockers' union"); where
 * neither is near, the speaker.
 */
function holdersOf(words: readonly Word[], at: number, { claim }: Statement, { speakers }: Origin): readonly string[] {
  const from = Math.max(0, at - HOLDER_REACH);
  const last = words.slice(from, at).findLastIndex(isHolder);
  if (last < 0) {
    const speaker = claim.speaker === null ? undefined : speakers[claim.speaker]?.name;
    return speaker === undefined ? [] : [speaker.toLowerCase()];
  }
  const end = from + last;
  if (words[end]!.kind !== 'name') {
    const modifier = words[end - 1];
    return [modifier?.kind === 'word' ? `${modifier.key} ${words[end]!.key}` : words[end]!.key];
  }
  const names: string[] = [];
  for (let i = end; i >= 0 && words[i]!.kind === 'name'; i--) names.push(words[i]!.key);
  return names;
}

const isHolder = ({ kind, key }: Word): boolean => kind === 'name' || (kind === 'word' && collectiveNouns.has(key));
