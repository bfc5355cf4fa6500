const ENDING = /(?<=\w{3})(?:ings?|ers?|es?|s)$/;

/** A lemma without its ending, so that "dancing" meets "dance", "closing" meets "close" and "easily" meets "easy". */
export const stemOf = (lemma: string): string => {
  if (!lemma.endsWith('ly')) return lemma.replace(ENDING, '');
  return lemma.endsWith('ily') ? `${lemma.slice(0, -3)}y` : lemma.length > 5 ? lemma.slice(0, -2) : lemma;
};
