import reportWords from '../core/factcheck/words.json';
import { checkQuotations } from '../core/record/check';
import { distinctChecks } from '../core/record/distinct';
import type { RecordCheck, Verdict } from '../core/record/verdict';
import { positionAt } from '../core/text/lines';
import { inEnglish } from '../core/text/message';
import { AnnotatedFolders } from './annotated-folder';
import type { QuotationsCommand } from './arguments';
import { decidedIn } from './collect';
import { Complaints } from './complaints';
import { NO_ARTICLE, NO_RECORD } from './nothing-found';
import { readArticle } from './read-article';
import { readRecords } from './read-records';
import type { ExitStatus, Streams } from './streams';
import { paint, printable, type Style, wrap } from './terminal';
import { counted } from './text-analysis';
import { type Visited, walk } from './walk';

/** What is wrong whatever house style says. */
const WRONG: readonly Verdict[] = ['figure', 'negation', 'name'];
const LOUD: readonly Verdict[] = [...WRONG, 'spliced', 'otherSpeaker'];

/** Tells how the quotations of articles stand to the records; a file that is a record is no article. */
export async function reportQuotations(command: QuotationsCommand, streams: Streams): Promise<ExitStatus> {
  const complaints = new Complaints(streams);
  const visited: Visited = new Set();
  const records = readRecords(command.records, visited, complaints);
  const folders = new AnnotatedFolders(complaints);
  const found: Counted[] = [];
  let articles = 0;
  for (const each of command.paths.flatMap((path) => [...walk(path, visited)])) {
    if ('unreadable' in each) {
      complaints.passOver(each.unreadable, each.reason);
      continue;
    }
    const decoded = readArticle(each.file);
    if ('refused' in decoded) {
      complaints.passOver(each.file, decoded.refused);
      continue;
    }
    articles++;
    const facts = await decidedIn(await folders.of(each.file), each.file, decoded.text);
    for (const check of distinctChecks(checkQuotations(decoded.text, each.file, facts, records))) {
      const { line, character } = positionAt(facts.lineStarts, check.focus.start);
      const words = decoded.text.slice(check.span.start, check.span.end);
      found.push({ path: each.file, line: line + 1, column: character + 1, words, ...check });
    }
  }
  if (command.format === 'json')
    await streams.out(`${JSON.stringify({ version: 1, quotations: found.map(jsonOf) }, null, 2)}\n`);
  else {
    for (const each of found) await streams.out(textOf(each, streams));
    await streams.out(
      `${counted(articles, 'article')}, ${counted(records.size, 'record')}, ${counted(found.length, 'quotation')} held against them\n`,
    );
  }
  const nothing = records.size === 0 ? NO_RECORD : articles === 0 ? NO_ARTICLE : null;
  if (nothing !== null && !complaints.any) complaints.say(nothing);
  if (complaints.any || nothing !== null) return 2;
  return found.some(({ verdict }) => WRONG.includes(verdict)) ? 1 : 0;
}

interface Counted extends RecordCheck {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly words: string;
}

const jsonOf = ({ path, span, focus, verdict, passage, repairs, explanation }: Counted): object => ({
  path,
  ...span,
  focus,
  verdict,
  record: passage && {
    path: passage.path,
    line: passage.from.line + 1,
    column: passage.from.character + 1,
    seconds: passage.seconds,
    speaker: passage.speaker,
  },
  repairs,
  explanation: inEnglish(explanation),
});

function textOf({ path, line, column, verdict, words, explanation, passage }: Counted, streams: Streams): string {
  const style: Style = WRONG.includes(verdict) ? 'red' : LOUD.includes(verdict) ? 'yellow' : 'dim';
  const lines = [
    `${paint(streams, 'bold', `${printable(path)}:${line}:${column}`)} ${paint(streams, style, reportWords.recordVerdicts[verdict])}`,
    ...wrap(`“${printable(words)}”`, streams.width - 2, 3).map((each) => `  ${each}`),
    ...wrap(printable(inEnglish(explanation)), streams.width - 2, Number.POSITIVE_INFINITY).map((each) => `  ${each}`),
    ...(passage ? [`  ${printable(passage.path)}:${passage.from.line + 1}:${passage.from.character + 1}`] : []),
  ];
  return `${lines.join('\n')}\n\n`;
}
