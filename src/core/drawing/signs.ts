import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3-shape';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Standing } from '../story/picture';
import type { ColourName, Palette } from './stage';

/** Values are told from each other by shape first: colours are seen by few and printed by fewer. */
const SHAPES: readonly SymbolType[] = [
  symbolCircle,
  symbolTriangle,
  symbolSquare,
  symbolDiamond,
  symbolStar,
  symbolCross,
];
const COLOURS: readonly ColourName[] = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** The sign of a value, about the origin; values beyond the shapes are hollow ones. `area` in square units. */
export function signOf(value: number, palette: Palette, area = 64): Element {
  const at = value % SHAPES.length;
  const colour = palette[COLOURS[at]!];
  const isHollow = value >= SHAPES.length;
  return s('path', {
    d: symbol(SHAPES[at], area)() ?? '',
    fill: isHollow ? 'none' : colour,
    stroke: colour,
    strokeWidth: isHollow ? 1.6 : 0,
  });
}

const STANDING_COLOURS: Readonly<Record<Standing, ColourName>> = {
  warning: 'warning',
  info: 'info',
  settled: 'muted',
  agreed: 'good',
};

const EQUAL = 'M-4,-2H4M-4,2H4';
const STANDING_PATHS: Readonly<Record<Standing, string>> = {
  warning: `${EQUAL}M2.5,-5L-2.5,5`,
  info: `${EQUAL}M2.5,-5L-2.5,5`,
  settled: 'M-4,0L-1,3.5L4.5,-4',
  agreed: EQUAL,
};

/** The colour in which a standing is drawn. */
export const standingColour = (standing: Standing, palette: Palette): string => palette[STANDING_COLOURS[standing]];

/** Not equal, equal or ticked off, about the origin: how a claim stands. */
export const standingSign = (standing: Standing, palette: Palette): Element =>
  s('path', {
    d: STANDING_PATHS[standing],
    fill: 'none',
    stroke: standingColour(standing, palette),
    strokeWidth: standing === 'warning' ? 2.2 : 1.6,
    strokeLinecap: 'round',
  });

/** A sign as a small picture among words, which say what it means. */
export const inline = (sign: Element): Element =>
  s('svg', { className: ['sign'], viewBox: '-7 -7 14 14', width: 14, height: 14, ariaHidden: 'true' }, sign);
