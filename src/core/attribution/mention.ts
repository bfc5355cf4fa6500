import type { Token } from '../text/tokenize';

const INSIDE: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON']);
const LONGEST = 14;

const isNominal = (token: Token): boolean => token.pos === 'PROPN' || token.pos === 'NOUN' || token.pos === 'PRON';
const joins = (token: Token): boolean => token.lower === "'s" || token.lower === '’s' || token.lower === 'of';

/**
 * The noun phrase whose last token is `last`: "Nato chief Jens Stoltenberg", "he", "the head of the harbour board".
 *
 * @returns index of its first token, or null when `last` ends no noun phrase
 */
export function mentionBefore(tokens: readonly Token[], last: number, floor: number): number | null {
  if (last < floor || !isNominal(tokens[last]!)) return null;
  let first = last;
  while (first > floor && last - first < LONGEST) {
    const next = tokens[first - 1]!;
    const goesOn =
      (INSIDE.has(next.pos) && !(next.pos === 'PRON' && tokens[first]!.pos === 'PRON')) ||
      (joins(next) && first - 2 >= floor && isNominal(tokens[first - 2]!));
    if (!goesOn) break;
    first--;
  }
  return first;
}

/**
 * The noun phrase that begins at `first`.
 *
 * @returns index after its last token, or null when none begins there
 */
export function mentionAfter(tokens: readonly Token[], first: number, ceiling: number): number | null {
  let end = first;
  while (end < ceiling && end - first < LONGEST) {
    const next = tokens[end]!;
    const goesOn =
      INSIDE.has(next.pos) ||
      (joins(next) &&
        end > first &&
        isNominal(tokens[end - 1]!) &&
        end + 1 < ceiling &&
        INSIDE.has(tokens[end + 1]!.pos));
    if (!goesOn) break;
    end++;
    if (next.pos === 'PRON') break;
  }
  while (end > first && !isNominal(tokens[end - 1]!)) end--;
  return end > first ? end : null;
}
