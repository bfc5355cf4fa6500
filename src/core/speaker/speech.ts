import type { Quotation } from './speaker';

/** Reported speech below this score is wrong more than once in three; colours and lists do without it. */
const SURE_ENOUGH = 0.66;
/** "He promised that", "they asked for it": fewer words say nothing without their article. */
const FEWEST_WORDS = 3;

/**
 * Whether a quotation is surely something said: direct or partly quoted, or reported speech of a high score. Beliefs,
 * plans and rulings are attributions, too, and no speech.
 */
export function isSpeech({ class: kind, type, score, excerpt }: Quotation): boolean {
  if (kind !== 'assertion') return false;
  return type !== 'indirect' || (score >= SURE_ENOUGH && excerpt.split(' ').length >= FEWEST_WORDS);
}
