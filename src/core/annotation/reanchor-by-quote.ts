import { atOnce } from '../text/at-once';
import type { Anchor } from './anchor';
import { InsertedText } from './inserted';
import { ORPHAN, type Placed } from './placed';
import { type QuotePlace, quotePlaces } from './quote';
import { evenText } from './tokens';

/** Surroundings of which at least so much is there make a place credible, from then on a difference of this decides. */
const FITS = 0.5;
const CLEARLY = 0.2;
/** Fewer letters, and the words alone are no sign that this is the passage. */
const TELLING = 20;
/** So long a quote that stands in a text just once is the passage, whatever is around it now. */
const TELLING_ALONE = 40;
/** A wording that differs more is another passage. */
const MOST_DISTANCE = 0.25;

/**
 * Finds passages in a text when the one that the anchors were made against cannot be had: by their words and by what stood
 * around them. Without the old text nobody knows whether a sentence that resembles a lost one was there before; so a changed
 * wording is only ever offered (`ambiguous`), never taken.
 *
 * @returns one place for each anchor, in their order
 */
export function reanchorByQuote(now: string, anchors: readonly Anchor[]): readonly Placed[] {
  return atOnce(reanchorByQuoteInSteps(now, anchors));
}

/** The same with a pause after each, for whoever has to let others work meanwhile. */
export function* reanchorByQuoteInSteps(now: string, anchors: readonly Anchor[]): Generator<void, readonly Placed[]> {
  let whole: InsertedText | null = null;
  const place = (anchor: Anchor): Placed => {
    const { start, exact, prefix, suffix } = anchor;
    if (exact.trim() === '') return ORPHAN;
    const places = quotePlaces(now, anchor, start);
    if (places.length > 0) return chosen(places, anchor);
    whole ??= new InsertedText(now, [{ start: 0, end: now.length }]);
    const near = whole.find(anchor).filter(({ distance }) => distance <= MOST_DISTANCE);
    const [best] = near;
    if (best === undefined || exact.length < TELLING) return ORPHAN;
    const same =
      best.distance === 0 && best.fit >= FITS && evenText(now.slice(best.start, best.end)) === evenText(exact);
    const surrounded = prefix.trim() !== '' || suffix.trim() !== '';
    return same && surrounded && (near[1] === undefined || near[1].distance > 0)
      ? { kind: best.start === start ? 'exact' : 'moved', span: { start: best.start, end: best.end } }
      : { kind: 'ambiguous', places: near.map((each) => ({ start: each.start, end: each.end })) };
  };
  const placed: Placed[] = [];
  for (const anchor of anchors) {
    placed.push(place(anchor));
    yield;
  }
  return placed;
}

function chosen(places: readonly QuotePlace[], { start, exact }: Anchor): Placed {
  const [best, next] = places as readonly [QuotePlace, QuotePlace | undefined];
  const fitting = places.filter(({ fit }) => fit >= FITS);
  if (fitting.length === 0 && exact.length < TELLING) return ORPHAN;
  const isAlone = next === undefined && exact.trim().length >= TELLING_ALONE;
  const clear = next === undefined || best.fit - next.fit > CLEARLY || (best.start === start && best.fit === 1);
  if ((best.fit >= FITS && clear) || isAlone) {
    return { kind: best.start === start ? 'exact' : 'moved', span: { start: best.start, end: best.end } };
  }
  return { kind: 'ambiguous', places: places.map(({ start: from, end }) => ({ start: from, end })) };
}
