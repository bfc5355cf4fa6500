const ENDING = /(?<=\w{3})(?:ings?|ers?|es?|s)$/;

/** A lemma without its ending, so that "dancing" meets "dance" and "closing" meets "close". */
export const stemOf = (lemma: string): string => lemma.replace(ENDING, '');
