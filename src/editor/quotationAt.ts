import type { ArticleFacts } from '../core/archive/facts';
import type { Quotation } from '../core/speaker/speaker';
import { isSpeech } from '../core/speaker/speech';
import { hull, touches } from '../core/text/span';

/** The quotation at an offset: of one inside another the inner. Its cue belongs to it, who speaks does not. */
export function quotationAt(facts: ArticleFacts, offset: number): Quotation | undefined {
  const length = ({ content }: Quotation): number => {
    const { start, end } = hull(content);
    return end - start;
  };
  return facts.quotations
    .filter((each) => isSpeech(each) && partsOf(each).some((part) => touches(part, offset)))
    .sort((a, b) => length(a) - length(b))[0];
}

/** What belongs to a quotation in the text: its content, and its cue if it has one. */
export const partsOf = ({ content, cue }: Quotation) => (cue ? [...content, cue] : content);
