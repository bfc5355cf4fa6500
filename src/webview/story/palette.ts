import { type Palette, paletteOf } from '../../core/drawing/stage';

/** Colours that follow the theme; story.css says which of the theme's they are. */
export const themePalette = paletteOf((name) => `var(--story-${name})`);

/** The same colours as they are now, as `#rrggbb` on the background: for a file that knows no theme. */
export function resolvedPalette(): Palette {
  const probe = document.createElement('span');
  document.body.append(probe);
  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const fill = (name: string): void => {
    probe.style.color = `var(--story-${name})`;
    pixel.fillStyle = getComputedStyle(probe).color;
    pixel.fillRect(0, 0, 1, 1);
  };
  const palette = paletteOf((name) => {
    fill('background');
    fill(name);
    const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data;
    return `#${[red!, green!, blue!].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  });
  probe.remove();
  return palette;
}
