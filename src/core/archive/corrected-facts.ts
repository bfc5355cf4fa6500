import { answeredBy } from '../annotation/answers';
import { type LocatedAnnotation, locate, type OldText, type Pace } from '../annotation/locate';
import { oncePerItem } from '../annotation/once-per-item';
import { rejectedAmong } from '../annotation/rejected';
import type { Annotation, DocumentState } from '../annotation/state';
import { type Suggestion, suggestionsIn } from '../annotation/suggestions';
import type { Claim } from '../claim/claim';
import { cutTo } from '../claim/cut';
import type { Quotation } from '../speaker/speaker';
import { overlapping } from '../text/overlapping';
import { hull, inTextOrder, type Span, sharedLength } from '../text/span';
import { correctedQuotation } from './corrected-quotation';
import { CorrectedSpeakers } from './corrected-speakers';
import type { ArticleFacts } from './facts';

/** Share of a statement from which on what a speaker says makes it the speaker's. */
const LARGE_PART = 0.4;

/** What of the annotations of an article changes its facts. */
type Decisions = Pick<DocumentState, 'annotations' | 'rejections'>;

/**
 * The facts of an article as people decided: what they rejected is not there; what they accepted, corrected or marked themselves
 * is as they have it. The one place where that is done, before facts enter an archive or an index. Facts without decisions
 * are returned as they are.
 */
export async function decidedFacts(
  facts: ArticleFacts,
  text: string,
  decisions: Decisions,
  oldText: OldText,
  pace?: Pace,
): Promise<ArticleFacts> {
  const correcting = correctionsIn(decisions);
  if (correcting.length === 0 && decisions.rejections.size === 0) return facts;
  const suggestions = suggestionsIn(facts, text);
  const rejected = await rejectedAmong(suggestions, decisions.rejections, text, oldText, pace);
  const located = await locate(correcting, text, oldText, pace);
  return correctedFacts(facts, text, suggestions, rejected, located);
}

/** Tells decisions that change the facts of an article from others: a status or a remark leaves it as it is. */
export function decisionsKey(decisions: Decisions): string {
  const said = correctionsIn(decisions).map(
    ({ anchors, type, speaker, speakerKind, quotation, cue, mention, suggestion }) =>
      JSON.stringify([anchors, type, speaker, speakerKind, quotation, cue, mention, suggestion]),
  );
  const rejected = [...decisions.rejections].map(([key, all]) =>
    JSON.stringify([key, all.map((each) => each.anchors)]),
  );
  return [...rejected, ...said].join('\n');
}

/** Quotations that people accepted or marked, and claims that they corrected. */
const correctionsIn = ({ annotations }: Decisions): readonly Annotation[] =>
  [...annotations.values()].filter(
    ({ type, suggestion, speaker }) =>
      type === 'quotation' ||
      type === 'attribution' ||
      (type === 'claim' && (suggestion !== null || speaker !== undefined)),
  );

/** @param located annotations in this text; those that were not found change nothing */
function correctedFacts(
  facts: ArticleFacts,
  text: string,
  suggestions: readonly Suggestion[],
  isNone: Pick<ReadonlySet<Suggestion>, 'has'>,
  located: readonly LocatedAnnotation[],
): ArticleFacts {
  const answers = answeredBy(suggestions, oncePerItem(located));
  const isRejected = (suggestion: Suggestion): boolean =>
    isNone.has(suggestion) && !answers.byIndex[suggestion.type].has(suggestion.index);
  const rejected = { claim: new Set<number>(), quotation: new Set<number>() };
  for (const each of suggestions) if (isRejected(each)) rejected[each.type].add(each.index);
  const speakers = new CorrectedSpeakers(facts.speakers);
  const before: Quotation[] = [];
  const after: Quotation[] = [];
  const quotations = facts.quotations.flatMap((quotation, index): readonly Quotation[] => {
    if (rejected.quotation.has(index)) {
      before.push(quotation);
      return [];
    }
    const answer = answers.byIndex.quotation.get(index);
    if (answer === undefined) return [quotation];
    const corrected = correctedQuotation(quotation, answer, text, speakers);
    before.push(quotation);
    after.push(corrected);
    return [corrected];
  });
  for (const own of answers.others) {
    if (own.annotation.type === 'claim') continue;
    const marked = correctedQuotation(null, own, text, speakers);
    after.push(marked);
    quotations.push(marked);
  }
  const voiced = revoiced(facts.claims, before, after);
  const claims = voiced.flatMap((claim, index) => {
    if (rejected.claim.has(index)) return [];
    const answer = answers.byIndex.claim.get(index);
    return [answer === undefined ? claim : correctedClaim(claim, answer, speakers)];
  });
  return {
    ...facts,
    quotations: quotations.sort((a, b) => inTextOrder(a.content[0]!, b.content[0]!)),
    speakers: speakers.all(),
    claims: claims.sort(inTextOrder),
  };
}

function correctedClaim(claim: Claim, { annotation, spans }: LocatedAnnotation, speakers: CorrectedSpeakers): Claim {
  const place = hull(spans);
  const { speaker, speakerKind } = annotation;
  return {
    ...(place.start === claim.start && place.end === claim.end ? claim : cutTo(claim, place)),
    ...(speaker !== undefined && { speaker: speaker === null ? null : speakers.indexOf(speaker, speakerKind) }),
  };
}

/** Statements in the voice that is left to them: what is no quotation is the article's own, what is one is its speaker's. */
function revoiced(
  claims: readonly Claim[],
  before: readonly Quotation[],
  after: readonly Quotation[],
): readonly Claim[] {
  const extentOf = ({ content }: Quotation): Span => hull(content);
  const [lost, gained] = [overlapping(before, extentOf), overlapping(after, extentOf)];
  return claims.map((claim) => {
    const gainedBy = gained(claim).find((quotation) => isLargePart(quotation, claim));
    if (gainedBy) return { ...claim, speaker: gainedBy.speaker, quoted: gainedBy.type !== 'indirect' };
    const isLost = lost(claim).some(({ speaker, content }) => speaker === claim.speaker && shared(content, claim) > 0);
    return isLost ? { ...claim, speaker: null, quoted: false } : claim;
  });
}

const isLargePart = ({ speaker, class: kind, content }: Quotation, claim: Claim): boolean =>
  speaker !== null && kind === 'assertion' && shared(content, claim) > LARGE_PART * (claim.end - claim.start);

/** Code units of a span that the content covers. */
const shared = (content: readonly Span[], span: Span): number =>
  content.reduce((sum, part) => sum + sharedLength(part, span), 0);
