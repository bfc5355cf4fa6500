import shown from './shown-figures.json';

const irregular = new Map(Object.entries(shown.irregularPlurals));
const unchanging = new Set(shown.unchanging);
/** Words that end compounds: "grandchild", "salesperson", "housewife". */
const COMPOUND = /^(.+)(child|person|foot|tooth|wife|fish|craft)$/;
/** "12 arrested": a participle in the noun's place. */
const PARTICIPLE = /^.{3,}[^e]ed$/;

/** The English plural of a noun's dictionary form, in the case it is given: "Ostishman" → "Ostishmen". */
export function pluralOf(noun: string): string {
  const lower = noun.toLowerCase();
  if (unchanging.has(lower) || PARTICIPLE.test(lower)) return noun;
  const known = irregular.get(lower);
  if (known !== undefined) return noun[0]! + known.slice(1);
  const [, , last] = COMPOUND.exec(lower) ?? [];
  if (last === 'fish' || last === 'craft') return noun;
  if (last !== undefined) return noun.slice(0, -last.length) + irregular.get(last)!;
  if (/man$/.test(lower)) return `${noun.slice(0, -2)}en`;
  if (/(?:s|x|z|ch|sh)$/.test(lower)) return `${noun}es`;
  if (/[^aeiou]y$/.test(lower)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}
