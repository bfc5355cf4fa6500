import type { Token } from '../text/tokenize';
import type { Entity } from './entity';
import { demonyms, ranks } from './lexicon';

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

/** Whom a role mention means, given by its first token and its noun's: the one named last whose rank, party and nation agree. */
export function holderOf(
  holders: RoleHolders,
  noun: string,
  tokens: readonly Token[],
  first: number,
  nounToken: number,
): Entity | null {
  return holders.get(noun)?.find((entity) => agrees(entity, tokens, first, nounToken)) ?? null;
}

/** "the deputy minister" is not the minister, "the Belmarian minister" not the Ostian one. */
function agrees(entity: Entity, tokens: readonly Token[], first: number, nounToken: number): boolean {
  const roles = entity.roles.flatMap((role) => role.toLowerCase().split(' '));
  for (let at = first; at < nounToken; at++) {
    const { lower } = tokens[at]!;
    if (roles.includes(lower)) continue;
    if (ranks.has(lower) || (demonyms.has(lower) && roles.some((word) => demonyms.has(word)))) return false;
  }
  return true;
}
