import type { ArticleFacts } from '../core/archive/facts';
import type { Claim } from '../core/claim/claim';
import { isSpeech } from '../core/speaker/speech';
import { inTextOrder, type Span } from '../core/text/span';

/** What is coloured, from the bottom up: where two overlap the later one in this list is seen. */
export const layers = [
  'claim',
  'indirectQuotation',
  'mixedQuotation',
  'directQuotation',
  'figure',
  'cue',
  'speaker',
  'disagreement',
] as const;
export type Layer = (typeof layers)[number];

export interface LayeredSpan extends Span {
  readonly layer: Layer;
}

/** From this check-worthiness on statements are coloured and listed. */
const WORTH_NOTICE = 0.5;

export const isWorthNotice = ({ checkworthiness }: Claim): boolean => checkworthiness >= WORTH_NOTICE;

/**
 * Everything to colour in an article, without overlap and in text order.
 *
 * @param disagreeing the words that disagree with other passages
 * @param isShown tells the layers that a person wants to see
 */
export function layeredSpans(
  facts: ArticleFacts,
  disagreeing: readonly Span[] = [],
  isShown: (layer: Layer) => boolean = () => true,
): LayeredSpan[] {
  const spans: LayeredSpan[] = [];
  const add = (layer: Layer, span: Span): void => {
    if (isShown(layer)) spans.push({ layer, start: span.start, end: span.end });
  };
  for (const span of disagreeing) add('disagreement', span);
  for (const claim of facts.claims) {
    if (claim.speaker === null && isWorthNotice(claim)) add('claim', claim);
    for (const quantity of claim.quantities) add('figure', quantity);
  }
  for (const quotation of facts.quotations) {
    if (!isSpeech(quotation)) continue;
    for (const part of quotation.content) add(`${quotation.type}Quotation`, part);
    if (quotation.cue) add('cue', quotation.cue);
    if (quotation.source) add('speaker', quotation.source);
  }
  return flatten(spans);
}

/** Cuts overlapping spans so that at each place only the topmost layer is left: a sweep over the borders. */
function flatten(spans: readonly LayeredSpan[]): LayeredSpan[] {
  const borders = spans
    .flatMap((span) => [
      { at: span.start, layer: span.layer, open: 1 },
      { at: span.end, layer: span.layer, open: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  const open = new Map<Layer, number>(layers.map((layer) => [layer, 0]));
  const flat: LayeredSpan[] = [];
  let from = 0;
  for (const { at, layer, open: step } of borders) {
    const top = layers.findLast((each) => open.get(each)! > 0);
    if (top && at > from) {
      const last = flat.at(-1);
      if (last?.layer === top && last.end === from) flat[flat.length - 1] = { ...last, end: at };
      else flat.push({ layer: top, start: from, end: at });
    }
    open.set(layer, open.get(layer)! + step);
    from = at;
  }
  return flat.sort(inTextOrder);
}
