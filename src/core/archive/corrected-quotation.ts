import type { LocatedAnnotation } from '../annotation/locate';
import type { Placed } from '../annotation/placed';
import type { QuotationType } from '../quotation/quotation';
import type { Quotation } from '../speaker/speaker';
import { areSameSpans, type Span } from '../text/span';
import type { CorrectedSpeakers } from './corrected-speakers';
import { excerptOf } from './excerpt';

/**
 * A quotation as a person has it.
 *
 * @param detected what it corrects; null: nothing was detected there
 * @param located is found in the text
 */
export function correctedQuotation(
  detected: Quotation | null,
  { annotation, spans, cue, mention }: LocatedAnnotation,
  text: string,
  speakers: CorrectedSpeakers,
): Quotation {
  const { speaker: name, speakerKind, quotation: type } = annotation;
  const speaker =
    name === undefined ? (detected?.speaker ?? null) : name === null ? null : speakers.indexOf(name, speakerKind);
  const isSame = detected !== null && areSameSpans(detected.content, spans);
  const named = spanOf(mention);
  if (named !== null && speaker !== null) speakers.mention(speaker, named);
  return {
    type: type ?? detected?.type ?? typeOf(text, spans),
    class: detected?.class ?? 'assertion',
    content: isSame ? detected.content : spans,
    cue: spanOf(cue) ?? detected?.cue ?? null,
    source: named ?? (detected === null ? null : speakers.sourceOf(detected, speaker)),
    // a person says so
    score: 1,
    speaker,
    excerpt: isSame ? detected.excerpt : excerptOf(text, spans),
  };
}

const spanOf = (placed: Placed | null): Span | null => (placed !== null && 'span' in placed ? placed.span : null);

const OPENING = /^["'“”‘’„‚«»‹›]/;
const MARKS = /["“”„«»]/;

/** What kind of quotation a marked passage is by its marks. */
function typeOf(text: string, spans: readonly Span[]): QuotationType {
  const parts = spans.map(({ start, end }) => text.slice(start, end));
  if (parts.every((part) => OPENING.test(part))) return 'direct';
  return parts.some((part) => MARKS.test(part)) ? 'mixed' : 'indirect';
}
