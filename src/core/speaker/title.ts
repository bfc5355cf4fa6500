import type { Token } from '../text/tokenize';
import {
  calendarWords,
  demonyms,
  type Gender,
  givenNameGender,
  honorifics,
  organisationHeads,
  placeNames,
  portfolioWords,
  roleGender,
  roleNoun,
  roleParticiples,
  titleWords,
} from './lexicon';
import { bare, type Word } from './word';

const LONGEST_ROLE = 8;

/** Whether a word is an honorific or a noun for what a person is. */
export const isRole = ({ folded }: Word): boolean => roleNoun(folded) !== null || honorifics.has(bare(folded));

/** "Senators Berg and Lund": the title of several people. */
const isRoleOfMany = ({ folded }: Word): boolean => folded.endsWith('s') && roleNoun(folded.slice(0, -1)) !== null;

/** Index of the run's word at which the name begins; its length when it is a title alone. */
export function nameStart(run: readonly Word[]): number {
  if (run.length > 1 && givenNameGender.has(run[0]!.folded) && !honorifics.has(bare(run[0]!.folded))) return 0;
  if (run.length === 2 && honorifics.get(bare(run[0]!.folded))) return 1;
  let last = -1;
  run.forEach((word, index) => {
    const isSurname = index > 0 && index === run.length - 1 && givenNameGender.has(run[index - 1]!.folded);
    if (!isSurname && (isRole(word) || (isRoleOfMany(word) && index < run.length - 1))) last = index;
  });
  if (last === -1) {
    const first = run[0]!.folded;
    return run.length > 2 && demonyms.has(first) && givenNameGender.has(run[1]!.folded) ? 1 : 0;
  }
  if (last + 1 < run.length && /^(?:of|for)$/.test(run[last + 1]!.folded)) return afterComplement(run, last + 2);
  if (run.some((word, index) => index > last && organisationHeads.has(word.folded))) return 0;
  if (last === run.length - 1 && !run.every((word) => isRole(word) || isTitleWord(word))) {
    return run.length > 1 && !run.some((word) => isTitleWord(word)) ? 0 : run.length;
  }
  return last + 1;
}

const isTitleWord = (word: Word): boolean =>
  titleWords.has(word.folded) ||
  demonyms.has(word.folded) ||
  placeNames.has(word.folded) ||
  /^(?:of|for|the)$/.test(word.folded);

/** "Secretary of State | Ada Reuter", "CEO of the Relief Council | Ola Berg": where the name begins. */
function afterComplement(run: readonly Word[], from: number): number {
  for (let i = from; i + 1 < run.length; i++) {
    if (givenNameGender.has(run[i]!.folded) && !organisationHeads.has(run[i + 1]!.folded)) return i;
  }
  let at = from;
  while (at < run.length && (run[at]!.folded === 'the' || isTitleWord(run[at]!) || portfolioWords.has(run[at]!.folded)))
    at++;
  if (at > from && at < run.length && !organisationHeads.has(run[at]!.folded)) return at;
  for (let i = run.length - 2; i > from; i--)
    if (organisationHeads.has(run[i]!.folded) && !organisationHeads.has(run[i + 1]!.folded)) return i + 1;
  return run.length;
}

/** "minister of | Foreign Affairs Ada Reuter" with a small-letter role before the run. */
export function titleBeforeComplement(
  tokens: readonly Token[],
  run: readonly Word[],
  sentenceStart: number,
): { nameAt: number; roleStart: number } | null {
  let at = run[0]!.firstToken - 1;
  if (at > sentenceStart && tokens[at]!.lower === 'the') at--;
  if (at <= sentenceStart || !/^(?:of|for)$/.test(tokens[at]!.lower) || !isRoleNoun(tokens[at - 1]!)) return null;
  const nameAt = afterComplement(run, 0);
  if (nameAt === 0 || nameAt === run.length) return null;
  return { nameAt, roleStart: roleBegin(tokens, at - 1, sentenceStart) };
}

/** The token at which the role right before a name begins ("Nato chief", "the school’s director"), null without. */
export function roleBefore(tokens: readonly Token[], nameToken: number, sentenceStart: number): number | null {
  const noun = tokens[nameToken - 1];
  if (!noun || nameToken - 1 < sentenceStart || !isRoleNoun(noun)) return null;
  return roleBegin(tokens, nameToken - 1, sentenceStart);
}

const isRoleNoun = (token: Token): boolean => roleNoun(token.lower) !== null || honorifics.has(bare(token.lower));

/** Goes left from a role's noun over what belongs to it. */
export function roleBegin(tokens: readonly Token[], nounToken: number, sentenceStart: number): number {
  let at = nounToken;
  while (at > sentenceStart && nounToken - at < LONGEST_ROLE) {
    const before = tokens[at - 1]!;
    const joins =
      before.pos === 'ADJ' ||
      before.pos === 'NOUN' ||
      before.pos === 'PROPN' ||
      /^(?:['’]s?|-|‑)$/.test(before.text) ||
      titleWords.has(before.lower) ||
      demonyms.has(before.lower);
    const isVerb = before.lower === before.text && before.lower.endsWith('ed') && !roleParticiples.has(before.lower);
    if (!joins || isVerb || calendarWords.has(before.lower)) break;
    at--;
  }
  while (at < nounToken && /^\W/.test(tokens[at]!.text)) at++;
  return at;
}

/** The gender that a title in capitals, or else the noun of the role before a name, tells. */
export function titleGender(title: readonly Word[], role: readonly Token[]): Gender {
  for (const word of title) {
    const gender = honorifics.get(bare(word.folded)) ?? roleGender(bare(word.folded));
    if (gender) return gender;
  }
  const noun = role.findLast((token) => roleNoun(token.lower) !== null);
  return noun ? roleGender(noun.lower) : null;
}
