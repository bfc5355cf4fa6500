/** FNV-1a over UTF-16 code units: 32 bits, well spread for short words; for tables, not against an adversary. */
export function fnv1a(text: string, seed = 0x811c9dc5): number {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** As `fnv1a`, but signed, as tables of features have it. */
export const hashText = (text: string): number => fnv1a(text) | 0;

/** A signed 32-bit hash of two numbers; order matters. The upper bits are the better ones. */
export function mix(a: number, b: number): number {
  const h = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0x9e3779b1);
  return h ^ (h >>> 15);
}
