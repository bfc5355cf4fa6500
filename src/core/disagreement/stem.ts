const ENDING = /(?<=\w{3})(?:ings?|ers?|es?|s)$/;

/** A lemma without its ending, so that "dancing" meets "dance", "closing" meets "close" and "easily" meets "easy". */
export const stemOf = (lemma: string): string => {
  if (!lemma.endsWith('ly')) return lemma.replace(ENDING, '');
  return lemma.endsWith('ily') ? `${lemma.slice(0, -3)}y` : lemma.length > 5 ? lemma.slice(0, -2) : lemma;
};

const LONGEST_ENDING = 4;

/** "expel" and "expelled", "Russia" and "Russian": all but a short ending is shared. */
export function sameStem(a: string, b: string): boolean {
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5 || Math.abs(a.length - b.length) > LONGEST_ENDING) return false;
  let shared = 0;
  while (shared < shorter && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return shared >= shorter - 1 && shared >= 5 && Math.max(a.length, b.length) - shared <= LONGEST_ENDING;
}
