import type { Token } from '../text/tokenize';
import type { Entity } from './entity';

const RANKS = new Set(
  'deputy vice assistant associate former under ex acting shadow foreign prime interior finance defense defence'.split(
    ' ',
  ),
);

/** "the deputy minister" is not the minister: words of rank before a noun must be in a role of the entity as well. */
export function hasRank(entity: Entity, tokens: readonly Token[], first: number, noun: number): boolean {
  const roles = entity.roles.map((role) => role.toLowerCase()).join(' ');
  for (let at = first; at < noun; at++) {
    const { lower } = tokens[at]!;
    if (RANKS.has(lower) && !roles.includes(lower)) return false;
  }
  return true;
}
