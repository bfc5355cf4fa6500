import { anchorsFor } from '../../src/core/annotation/anchor';
import { coverageOf } from '../../src/core/annotation/coverage';
import type { LogEvent } from '../../src/core/annotation/event';
import { foldDocument } from '../../src/core/annotation/fold';
import type { LogFiles, World } from '../../src/core/annotation/log-files';
import { LogReader } from '../../src/core/annotation/read-log';
import { reanchor } from '../../src/core/annotation/reanchor';
import { relocate } from '../../src/core/annotation/relocate';
import { AnnotationStore } from '../../src/core/annotation/store';
import { suggestionsIn } from '../../src/core/annotation/suggestions';
import { eventLine } from '../../src/core/annotation/write-event';
import { analyzeArticle } from '../../src/core/archive/analyze';
import { decidedFacts } from '../../src/core/archive/corrected-facts';
import { generateArticles } from './generate';
import { eventAt, logOf } from './marks';
import { milliseconds, processorTime, table, timed as timedNow } from './table';

const ANNOTATIONS = 10_000;
const IN_ONE_ARTICLE = 500;
const ARTICLES = 20;
const SETTINGS = 50;
const LARGE_LOG = 100_000_000;
const PIECE = 1 << 20;

/** Times of the annotations of an archive: reading all, opening an article with many, setting a status, a huge log. */
export async function benchAnnotations(): Promise<string> {
  const files = new Logs();
  const texts = [...generateArticles(200)].map(({ text }) => text);
  for (let article = 0; article < ARTICLES; article++) {
    const text = texts.slice(article * 10, article * 10 + 10).join('\n');
    const marking = {
      document: `a${article}`,
      path: `article${article}.md`,
      text,
      count: IN_ONE_ARTICLE,
      discussed: 1,
    };
    files.logs.set(`doc${article}/desk-1.jsonl`, logOf(marking));
  }
  const store = new AnnotationStore(worldOf(files));
  const loading = await timed(() => store.load());
  const first = await timed(() => store.stateOf('article0.md'));
  const old = texts.slice(0, 10).join('\n');
  const now = old.replaceAll(' said', ' told reporters');
  const anchors = [...store.stateOf('article0.md').annotations.values()].flatMap((each) => each.anchors);
  const placing = await timed(() => reanchor(old, now, anchors));
  const opening = await openedIn(store, old, now);
  const facts = analyzeArticle(now, 'article0.md');
  const accepted = foldDocument(acceptedIn(now));
  const deciding = await timed(() => decidedFacts(facts, now, accepted, async () => null));
  const setting: number[] = [];
  for (let n = 0; n < SETTINGS; n++) {
    setting.push(
      await timed(() => {
        const body = { op: 'set', annotation: `a0-${n}`, fields: { status: 'wrong' } } as const;
        const { saved } = store.record('article0.md', [body]);
        store.stateOf('article0.md');
        return saved;
      }),
    );
  }
  const line = eventLine({ ...eventAt(1), op: 'comment', annotation: 'a', comment: 'c', text: 'x'.repeat(400) });
  const large = await timed(() => {
    const reader = new LogReader('large.jsonl');
    const piece = line.repeat(Math.floor(PIECE / line.length));
    for (let read = 0; read < LARGE_LOG; read += piece.length) reader.push(piece);
    return reader.end().events.length;
  });
  return table(
    [`${ANNOTATIONS} annotations in ${ARTICLES} articles`, 'ms'],
    [
      ['read all logs', milliseconds(loading)],
      [`state of an article with ${IN_ONE_ARTICLE}`, milliseconds(first)],
      [`${IN_ONE_ARTICLE} anchors in its edited text (${Math.round(old.length / 1000)} KB)`, milliseconds(placing)],
      ['open it: its passages, with pauses, and its coverage', milliseconds(opening.total)],
      ['the longest stretch without a pause', milliseconds(opening.longest)],
      [`its facts with ${accepted.annotations.size} quotations as people have them`, milliseconds(deciding)],
      ['set a status and ask for the state, the first', milliseconds(setting[0]!)],
      [`median of ${SETTINGS}`, milliseconds(setting.toSorted((a, b) => a - b)[SETTINGS >> 1]!)],
      ['read a log of 100 MB', milliseconds(large)],
    ],
  );
}

/** What opening an article computes for its marks; the editor's own work on what is then shown is not in it. */
async function openedIn(store: AnnotationStore, old: string, now: string): Promise<{ total: number; longest: number }> {
  let [total, longest] = [0, 0];
  const step = <Result>(work: () => Result): Result => {
    const [result, time] = timedNow(work);
    total += time;
    longest = Math.max(longest, time);
    return result;
  };
  const pace = <Result>(steps: Generator<void, Result>): Result => {
    for (;;) {
      const { done, value } = step(() => steps.next());
      if (done) return value;
    }
  };
  const all = [...store.stateOf('article0.md').annotations.values()];
  const located = await relocate(all, [], now, async () => old, pace);
  step(() => coverageOf(located, now));
  return { total, longest };
}

async function timed(call: () => unknown): Promise<number> {
  const start = processorTime();
  await call();
  return processorTime() - start;
}

/** Every quotation of a text, said by somebody else than was detected. */
function acceptedIn(text: string): readonly LogEvent[] {
  const facts = analyzeArticle(text, 'article0.md');
  return suggestionsIn(facts, text)
    .filter(({ type }) => type === 'quotation')
    .map(({ key, spans }, index): LogEvent => {
      const fields = { type: 'quotation', suggestion: key, speaker: `Somebody ${index}` } as const;
      return { ...eventAt(index), op: 'add', annotation: `q${index}`, anchors: anchorsFor(text, spans), fields };
    });
}

/** Logs in memory. */
class Logs implements LogFiles {
  readonly logs = new Map<string, string>();
  list = async (): Promise<readonly string[]> => [...this.logs.keys()];
  append = async (path: string, text: string, before: string): Promise<void> => void this.logs.set(path, before + text);
  write = async (path: string, text: string): Promise<void> => void this.logs.set(path, text);
  text = async (path: string): Promise<string | null> => this.logs.get(path)!;
  remove = async (path: string): Promise<boolean> => this.logs.delete(path);

  async *read(path: string): AsyncGenerator<string> {
    yield this.logs.get(path)!;
  }
}

function worldOf(files: LogFiles): World {
  let count = 0;
  return {
    files,
    person: 'Mira',
    now: () => Date.UTC(2028, 0, 1),
    random: () => `r${String(count++).padStart(10, '0')}`,
    revision: async () => null,
    committed: async () => null,
    repositoryText: async () => null,
  };
}
