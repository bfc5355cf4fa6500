import type { Attribution } from '../../core/attribution/attribution';
import type { Span } from '../../core/text/span';
import type { GoldArticle, GoldAttribution } from './corpus';

/** Precision, recall and their harmonic mean, 0…1. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How well attributions are found in a corpus, 0…1. */
export interface Measures {
  /** Contiguous parts of content that are equal at their first and last letter or digit. */
  readonly part: Rates;
  /** Letters and digits of content. */
  readonly letters: Rates;
  /** Attributions of which over 30 % of the letters are in one that was predicted. */
  readonly found: Rates;
  /** Share of those found whose source overlaps the gold one. */
  readonly source: number;
  /** Share found of direct, mixed and indirect quotations. */
  readonly byType: Readonly<Record<GoldAttribution['type'], number>>;
}

const LETTER = /[\p{L}\p{N}]/u;
const FOUND = 0.3;

class Tally {
  hit = 0;
  predicted = 0;
  gold = 0;

  get rates(): Rates {
    const precision = share(this.hit, this.predicted);
    const recall = share(this.hit, this.gold);
    return { precision, recall, f1: share(2 * precision * recall, precision + recall) };
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Which predicted attribution finds each gold one: the one that holds most of its letters and finds no other. */
export function matchGold(gold: GoldArticle, predicted: readonly Attribution[]): (number | null)[] {
  const sets = predicted.map(({ content }) => lettersOf(gold.text, content));
  const used = new Set<number>();
  return gold.quotes.map(({ spans }) => {
    const wanted = lettersOf(gold.text, spans);
    let best: number | null = null;
    let most = FOUND * wanted.size;
    sets.forEach((set, index) => {
      if (used.has(index)) return;
      let shared = 0;
      for (const at of wanted) if (set.has(at)) shared++;
      if (shared > most) {
        most = shared;
        best = index;
      }
    });
    if (best !== null) used.add(best);
    return best;
  });
}

/** Measures the attributions that `predict` finds in a corpus. */
export function measure(
  corpus: readonly GoldArticle[],
  predict: (article: GoldArticle) => readonly Attribution[],
): Measures {
  const part = new Tally();
  const letters = new Tally();
  const found = new Tally();
  const types = { direct: new Tally(), mixed: new Tally(), indirect: new Tally() };
  let sources = 0;
  let sourcesRight = 0;
  for (const gold of corpus) {
    const predicted = predict(gold);
    const spans = { gold: gold.quotes.flatMap((q) => q.spans), predicted: predicted.flatMap((q) => q.content) };
    count(part, new Set(spans.gold.map(edges(gold.text))), new Set(spans.predicted.map(edges(gold.text))));
    count(letters, lettersOf(gold.text, spans.gold), lettersOf(gold.text, spans.predicted));
    found.gold += gold.quotes.length;
    found.predicted += predicted.length;
    matchGold(gold, predicted).forEach((match, index) => {
      const { type, speaker } = gold.quotes[index]!;
      types[type].gold++;
      if (match === null) return;
      found.hit++;
      types[type].hit++;
      if (!speaker) return;
      sources++;
      const source = predicted[match]!.source;
      if (source !== null && source.start < speaker.end && speaker.start < source.end) sourcesRight++;
    });
  }
  const byType = {
    direct: types.direct.rates.recall,
    mixed: types.mixed.rates.recall,
    indirect: types.indirect.rates.recall,
  };
  return { part: part.rates, letters: letters.rates, found: found.rates, source: share(sourcesRight, sources), byType };
}

function count<T>(tally: Tally, gold: ReadonlySet<T>, predicted: ReadonlySet<T>): void {
  tally.gold += gold.size;
  tally.predicted += predicted.size;
  for (const each of gold) if (predicted.has(each)) tally.hit++;
}

function lettersOf(text: string, spans: readonly Span[]): Set<number> {
  const letters = new Set<number>();
  for (const { start, end } of spans) for (let i = start; i < end; i++) if (LETTER.test(text[i]!)) letters.add(i);
  return letters;
}

const edges =
  (text: string) =>
  ({ start, end }: Span): string => {
    let first = start;
    let last = end;
    while (first < last && !LETTER.test(text[first]!)) first++;
    while (last > first && !LETTER.test(text[last - 1]!)) last--;
    return `${first}:${last}`;
  };
