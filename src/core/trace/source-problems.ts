import { sourceFinder } from '../annotation/offered-sources';
import type { ArticleFacts } from '../archive/facts';
import { formatOf, parseArticle } from '../article/parse';
import { reportedBy } from '../attribution/accounts';
import { isWorthACheck } from '../claim/worth';
import { heldBy, type Span } from '../text/span';

/**
 * What an article leaves a reader to take on trust: a figure in the article's own voice with no link, footnote or report
 * beside it; a statement for which nobody is named.
 */
export interface SourceProblem extends Span {
  readonly kind: 'figure' | 'unnamed';
}

/** Finds statements without a source in an article, in text order. */
export function sourceProblems(
  text: string,
  { claims, speakers, accounts, headline }: ArticleFacts,
): readonly SourceProblem[] {
  const sourcesOf = sourceFinder(text);
  const isReported = reportedBy(accounts);
  return claims.flatMap((claim): SourceProblem[] => {
    const { start, end, speaker, quantities } = claim;
    if (!isWorthACheck(claim) || (headline && start < headline.end && headline.start < end)) return [];
    const isUnnamed = speaker !== null && speakers[speaker]!.kind === 'unnamed';
    const figure = speaker === null ? heldBy(quantities, claim)[0] : undefined;
    if ((!isUnnamed && !figure) || isReported(claim) || sourcesOf(claim).length > 0) return [];
    return [figure ? { kind: 'figure', start: figure.start, end: figure.end } : { kind: 'unnamed', start, end }];
  });
}

/** A link to a file beside the article. */
export interface FileLink extends Span {
  /** Relative, decoded, without query and fragment. */
  readonly path: string;
}

/** A target in angle brackets may hold blanks, one without them a pair of round brackets. */
const LINK =
  /(?<!\\)\[[^[\]]{0,500}\]\(\s{0,4}(?:<((?:\\[<>]|[^<>\n]){1,1000})>|((?:[^\s()<>]|\([^\s()<>]{0,200}\)){1,1000}))[^()\n]{0,300}\)/g;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const ENTITY = /&#?\w{1,40};/;
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|[/#?])/i;

/** The links of a Markdown article to files of its workspace, in text order; code holds none. */
export function fileLinks(text: string, path: string): readonly FileLink[] {
  if (formatOf(path) !== 'markdown' || !text.includes('](')) return [];
  const { prose } = parseArticle(text, { format: 'markdown', path });
  return Array.from(text.matchAll(LINK)).flatMap(({ 0: whole, 1: angled, 2: bare, index }): FileLink[] => {
    const target = angled ?? bare!;
    const words = prose.slice(index + 1, index + whole.indexOf(']('));
    const address = target.replace(ESCAPED, '$1').replaceAll('&amp;', '&');
    // of a letter that is written in another way it is not said that it is missing
    if (ELSEWHERE.test(target) || ENTITY.test(address) || words.trim() === '') return [];
    const start = index + whole.indexOf('](') + 2;
    const at = text.indexOf(target, start);
    return [{ path: decoded(address.replace(/[?#].*$/, '')), start: at, end: at + target.length }];
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
