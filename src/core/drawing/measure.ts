/** Widths of letters in ems, as in the wider of the fonts of interfaces; a drawing is laid out where no font can be asked. */
const NARROW = 0.34;
const USUAL = 0.6;
const CAPITAL = 0.7;
const WIDE = 0.95;
const FULL = 1.05;

function emsOf(character: string): number {
  if (/[iljtfrI.,:;'’‘!|()[\] ]/.test(character)) return NARROW;
  if (/[mwMW@%—…]/.test(character)) return WIDE;
  if (character.codePointAt(0)! >= 0x2e80) return FULL;
  return /\p{Lu}/u.test(character) ? CAPITAL : USUAL;
}

/** About how wide a text is, in the unit of `size`. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * size;
}

/** The text, or as much of its beginning as fits with an ellipsis. */
export function fitted(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  const room = width - widthOf('…', size);
  let [kept, taken] = ['', 0];
  for (const character of text) {
    taken += widthOf(character, size);
    if (taken > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The text in lines that fit, broken between words; the last line is cut where there would be more. */
export function wrapped(text: string, width: number, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  const words = text.split(/\s+/).filter((word) => word !== '');
  while (words.length > 0 && lines.length < most - 1) {
    let line = words.shift()!;
    while (words.length > 0 && widthOf(`${line} ${words[0]!}`, size) <= width) line += ` ${words.shift()!}`;
    lines.push(fitted(line, width, size));
  }
  if (words.length > 0) lines.push(fitted(words.join(' '), width, size));
  return lines;
}
