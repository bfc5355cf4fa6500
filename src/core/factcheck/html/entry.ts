import type { Element } from 'hast';
import { h } from 'hastscript';

/** A line of a list of details. */
export const entry = (term: string, value: string | readonly (string | Element)[] | Element): Element[] => [
  h('dt', term),
  h('dd', typeof value === 'string' || 'type' in value ? value : [...value]),
];
