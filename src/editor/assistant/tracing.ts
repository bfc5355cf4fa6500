import type { CancellationToken } from 'vscode';
import type { Claim } from '../../core/claim/claim';
import { timeCode } from '../../core/record/clock';
import { inEnglish } from '../../core/text/message';
import { overlaps, type Span } from '../../core/text/span';
import { type OnRecord, onRecord } from '../../core/trace/on-record';
import type { Occurrence, Trace } from '../../core/trace/trace';
import type { Articles } from '../articles';
import type { Records } from '../records/records';
import { Slices } from '../slices';
import { citedBeside } from '../tracing/cited';
import type { Traces } from '../tracing/traces';
import { articleAt, articleOf, fileOf, toldPassage, toldPosition } from './answers';
import { type Asked, lineIn, textIn } from './tool';

/** A line of an article is a paragraph: so many of its statements are traced. */
const MOST_STATEMENTS = 10;
/** Of longer words the rest is left out: nobody asks where a whole article comes from. */
const LONGEST = 2000;

/** Where statements come from: those of a line or of words in a file, or of words that may stand in any. */
export async function tracedStatements(
  articles: Articles,
  traces: Traces,
  records: Records,
  asked: Asked,
  token: CancellationToken,
) {
  const statements = [];
  for (const trace of await tracesAsked(articles, traces, asked)) {
    if (token.isCancellationRequested) break;
    statements.push(await toldTrace(articles, records, trace));
  }
  return { statements };
}

async function tracesAsked(articles: Articles, traces: Traces, asked: Asked): Promise<readonly Trace[]> {
  const [file, words, line] = [textIn(asked, 'file'), textIn(asked, 'words').slice(0, LONGEST), lineIn(asked, 'line')];
  if (file === '') {
    const claims = words === '' ? [] : ((await articles.factsIn(words))?.claims ?? []);
    return (await Promise.all(firstOf(claims).map((claim) => traces.traceClaim(claim)))).filter(
      (trace) => trace !== null,
    );
  }
  const path = articleAt(articles, file);
  const place = path && (await placeAsked(articles, path, words, line));
  const claims = place ? articles.archive.facts(path)!.claims.filter((claim) => overlaps(claim, place)) : [];
  const found = new Map<number, Trace>();
  for (const claim of firstOf(claims)) {
    const trace = await traces.trace(path!, claim);
    const own = trace?.occurrences.find((each) => each.path === path);
    // one statement within another is traced in its place
    if (trace && own) found.set(own.claim, trace);
  }
  return [...found.values()];
}

const firstOf = (claims: readonly Claim[]): readonly Claim[] => claims.slice(0, MOST_STATEMENTS);

/** The words from the line on, the whole line without words; null when it is not there. */
async function placeAsked(articles: Articles, path: string, words: string, line: number | null): Promise<Span | null> {
  const text = await articles.texts.textOf(path);
  const lineStarts = articles.archive.facts(path)?.lineStarts;
  const from = line === null ? 0 : lineStarts?.[line - 1];
  if (text === null || !lineStarts || from === undefined) return null;
  if (words !== '') {
    const start = text.indexOf(words, from);
    return start < 0 ? null : { start, end: start + words.length };
  }
  return line === null ? null : { start: from, end: lineStarts[line] ?? text.length };
}

async function toldTrace(articles: Articles, records: Records, { occurrences, origins, undated }: Trace) {
  const slices = new Slices();
  const told = [];
  for (const occurrence of occurrences) {
    told.push(await toldOccurrence(articles, records, occurrence));
    if (slices.isDue) await slices.rest();
  }
  return {
    occurrences: told.filter((each) => each !== null),
    order:
      undated === 0
        ? 'by date'
        : undated === occurrences.length
          ? 'unknown: no article has a date'
          : `by date, unknown for the ${undated} without a date`,
    origins: origins.map(({ name, occurrences: resting }) => ({
      name,
      files: resting.map(({ path }) => fileOf(path)),
    })),
  };
}

async function toldOccurrence(articles: Articles, records: Records, occurrence: Occurrence) {
  const { path, start, end, speaker, account, repetition } = occurrence;
  const facts = articles.archive.facts(path);
  const passage = facts && (await toldPassage(articles, path, facts, { start, end }));
  return passage
    ? {
        ...passage,
        article: articleOf(articles, path, facts),
        speaker,
        account: account?.name ?? null,
        repetition,
        cites: (await citedBeside(articles, occurrence)).map(({ words, url, file = null }) => ({ words, url, file })),
        onRecord: onRecord(facts, records.findingsOf(path), occurrence.claim).map(toldRecord),
      }
    : null;
}

/** Where a record has the words, and how the article's stand to them. */
const toldRecord = ({ passage, verdict, explanation }: OnRecord) => ({
  file: fileOf(passage.path),
  line: passage.from.line + 1,
  start: toldPosition(passage.from),
  end: toldPosition(passage.to),
  speaker: passage.speaker,
  time: passage.seconds === null ? null : timeCode(passage.seconds),
  verdict,
  explanation: inEnglish(explanation),
});
