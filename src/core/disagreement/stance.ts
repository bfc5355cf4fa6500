import attitudes from './attitudes.json';
import type { Candidate, Finding, Origin, Side } from './finding';
import { sameName } from './same-name';
import type { Statement, Word } from './statement';

/** What somebody is said to want or not to want. */
interface Stance {
  /** Name of whoever wants, lower case. */
  readonly holder: string;
  readonly towards: boolean;
  /** Class or stem of what is wanted. */
  readonly matter: string;
  /** As the explanation shows it. */
  readonly text: string;
}

const towards = new Set(attitudes.towards);
const away = new Set(attitudes.away);
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
      (other) => other.matter === x.matter && other.towards !== x.towards && sameName(other.holder, x.holder),
    );
    if (y === undefined) continue;
    const side = (statement: Statement, origin: Origin, { text }: Stance): Side => ({
      statement,
      origin,
      focus: null,
      said: `“${text}”`,
    });
    return {
      kind: 'stance',
      level: 'info',
      score: 0.6,
      a: side(a, originA, x),
      b: side(b, originB, y),
      because: `what ${nameText(x.holder)} wants`,
    };
  }
  return null;
}

const nameText = (name: string): string => name.replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());

function stancesOf(statement: Statement, origin: Origin): readonly Stance[] {
  const words = statement.words.filter(({ said }) => said);
  return words.flatMap((word, i) => {
    const sign = towards.has(word.key) ? true : away.has(word.key) ? false : null;
    if (sign === null) return [];
    const at = words.slice(i + 1, i + 1 + REACH).findIndex(({ key }) => matters.has(key));
    const holder = holderOf(words, i, statement, origin);
    if (at < 0 || holder === null) return [];
    const negated = words.slice(Math.max(0, i - NEGATION_REACH), i).some(({ kind }) => kind === 'not');
    const shown = words.slice(Math.max(0, i - NEGATION_REACH), i + 2 + at);
    const matter = matters.get(words[i + 1 + at]!.key)!;
    return { holder, towards: sign !== negated, matter, text: shown.map(({ text }) => text).join(' ') };
  });
}

/** The nearest name before the attitude; where none is near, the speaker. */
function holderOf(words: readonly Word[], at: number, { claim }: Statement, { speakers }: Origin): string | null {
  const before = words.slice(Math.max(0, at - HOLDER_REACH), at).findLast(({ kind }) => kind === 'name');
  if (before !== undefined) return before.key;
  return claim.speaker === null ? null : (speakers[claim.speaker]?.name.toLowerCase() ?? null);
}
