import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzeArticle } from '../../core/archive/analyze';
import { figurePairs, statedValues } from '../../core/disagreement/figures';
import type { FigurePair } from '../../core/disagreement/gate';
import { readStatement, sharedWeight } from '../../core/disagreement/statement';
import { indexWords } from '../../core/disagreement/word-index';

/** A pair of figures from two articles of one story, with the two lines they stand in. */
export interface StoryFigurePair extends FigurePair {
  readonly story: string;
  /** Identifies the two lines: article names and their text without blanks. */
  readonly lines: string;
  readonly textA: string;
  readonly textB: string;
}

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');

/** Reads a folder of stories (one folder each, one sentence a line) and pairs the figures of different articles. */
export function storyFigurePairs(folder: string): StoryFigurePair[] {
  return readdirSync(folder).flatMap((story) => pairsOfStory(folder, story));
}

function pairsOfStory(folder: string, story: string): StoryFigurePair[] {
  const articles = readdirSync(join(folder, story)).map((file) => {
    const text = readFileSync(join(folder, story, file), 'utf8');
    const statements = analyzeArticle(text, file).claims.map(readStatement);
    const words = indexWords(statements);
    return { name: file.replace(/\.\w+$/, ''), text, statements, words, values: statedValues(statements) };
  });
  const found: StoryFigurePair[] = [];
  articles.forEach((first, i) => {
    for (const second of articles.slice(i + 1)) {
      const both = { valuesA: first.values, valuesB: second.values, wordsA: first.words, wordsB: second.words };
      for (const a of first.statements) {
        for (const b of second.statements) {
          for (const pair of figurePairs(a, b, sharedWeight(a, b), both)) {
            const [textA, textB] = [lineOf(first.text, a.claim.start), lineOf(second.text, b.claim.start)];
            const lines = linesKey(first.name, textA, second.name, textB);
            found.push({ ...pair, story, lines, textA, textB });
          }
        }
      }
    }
  });
  return found;
}

export const linesKey = (docA: string, a: string, docB: string, b: string): string =>
  [`${docA}|${withoutBlanks(a)}`, `${docB}|${withoutBlanks(b)}`].sort().join('||');

function lineOf(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? undefined : end);
}
