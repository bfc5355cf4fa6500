import type { Nodes, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Where something goes that is written piece by piece. */
export const PLACE = { type: 'comment', value: 'place' } as const;

/** HTML before, between and after the places in it. */
export const aroundPlaces = (html: Nodes | RootContent[]): readonly string[] => toHtml(html).split(toHtml(PLACE));
