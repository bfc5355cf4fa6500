/**
 * Counts in how many articles of a news corpus each lemma occurs and prints the graded list that weighs words when
 * statements are compared: `tsx src/training/claim/word-frequencies.ts CORPUS.jsonl > src/core/disagreement/word-frequencies.json`.
 * Each line of the corpus is an object with the article's `text`.
 */
import { readFileSync } from 'node:fs';
import { tokenize } from '../../core/text/tokenize';

/** Lower borders of the grades, as shares of articles. */
const GRADES = [0.3, 0.15, 0.07, 0.035, 0.017, 0.008];

const articles = readFileSync(process.argv[2]!, 'utf8').split('\n').filter(Boolean);
const counts = new Map<string, number>();
for (const line of articles) {
  const { text } = JSON.parse(line) as { text: string };
  const words = new Set<string>();
  for (const token of tokenize(text, [{ start: 0, end: text.length }]).tokens) {
    if (!/^[a-z][a-z'’-]+$/.test(token.lemma)) continue;
    // a name's frequency is the corpus's own and says nothing of other news
    if (token.pos !== 'PROPN') words.add(token.lemma);
  }
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
}
const grades = GRADES.map((border, index) =>
  [...counts]
    .filter(
      ([, count]) => count / articles.length >= border && (index === 0 || count / articles.length < GRADES[index - 1]!),
    )
    .map(([word]) => word)
    .sort()
    .join(' '),
);
const provenance = `In how many of ${articles.length} articles of US news (PolNeAR) a lemma occurs, by grade; numbers only, made by src/training/claim/word-frequencies.ts.`;
process.stdout.write(`${JSON.stringify({ provenance, borders: GRADES, grades }, null, 1)}\n`);
