import { COLOUR_NAMES, type Palette, paletteOf } from '../../core/drawing/stage';
import type { DrawingWords } from '../../core/drawing/words';
import type { StoryPicture } from '../../core/story/picture';

/** What the editor tells the page. */
export type ToPage =
  | {
      readonly kind: 'picture';
      /** Goes up with each picture: what the page asks is about one of them. */
      readonly edition: number;
      readonly picture: StoryPicture;
      readonly words: PageWords;
      readonly locale: string;
    }
  /** Why there is no picture. */
  | { readonly kind: 'none'; readonly reason: string };

/** What the page says besides what the drawings do. */
export interface PageWords extends DrawingWords {
  /** Numbers of articles and of claims that are disputed. */
  readonly summary: string;
  readonly exportAsSvg: string;
  readonly asList: string;
}

/** What the page tells the editor; whatever runs in a page may lie, so that it names no file and no command. */
export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly edition: number; readonly passage: number }
  | { readonly kind: 'export'; readonly edition: number; readonly palette: Palette };

/** A resolved colour: nothing that could end an attribute or load anything. */
const COLOUR = /^#[0-9a-f]{6}$/;

/** The message if it is one of those that the page may send, and nothing else of it; else null. */
export function fromPage(message: unknown): FromPage | null {
  if (typeof message !== 'object' || message === null) return null;
  const { kind, edition, passage, palette } = message as Record<string, unknown>;
  if (kind === 'ready') return { kind };
  if (!isIndex(edition)) return null;
  if (kind === 'open' && isIndex(passage)) return { kind, edition, passage };
  if (kind === 'export' && isPalette(palette)) return { kind, edition, palette: paletteOf((name) => palette[name]) };
  return null;
}

const isIndex = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function isPalette(value: unknown): value is Palette {
  if (typeof value !== 'object' || value === null) return false;
  const colours = value as Record<string, unknown>;
  return COLOUR_NAMES.every((name) => {
    const colour = Object.hasOwn(colours, name) ? colours[name] : null;
    return typeof colour === 'string' && COLOUR.test(colour);
  });
}
