import type { Quantity } from '../claim/claim';
import { align } from '../disagreement/align';
import { describeQuantity } from '../disagreement/describe-quantity';
import { dimensionOf } from '../disagreement/interval';
import { sharedWords } from '../disagreement/reason';
import { readStatement, type Statement, sharedWeight } from '../disagreement/statement';
import { sameStem } from '../disagreement/stem';
import { overlaps } from '../text/span';
import { type DrawnArticle, type StoryMatter, voiceOf } from './matter';
import type { Passages } from './passages';
import type { PicturedClaim } from './picture';

/** Weight of shared words from which two statements with the same figure are held to tell of one thing. */
const LEAST_SHARED = 6;

/** How often one article's statement of a value is looked at. */
const MOST_REPEATED = 3;

/** A figure where it is stated. */
interface Stated {
  readonly column: number;
  readonly statement: Statement;
  readonly quantity: Quantity;
}

/**
 * Figures that several articles give alike and over which none disagrees: rows that a checker may pass by. What they
 * count has to be the same; where the figure is a common one the statements have to share more words than that.
 */
export function agreedFigures(
  matter: StoryMatter,
  articles: readonly DrawnArticle[],
  passages: Passages,
): readonly PicturedClaim[] {
  const groups: Stated[][] = [];
  for (const alike of sameValues(matter, articles).values()) {
    const own: Stated[][] = [];
    for (const each of alike) {
      const group = own.find(([first]) => tellsOfOneThing(first!, each));
      if (group) group.push(each);
      else own.push([each]);
    }
    groups.push(...own.filter((group) => new Set(group.map(({ column }) => column)).size > 1));
  }
  return groups.map((group) => agreedClaim(matter, articles, group, passages)).sort((a, b) => breadth(b) - breadth(a));
}

/** By value and dimension: figures of all articles that are in no disagreement. */
function sameValues(matter: StoryMatter, articles: readonly DrawnArticle[]): ReadonlyMap<string, readonly Stated[]> {
  const disputed = matter.disagreements.flatMap(({ passages }) => passages);
  const found = new Map<string, Stated[]>();
  articles.forEach(({ path, facts }, column) => {
    const here = disputed.filter((passage) => passage.path === path).map((passage) => passage.focus ?? passage);
    facts.claims.forEach((claim, index) => {
      if (claim.quantities.length === 0) return;
      const statement = readStatement(claim, index);
      for (const quantity of claim.quantities) {
        if (quantity.unit === null && quantity.noun === null) continue;
        const key = `${dimensionOf(quantity)} ${quantity.value} ${quantity.max}`;
        const known = found.get(key) ?? [];
        found.set(key, known);
        if (known.filter((each) => each.column === column).length === MOST_REPEATED) continue;
        if (!here.some((passage) => overlaps(passage, quantity))) known.push({ column, statement, quantity });
      }
    });
  });
  return found;
}

function tellsOfOneThing(a: Stated, b: Stated): boolean {
  if (!isOneNoun(a.quantity, b.quantity)) return false;
  return isDistinctive(a.quantity) || sharedWeight(a.statement, b.statement) >= LEAST_SHARED;
}

/** Without synonyms: the drawing can do without the dictionary that knows them. */
const isOneNoun = (a: Quantity, b: Quantity): boolean =>
  a.noun === null || b.noun === null
    ? a.noun === b.noun && a.unit !== null
    : a.noun === b.noun || sameStem(a.noun, b.noun);

/** Whether two articles of one story hardly give the same figure by chance: 38 and 2.3 are told from 12 and 40. */
const isDistinctive = ({ value }: Quantity): boolean => !Number.isInteger(value) || (value > 12 && value % 10 !== 0);

function agreedClaim(
  matter: StoryMatter,
  articles: readonly DrawnArticle[],
  group: readonly Stated[],
  passages: Passages,
): PicturedClaim {
  const [first] = group;
  const other = group.find(({ column }) => column !== first!.column);
  const said = describeQuantity(first!.quantity, first!.statement);
  return {
    key: `agreed ${articles[first!.column]!.key} ${first!.statement.index} ${said}`,
    topic: sharedWords(align(first!.statement, other!.statement)) || said,
    standing: 'agreed',
    kind: null,
    explanation: '',
    values: [said],
    cells: articles.map((article, column) =>
      group
        .filter((each) => each.column === column)
        .map(({ statement, quantity }) => ({
          value: 0,
          said,
          voice: voiceOf(matter, article, statement.claim.speaker),
          passage: passages.add(article.path, quantity),
        })),
    ),
  };
}

/** How many articles tell of a claim. */
export const breadth = ({ cells }: PicturedClaim): number => cells.filter((cell) => cell.length > 0).length;
