import type { ArticleFacts } from '../core/archive/facts';
import { isSpeech } from '../core/speaker/speech';
import { inTextOrder, type Span } from '../core/text/span';

/** Parts of quotations that lie in a longer one: a sweep in text order. */
export function nestedQuotations({ quotations }: ArticleFacts): Span[] {
  const parts = quotations
    .filter(isSpeech)
    .flatMap(({ content }) => content)
    .sort(inTextOrder);
  let reached = -1;
  return parts.filter(({ end }) => {
    const isInside = end <= reached;
    reached = Math.max(reached, end);
    return isInside;
  });
}
