import { ENGLISH } from '../../../src/core/drawing/english';
import { COLOUR_NAMES, type Palette, type Stage } from '../../../src/core/drawing/stage';

/** Each colour by its own name, so that a test tells which was used. */
export const palette = Object.fromEntries(COLOUR_NAMES.map((name) => [name, `${name}-colour`])) as Palette;

export const words = ENGLISH;

/** A page in which parts carry what a screen reader says. */
export const stage: Stage = {
  words,
  palette,
  locale: 'en-GB',
  opening: (passage, name) => ({ dataPassage: passage, ariaLabel: name }),
};
