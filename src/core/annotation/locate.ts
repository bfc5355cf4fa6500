import { atOnce } from '../text/at-once';
import type { Span } from '../text/span';
import type { Anchor } from './anchor';
import { ORPHAN, type Placed } from './placed';
import { reanchorInSteps } from './reanchor';
import { reanchorByQuoteInSteps } from './reanchor-by-quote';
import type { Annotation } from './state';
import { textId } from './text-id';

/** An annotation in a text as it is now. */
export interface LocatedAnnotation {
  readonly annotation: Annotation;
  /** For each of its anchors, in their order. */
  readonly parts: readonly Placed[];
  /** How its passage as a whole was found: as the part that was found worst. */
  readonly kind: Placed['kind'];
  /** Where its parts are, in text order; empty when one of them was not found. */
  readonly spans: readonly Span[];
  readonly cue: Placed | null;
  readonly mention: Placed | null;
}

/** The text that an anchor was made against, by its id; null when it cannot be had. */
export type OldText = (id: string) => Promise<string | null>;

/** Comes to the end of work in steps: at once, or with others' work between the steps. */
export type Pace = <Result>(steps: Generator<void, Result>) => Result | Promise<Result>;

/** From best to worst. */
const KINDS: readonly Placed['kind'][] = ['exact', 'moved', 'edited', 'ambiguous', 'orphan'];

/** Finds annotations in a text: by following its edits from the texts they were made against, else by their words. */
export async function locate(
  annotations: Iterable<Annotation>,
  text: string,
  oldText: OldText,
  pace: Pace = atOnce,
): Promise<readonly LocatedAnnotation[]> {
  const all = [...annotations];
  const anchors = all.flatMap((each) => [
    ...each.anchors,
    ...[each.cue, each.mention].filter((anchor) => anchor !== null),
  ]);
  const places = await placeAnchors(anchors, text, oldText, pace);
  const placeOf = (anchor: Anchor): Placed => places.get(anchor) ?? ORPHAN;
  return all.map((annotation) => {
    const { cue, mention } = annotation;
    const parts = annotation.anchors.map(placeOf);
    const spans = parts.flatMap((part) => ('span' in part ? [part.span] : [])).sort((a, b) => a.start - b.start);
    return {
      annotation,
      parts,
      kind: KINDS[Math.max(...parts.map(({ kind }) => KINDS.indexOf(kind)))]!,
      spans: spans.length === parts.length ? spans : [],
      cue: cue && placeOf(cue),
      mention: mention && placeOf(mention),
    };
  });
}

/** Finds one passage in a text. */
export const placeAnchor = async (anchor: Anchor, text: string, oldText: OldText): Promise<Placed> =>
  (await placeAnchors([anchor], text, oldText)).get(anchor) ?? ORPHAN;

/** Finds passages in a text. */
export async function placeAnchors(
  anchors: readonly Anchor[],
  text: string,
  oldText: OldText,
  pace: Pace = atOnce,
): Promise<ReadonlyMap<Anchor, Placed>> {
  if (anchors.length === 0) return new Map();
  const byText = new Map<string | null, Anchor[]>();
  for (const anchor of anchors) {
    const group = byText.get(anchor.text);
    if (group === undefined) byText.set(anchor.text, [anchor]);
    else group.push(anchor);
  }
  const now = textId(text);
  const places = new Map<Anchor, Placed>();
  for (const [id, group] of byText) {
    const old = id === null ? null : id === now ? text : await oldText(id);
    // an anchor that does not fit its own text was not written by us
    const isSound = ({ start, end, exact }: Anchor): boolean => old !== null && old.slice(start, end) === exact;
    const sound = group.filter(isSound);
    const unsound = group.filter((anchor) => !isSound(anchor));
    const followed = old === null ? [] : await pace(reanchorInSteps(old, text, sound));
    for (const [index, placed] of followed.entries()) places.set(sound[index]!, placed);
    const quoted = await pace(reanchorByQuoteInSteps(text, unsound));
    for (const [index, placed] of quoted.entries()) places.set(unsound[index]!, placed);
  }
  return places;
}
