import { analyzeArticle } from '../../../src/core/archive/analyze';
import { checkQuotations } from '../../../src/core/record/check';
import { RecordShelf } from '../../../src/core/record/record-shelf';
import { isError, type Verdict } from '../../../src/core/record/verdict';
import { seededRandom } from '../../../src/training/attribution/random';
import { table } from '../table';
import { MAKERS } from './alterations';
import { readRecords, sentencesOf } from './speech';
import vocabulary from './vocabulary.json';

const CASES = 200;
const TRIES = 40_000;

/**
 * Makes so many alterations of each class from the transcripts of the tests, each in a small article of its own, and
 * counts how many are told right.
 *
 * @param show prints the first of those that are told wrong
 * @returns a table, and as its last line JSON: the share told right by class, and of false alarms on what is verbatim
 */
export function scoreRecords(seed: number, show: boolean): string {
  const records = readRecords('test/fixtures/records');
  const shelf = new RecordShelf(records);
  const sentences = sentencesOf(records);
  const random = seededRandom(seed);
  const rows: string[][] = [];
  const right: Record<string, number> = {};
  let alarms = 0;
  for (const [wanted, make] of Object.entries(MAKERS) as [Verdict, (typeof MAKERS)[Verdict]][]) {
    const told = new Map<string, number>();
    let [made, lost] = [0, 0];
    for (let tries = 0; made < CASES && tries < TRIES; tries++) {
      const sentence = sentences[Math.floor(random() * sentences.length)]!;
      const quotation = make(sentence, random, sentences);
      if (
        quotation === null ||
        (wanted !== 'verbatim' && quotation.words === sentence.text && quotation.speaker === sentence.speaker)
      )
        continue;
      made++;
      // a comma before “said” is a closing mark that the record does not have
      const forms = vocabulary.said.filter((form) => wanted !== 'verbatim' || form.endsWith('”'));
      const text = articleWith(quotation, forms[Math.floor(random() * forms.length)]!);
      const verdict = checkQuotations(text, 'article.md', analyzeArticle(text, 'article.md'), shelf)[0]?.verdict;
      if (verdict === undefined) lost++;
      told.set(verdict ?? 'no quotation', (told.get(verdict ?? 'no quotation') ?? 0) + 1);
      if (wanted === 'verbatim' && verdict !== undefined && isError(verdict)) alarms++;
      if (show && verdict !== wanted)
        console.error(`${wanted} → ${verdict}: ${text.split('\n').at(-2)}\n   of: ${sentence.text}`);
    }
    right[wanted] = (told.get(wanted) ?? 0) / made;
    const others = [...told].filter(([verdict]) => verdict !== wanted).map(([verdict, count]) => `${verdict} ${count}`);
    rows.push([wanted, String(made), String(lost), (100 * right[wanted]).toFixed(1), others.join(', ')]);
  }
  const header = ['class', 'quotations', 'not seen', 'right %', 'told as'];
  return `${table(header, rows)}\n${JSON.stringify({ right, falseAlarms: alarms / CASES })}`;
}

function articleWith({ words, speaker }: { words: string; speaker: string }, form: string): string {
  const isBefore = form.startsWith('“');
  const said = isBefore ? words.replace(/\.$/, ',') : words;
  const sentence = form.replace('{words}', said).replace('{speaker}', speaker);
  return `# Harbour waits for the divers\n\nThe storm has kept Ostervik busy for weeks.\n\n${sentence}\n`;
}
