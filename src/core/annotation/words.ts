const WORD = /[\p{L}\p{N}\p{M}]+(?:[.,’'-][\p{L}\p{N}\p{M}]+)*/gu;

/** The words and figures of a passage, without marks, markup and white space; curly and straight apostrophes are one. */
export const wordsOf = (passage: string): readonly string[] =>
  (passage.normalize('NFC').match(WORD) ?? []).map((word) => word.replaceAll('’', "'"));
