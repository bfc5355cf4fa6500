import data from './number-words.json';

/** The value of each ordinal in words, to "ninetieth"; those above "twelfth" end as "thirteenth" and "twentieth" do. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...Object.entries(data.ordinals),
  ...Object.entries({ ...data.units, ...data.tens })
    .filter(([, value]) => value > 12)
    .map(([name, value]) => [`${name.replace(/y$/, 'ie')}th`, value] as const),
]);
