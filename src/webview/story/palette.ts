import { COLOUR_NAMES, type Palette } from '../../core/drawing/stage';

const paletteOf = (colour: (name: string) => string): Palette =>
  Object.fromEntries(COLOUR_NAMES.map((name) => [name, colour(name)])) as Palette;

/** Colours that follow the theme; story.css says which of the theme's they are. */
export const themePalette = paletteOf((name) => `var(--story-${name})`);

/** The same colours as they are now, for a file that knows no theme. */
export function resolvedPalette(): Palette {
  const probe = document.createElement('span');
  document.body.append(probe);
  const palette = paletteOf((name) => {
    probe.style.color = `var(--story-${name})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return palette;
}
