import { explanationOf } from '../archive/explained';
import { align } from '../disagreement/align';
import type { Disagreement, Passage } from '../disagreement/disagreement';
import { sharedWords } from '../disagreement/reason';
import { readStatement } from '../disagreement/statement';
import { agreedFigures, breadth } from './agreed-figures';
import { type DrawnArticle, type StoryMatter, voiceOf } from './matter';
import type { Passages } from './passages';
import { type Matrix, type PicturedClaim, STANDINGS, type Standing } from './picture';

/** Rows that a person still looks through. */
const MOST_CLAIMS = 80;

/** What the articles of a story claim about the same things; with a pause after each. */
export function* matrixInSteps(
  matter: StoryMatter,
  articles: readonly DrawnArticle[],
  passages: Passages,
): Generator<void, Matrix> {
  const columns = new Set(articles.map(({ path }) => path));
  const disputed: PicturedClaim[] = [];
  for (const row of rowsOf(matter.disagreements).values()) {
    if (!row.passages.some(({ path }) => columns.has(path))) continue;
    disputed.push(disputedClaim(matter, articles, row, passages));
    yield;
  }
  const claims = [...disputed.sort(mostDisputedFirst), ...agreedFigures(matter, articles, passages)];
  return { claims: claims.slice(0, MOST_CLAIMS), leftOut: Math.max(0, claims.length - MOST_CLAIMS) };
}

/** A sentence that an article repeats makes disagreements that differ in their places only: they are one row. */
interface Row {
  readonly disagreement: Disagreement;
  /** Their values are those of the row. */
  readonly passages: readonly Passage[];
}

function rowsOf(disagreements: readonly Disagreement[]): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const disagreement of disagreements) {
    const known = rows.get(disagreement.id);
    const placed = [...(known?.passages ?? []), ...inValuesOf(known?.passages ?? [], disagreement.passages)];
    const distinct = new Map(placed.map((each) => [`${each.path}\n${(each.focus ?? each).start}`, each]));
    rows.set(disagreement.id, { disagreement: known?.disagreement ?? disagreement, passages: [...distinct.values()] });
  }
  return rows;
}

/** Passages of another disagreement with the numbers that their values have in a row, as the words that both show tell. */
function inValuesOf(row: readonly Passage[], others: readonly Passage[]): readonly Passage[] {
  const numbers = new Map(row.map(({ said, value }) => [folded(said), value]));
  const known = new Map<number, number>();
  for (const { said, value } of others) {
    const number = numbers.get(folded(said));
    if (number !== undefined) known.set(value, number);
  }
  const next = Math.max(-1, ...row.map(({ value }) => value)) + 1;
  return others.map((each) => ({ ...each, value: known.get(each.value) ?? next + each.value }));
}

function disputedClaim(
  matter: StoryMatter,
  articles: readonly DrawnArticle[],
  { disagreement, passages: stated }: Row,
  passages: Passages,
): PicturedClaim {
  const values = valuesOf(stated);
  const cells: PicturedClaim['cells'][number][] = articles.map((article) =>
    stated
      .filter((each) => each.path === article.path)
      .sort((a, b) => a.start - b.start)
      .map((each) => ({
        value: values.get(each.value)!.index,
        said: each.said,
        voice: voiceOf(matter, article, article.facts.claims[each.claim]?.speaker ?? null),
        passage: passages.add(article.path, each.focus ?? each),
      })),
  );
  return {
    key: disagreement.id,
    topic: topicOf(matter, stated) || [...values.values()][0]!.said,
    standing: standingOf(matter, disagreement),
    kind: disagreement.kind,
    explanation: matter.inWords(explanationOf(disagreement, matter.archive)),
    values: [...values.values()].map(({ said }) => said),
    cells,
  };
}

const folded = (said: string): string => said.toLowerCase();

/** What is said, by how many articles say it. */
function valuesOf(stated: readonly Passage[]): Map<number, { readonly said: string; readonly index: number }> {
  const tellers = new Map<number, { readonly said: string; readonly paths: Set<string> }>();
  for (const { said, path, value } of stated) {
    const told = tellers.get(value) ?? { said, paths: new Set() };
    tellers.set(value, told);
    told.paths.add(path);
  }
  const ordered = [...tellers].sort(([, a], [, b]) => b.paths.size - a.paths.size);
  return new Map(ordered.map(([key, { said }], index) => [key, { said, index }]));
}

function standingOf({ isSettled }: StoryMatter, disagreement: Disagreement): Standing {
  if (isSettled(disagreement)) return 'settled';
  return disagreement.level === 'warning' ? 'warning' : 'info';
}

/** The telling words that the first passage shares with the first one that says something else. */
function topicOf({ archive }: StoryMatter, [first, ...others]: readonly Passage[]): string {
  const other = others.find(({ value }) => value !== first!.value) ?? others[0];
  const [a, b] = [first, other].map((passage) => passage && archive.facts(passage.path)?.claims[passage.claim]);
  return a && b ? sharedWords(align(readStatement(a, 0), readStatement(b, 0))) : '';
}

/** Surest first, then what most values stand against each other in, then what most articles tell of. */
function mostDisputedFirst(a: PicturedClaim, b: PicturedClaim): number {
  return (
    STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
    b.values.length - a.values.length ||
    breadth(b) - breadth(a)
  );
}
