import type { Span } from '../text/span';
import type { Match } from './judge';
import type { SpokenWord } from './words';

/** Where quoted words stand that the record has, or has others in place of; in text order, neighbours as one. */
export function heardIn({ alignment }: Match, quoted: readonly SpokenWord[]): readonly Span[] {
  const heard: { start: number; end: number }[] = [];
  let last = Number.NaN;
  for (const step of alignment.steps) {
    if (step.kind !== 'same' && step.kind !== 'changed') continue;
    const { start, end } = quoted[step.quoted]!;
    if (step.quoted === last + 1) heard.at(-1)!.end = end;
    else heard.push({ start, end });
    last = step.quoted;
  }
  return heard;
}
