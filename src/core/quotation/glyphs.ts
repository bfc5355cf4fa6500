/** Which marks belong together: what one opens, another of the same family closes. */
export type MarkFamily = 'double' | 'single' | 'guillemet' | 'smallGuillemet';

/** A character (or two) of the text that may be a quotation mark. */
export interface Glyph {
  readonly family: MarkFamily;
  /** What its shape says it does; `either`: straight marks, and ’, which is an apostrophe as well. */
  readonly shape: 'open' | 'close' | 'either';
}

const glyph = (family: MarkFamily, shape: Glyph['shape']): Glyph => ({ family, shape });

/** Every mark that news text opens or closes quotations with, the typewriter's and the backtick among them. */
export const GLYPHS: ReadonlyMap<string, Glyph> = new Map([
  ['“', glyph('double', 'open')],
  ['”', glyph('double', 'close')],
  ['„', glyph('double', 'open')],
  ['‟', glyph('double', 'open')],
  ['"', glyph('double', 'either')],
  ['``', glyph('double', 'open')],
  ["''", glyph('double', 'either')],
  ['‘', glyph('single', 'open')],
  ['’', glyph('single', 'either')],
  ['‚', glyph('single', 'open')],
  ['‛', glyph('single', 'open')],
  ["'", glyph('single', 'either')],
  ['`', glyph('single', 'either')],
  ['´', glyph('single', 'close')],
  ['«', glyph('guillemet', 'open')],
  ['»', glyph('guillemet', 'close')],
  ['‹', glyph('smallGuillemet', 'open')],
  ['›', glyph('smallGuillemet', 'close')],
]);
