import type { Properties } from 'hast';
import type { DrawingWords } from './words';

/** Every colour of a drawing; a test of exports and whoever fills them in goes by this list. */
export const COLOUR_NAMES = [
  'text',
  'muted',
  'background',
  'line',
  'warning',
  'info',
  'good',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
] as const;

/** One of `COLOUR_NAMES`. */
export type ColourName = (typeof COLOUR_NAMES)[number];

/** CSS colours: resolved ones for a file, variables for a page that follows a theme. */
export type Palette = Readonly<Record<ColourName, string>>;

/** A palette, colour by colour. */
export const paletteOf = (colour: (name: ColourName) => string): Palette =>
  Object.fromEntries(COLOUR_NAMES.map((name) => [name, colour(name)])) as Palette;

/** For whom a story is drawn, and what its parts do there. */
export interface Stage {
  readonly words: DrawingWords;
  readonly palette: Palette;
  /** BCP 47; how dates are written. */
  readonly locale: string;
  /**
   * What a part of the drawing that opens a passage has to have beside its shape: its role, name and place in the order of
   * the keyboard in a page, a link in a report, nothing in a picture.
   *
   * @param name what a screen reader says
   * @param key the same for the same part of the next drawing
   */
  opening(passage: number, name: string, key: string): Properties;
}
