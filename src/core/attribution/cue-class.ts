import type { AttributionClass } from './attribution';
import lexicon from './cues.json';

const CLASSES: readonly AttributionClass[] = ['assertion', 'belief', 'fact', 'eventuality'];

/** Of a lemma listed under several classes the first counts. */
const classes: ReadonlyMap<string, AttributionClass> = new Map(
  CLASSES.toReversed().flatMap((each) => lexicon[each].split(' ').map((lemma) => [lemma, each] as const)),
);

/**
 * The attribution type a cue's lemma stands for.
 *
 * @returns null for a lemma that is no known cue
 */
export const classOfCue = (lemma: string): AttributionClass | null => classes.get(lemma) ?? null;

const eventualities: ReadonlySet<string> = new Set(lexicon.eventuality.split(' '));

/** Whether a cue's lemma tells of a plan, an order or a refusal where an infinitive follows it. */
export const isEventuality = (lemma: string): boolean => eventualities.has(lemma);
