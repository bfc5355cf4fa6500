import type { EventBody } from '../../../src/core/annotation/event';
import { foldDocument } from '../../../src/core/annotation/fold';
import { locate } from '../../../src/core/annotation/locate';
import type { SettledDisagreement } from '../../../src/core/annotation/state';
import { textId } from '../../../src/core/annotation/text-id';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { Archive } from '../../../src/core/archive/archive';
import { Disagreements } from '../../../src/core/disagreement/disagreements';
import { ENGLISH } from '../../../src/core/drawing/english';
import type { FactCheck } from '../../../src/core/factcheck/fact-check';
import { factCheckOf } from '../../../src/core/factcheck/fact-check-of';
import type { ReportStage } from '../../../src/core/factcheck/stage';
import words from '../../../src/core/factcheck/words.json';
import { findInRecords } from '../../../src/core/record/findings';
import { RecordShelf } from '../../../src/core/record/record-shelf';
import { StoredRecord } from '../../../src/core/record/stored-record';
import { inEnglish } from '../../../src/core/text/message';
import { traceInSteps } from '../../../src/core/trace/trace';
import { TraceIndex } from '../../../src/core/trace/trace-index';
import { history } from '../annotation/events';

/** An article, the words it had when it was marked, and what people did to it. */
export interface Checked {
  readonly text: string;
  readonly marked?: string;
  readonly events?: readonly (readonly [person: string, body: EventBody])[];
}

export const STAGE: ReportStage = {
  words,
  drawingWords: ENGLISH,
  locale: 'en',
  made: '2027-03-09T10:00:00.000Z',
  forReaders: false,
};

/** A record that is read. */
export function recordOf(path: string, text: string): StoredRecord {
  const record = new StoredRecord(path);
  record.take(text);
  record.end();
  return record;
}

/** The fact-check of articles by path. */
export async function factCheck(
  checked: Readonly<Record<string, Checked>>,
  settled: SettledDisagreement | null = null,
  records: readonly StoredRecord[] = [],
): Promise<FactCheck> {
  const archive = new Archive();
  const engine = new Disagreements();
  const index = new TraceIndex();
  const articles = [];
  for (const [path, { text, marked = text, events = [] }] of Object.entries(checked)) {
    const facts = analyzeArticle(text, path);
    archive.replace(path, facts);
    engine.replace(path, facts);
    index.replace(path, facts.claims);
    const { annotations } = foldDocument(history(...events));
    const old = async (id: string): Promise<string | null> => (id === textId(marked) ? marked : null);
    articles.push({ path, text, annotations: await locate(annotations.values(), text, old) });
  }
  const shelf = new RecordShelf(records);
  return factCheckOf(articles, {
    archive,
    disagreements: engine.all(),
    settlementOf: () => settled,
    findingsOf: (path) => findInRecords(checked[path]!.text, path, archive.facts(path)!, shelf),
    traceOf: (path, place) => traceInSteps(archive, index, path, place),
    inWords: inEnglish,
    shownPath: (path) => path,
    textOf: (path) => checked[path]?.text ?? null,
  });
}
