import type { Token } from '../text/tokenize';
import type { Entity } from './entity';
import { demonyms, portfolioWords, ranks, services } from './lexicon';

/** Who has a role of a noun ("minister"), named last first. */
export type RoleHolders = Map<string, Entity[]>;

/** Holders kept for one noun. */
const MOST_HOLDERS = 6;

/** Notes that an entity that has a role is named. */
export function noteHolder(holders: RoleHolders, noun: string, entity: Entity): void {
  const known = holders.get(noun);
  if (!known) holders.set(noun, [entity]);
  else if (known[0] !== entity) {
    const at = known.indexOf(entity);
    if (at !== -1) known.splice(at, 1);
    known.unshift(entity);
    if (known.length > MOST_HOLDERS) known.pop();
  }
}

/**
 * Whom a role mention means, given by its first token and its noun's: the one named last whose rank, party and nation
 * agree, before all one whose role has every word of the mention.
 */
export function holderOf(
  holders: RoleHolders,
  noun: string,
  tokens: readonly Token[],
  first: number,
  nounToken: number,
): Entity | null {
  const agreeing = holders.get(noun)?.filter((entity) => agrees(entity, noun, tokens, first, nounToken)) ?? [];
  if (agreeing.length < 2) return agreeing[0] ?? null;
  const described = tokens.slice(first, nounToken).filter(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
  const full = agreeing.find((entity) => {
    const words = roleWords(entity);
    return described.every(({ lower }) => words.includes(lower));
  });
  return full ?? agreeing[0]!;
}

const roleWords = ({ roles }: Entity): string[] => roles.flatMap((role) => role.toLowerCase().split(' '));

/** "the deputy minister" is not the minister, "the Belmarian minister" not the Ostian one, "the police chief" no fire chief. */
function agrees(entity: Entity, noun: string, tokens: readonly Token[], first: number, nounToken: number): boolean {
  const roles = roleWords(entity);
  for (let at = first; at < nounToken; at++) {
    const { lower, pos } = tokens[at]!;
    if (roles.includes(lower)) continue;
    if (ranks.has(lower) || (demonyms.has(lower) && roles.some((word) => demonyms.has(word)))) return false;
    if (pos === 'NOUN' && isCharge(lower) && entity.roles.some((role) => isOfOther(role, noun))) return false;
  }
  return true;
}

/** Whether a role says before its noun what it is a role of. */
function isOfOther(role: string, noun: string): boolean {
  const words = role.toLowerCase().split(' ');
  const at = words.indexOf(noun);
  return words.slice(0, Math.max(0, at)).some(isCharge);
}

const isCharge = (lower: string): boolean => portfolioWords.has(lower) || services.has(lower);
