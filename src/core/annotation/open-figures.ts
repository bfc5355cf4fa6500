import type { Claim, Quantity } from '../claim/claim';
import { isWorthACheck } from '../claim/worth-a-check';
import { overlapping } from '../text/overlapping';
import { contains } from '../text/span';
import { answeredBy } from './answers';
import { isSettledAs } from './coverage';
import type { LocatedAnnotation, OldText } from './locate';
import { rejectedAmong } from './rejected';
import type { DocumentState } from './state';
import { suggestionsIn } from './suggestions';

/** A detected figure that nobody has checked as yet, with the statement in which it stands. */
export interface OpenFigure {
  readonly figure: Quantity;
  readonly claim: Claim;
}

/** An article with what people said of it. */
export interface JudgedText {
  readonly text: string;
  /** Where its annotations are in the text. */
  readonly annotations: readonly LocatedAnnotation[];
  readonly rejections: DocumentState['rejections'];
  readonly oldText: OldText;
}

/**
 * The figures of statements worth a check, whoever makes them, that stand in no claim with the required status, in text order. A
 * mark covers its own words alone: what was detected beside them stays open. A statement of which people said that it is none
 * has no open figure.
 *
 * @param claims as detected, before anything was corrected
 */
export async function openFigures(
  claims: readonly Claim[],
  { text, annotations, rejections, oldText }: JudgedText,
  required: string,
): Promise<readonly OpenFigure[]> {
  const suggestions = suggestionsIn({ claims, quotations: [] }, text);
  const answers = answeredBy(suggestions, annotations).byIndex.claim;
  const rejected = await rejectedAmong(suggestions, rejections, text, oldText);
  const settled = annotations.filter((each) => isSettledAs(each, text, required)).flatMap(({ spans }) => spans);
  const settledAt = overlapping(settled, (span) => span);
  const open = new Map<number, OpenFigure>();
  for (const suggestion of suggestions) {
    const claim = claims[suggestion.index]!;
    if (!isWorthACheck(claim) || (rejected.has(suggestion) && !answers.has(suggestion.index))) continue;
    for (const figure of claim.quantities) {
      const isChecked = settledAt(figure).some((span) => contains(span, figure));
      // a statement within a statement has the same one
      if (!isChecked && !open.has(figure.start)) open.set(figure.start, { figure, claim });
    }
  }
  return [...open.values()].sort((a, b) => a.figure.start - b.figure.start);
}
