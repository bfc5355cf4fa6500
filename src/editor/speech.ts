import type { Quotation } from '../core/speaker/speaker';

/** Reported speech below this score is wrong more than once in three; colours and lists do without it. */
const SURE_ENOUGH = 0.66;
/** "He promised that", "they asked for it": fewer words say nothing without their article. */
const FEWEST_WORDS = 3;

/** What colours and lists show: speech that is surely speech. Beliefs, plans and rulings are attributions, too. */
export function isSpeech({ class: kind, type, score, excerpt }: Quotation): boolean {
  if (kind !== 'assertion') return false;
  return type !== 'indirect' || (score >= SURE_ENOUGH && excerpt.split(' ').length >= FEWEST_WORDS);
}
