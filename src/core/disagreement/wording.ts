import { align } from './align';
import { exchangesOf } from './exchange';
import type { Candidate, Finding } from './finding';
import { findingOf } from './pair';
import { sameName } from './same-name';
import { readStatement, type Statement } from './statement';

const LEAST_CONTAINMENT = 0.55;
const LEAST_WEIGHT = 12;
const FEWEST_MATCHED = 3;
const LEAST_EXCHANGE = 2.5;

/** One speaker's statement rendered in different words; the explanation shows both renderings where they part. */
export function compareWordings(candidate: Candidate): Finding | null {
  const { a, b, originA, originB } = candidate;
  if (!a.claim.quoted || !b.claim.quoted) return null;
  const [nameA, nameB] = [originA.speakers[a.claim.speaker ?? -1]?.name, originB.speakers[b.claim.speaker ?? -1]?.name];
  if (nameA === undefined || nameB === undefined || !sameName(nameA.toLowerCase(), nameB.toLowerCase())) return null;
  const alignment = align(onlySaid(a), onlySaid(b));
  const weight = alignment.matched.reduce((sum, word) => sum + word.weight, 0);
  if (alignment.containment < LEAST_CONTAINMENT || weight < LEAST_WEIGHT || alignment.matched.length < FEWEST_MATCHED)
    return null;
  const parted = exchangesOf(alignment).filter(
    ({ kind, a: x, b: y, weight: w }) =>
      kind !== 'paraphrase' && kind !== 'addition' && x.length > 0 && y.length > 0 && w >= LEAST_EXCHANGE,
  );
  if (parted.length === 0) return null;
  const render = (words: readonly { readonly text: string }[]): string =>
    words
      .slice(0, 6)
      .map(({ text }) => text)
      .join(' ');
  return findingOf({ ...candidate, alignment, exchanges: [] }, 'wording', 'info', alignment.containment, [
    { focus: null, said: `“${parted.map(({ a: words }) => render(words)).join(' … ')}”` },
    { focus: null, said: `“${parted.map(({ b: words }) => render(words)).join(' … ')}”` },
  ]);
}

/** The statement without the words that only attribute it. */
function onlySaid(statement: Statement): Statement {
  if (statement.words.every(({ said }) => said)) return statement;
  const frame = statement.claim.frame.split(' ').filter((word) => !word.startsWith('~'));
  return readStatement({ ...statement.claim, frame: frame.join(' ') }, statement.index);
}
