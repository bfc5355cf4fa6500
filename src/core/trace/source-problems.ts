import { sourceFinder } from '../annotation/offered-sources';
import type { ArticleFacts } from '../archive/facts';
import { fileAt, readLinks } from '../article/links';
import { formatOf } from '../article/parse';
import { reportedBy } from '../attribution/accounts';
import { isWorthACheck } from '../claim/worth-a-check';
import { heldBy, inTextOrder, type Span } from '../text/span';

/**
 * What an article leaves a reader to take on trust: a figure in the article's own voice with no link, footnote or report
 * beside it; a statement for which nobody is named.
 */
export interface SourceProblem extends Span {
  readonly kind: 'figure' | 'unnamed';
}

/** Finds statements without a source in an article, in text order; with a pause after each statement. */
export function* sourceProblemsInSteps(
  text: string,
  path: string,
  { claims, speakers, accounts, headline }: ArticleFacts,
): Generator<void, readonly SourceProblem[]> {
  const sourcesOf = sourceFinder(text, path);
  const isReported = reportedBy(accounts);
  const problems: SourceProblem[] = [];
  for (const claim of claims) {
    yield;
    const { start, end, speaker, quantities } = claim;
    if (!isWorthACheck(claim) || (headline && start < headline.end && headline.start < end)) continue;
    const isUnnamed = speaker !== null && speakers[speaker]!.kind === 'unnamed';
    const figure = speaker === null ? heldBy(quantities, claim)[0] : undefined;
    if ((!isUnnamed && !figure) || isReported(claim) || sourcesOf(claim).length > 0) continue;
    problems.push(figure ? { kind: 'figure', start: figure.start, end: figure.end } : { kind: 'unnamed', start, end });
  }
  return problems;
}

/** A link to a file beside the article. */
export interface FileLink extends Span {
  /** Relative, decoded, without query and fragment. */
  readonly path: string;
}

/**
 * Where a link or a definition may lead to a file, which most articles have none of: addresses with a scheme, of another
 * place in the text, or none. To parse a long text for them takes longer than an editor may wait.
 */
const MAY_LEAD_TO_A_FILE =
  /(?:\]\(|^[ >]{0,9}\[(?!\^)[^\]\n]{1,999}\]:)\s{0,9}<?(?![\s<]|[a-z][a-z\d+.-]{1,99}:|[/#?)])/im;

/** The files of its workspace to which a Markdown article links, each place where a path is written once, in text order. */
export function fileLinks(text: string, path: string): readonly FileLink[] {
  if (formatOf(path) !== 'markdown' || !MAY_LEAD_TO_A_FILE.test(text)) return [];
  const byPlace = new Map<number, FileLink>();
  for (const { kind, address, target } of readLinks(text, 'markdown')) {
    const file = kind === 'link' ? fileAt(address!) : null;
    if (file !== null) byPlace.set(target.start, { path: file, ...target });
  }
  return [...byPlace.values()].sort(inTextOrder);
}
