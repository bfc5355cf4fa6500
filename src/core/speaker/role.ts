import { definiteDeterminers, possessiveDeterminers, prepositions, ranks } from './lexicon';

const MOST_ROLES = 12;

/** A role without leading articles and possessive pronouns: "the chief engineer" → "chief engineer". */
function bareRole(role: string): string {
  const words = role.split(' ');
  const first = words.findIndex((word) => {
    const lower = word.toLowerCase();
    return !(possessiveDeterminers.has(lower) || definiteDeterminers.has(lower) || /^an?$/.test(lower));
  });
  return first < 1 ? role : words.slice(first).join(' ');
}

/** How a role is compared with others: without article, in lower case. */
export const roleKey = (role: string): string => bareRole(role).toLowerCase();

/**
 * The shorter wordings of a role that say nothing more: of "chief engineer of the harbour" among others "chief engineer",
 * of "city mayor" "mayor"; but not "minister" of "deputy minister".
 *
 * @param key as `roleKey` gives it
 */
function shorterRoles(key: string): string[] {
  const words = key.split(' ');
  const complement = words.findIndex((word, index) => index > 0 && prepositions.has(word));
  const head = (complement === -1 ? words : words.slice(0, complement)).map((word) => word.replace(/,$/, ''));
  const shorter = complement === -1 ? [] : [head.join(' ')];
  for (let first = 1; first < head.length && !partsOffices(head[first - 1]!); first++) {
    shorter.push(head.slice(first).join(' '));
  }
  return shorter;
}

/** "deputy", "ex-": the minister behind it is another's office. */
const partsOffices = (word: string): boolean => ranks.has(word) || word.includes('-');

/** Adds a role to a list in which each stands once, in its fullest wording. */
export function withRole(roles: readonly string[], added: string): readonly string[] {
  if (roles.includes(added)) return roles;
  const key = roleKey(added);
  if (key === '' || roles.some((role) => roleKey(role) === key || shorterRoles(roleKey(role)).includes(key))) {
    return roles;
  }
  const shorter = new Set(shorterRoles(key));
  const place = roles.findIndex((role) => shorter.has(roleKey(role)));
  if (place === -1) return roles.length < MOST_ROLES ? [...roles, bareRole(added)] : roles;
  return roles.flatMap((role, index) =>
    index === place ? [bareRole(added)] : shorter.has(roleKey(role)) ? [] : [role],
  );
}

/** Roles with how often each occurs, each once, in its fullest and most frequent wording. */
export function mergedRoles(counts: ReadonlyMap<string, number>): Map<string, number> {
  const byKey = new Map<string, { wording: string; most: number; sum: number }>();
  for (const [role, times] of counts) {
    const known = byKey.get(roleKey(role));
    if (!known) byKey.set(roleKey(role), { wording: bareRole(role), most: times, sum: times });
    else {
      known.sum += times;
      const better = times > known.most || (times === known.most && bareRole(role) > known.wording);
      if (better) Object.assign(known, { wording: bareRole(role), most: times });
    }
  }
  const longestFirst = [...byKey.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  for (const key of longestFirst) {
    const full = byKey.get(key);
    if (!full) continue;
    for (const shorter of shorterRoles(key)) {
      full.sum += byKey.get(shorter)?.sum ?? 0;
      byKey.delete(shorter);
    }
  }
  return new Map([...byKey.values()].map(({ wording, sum }) => [wording, sum]));
}
