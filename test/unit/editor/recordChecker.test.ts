import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { packFacts } from '../../../src/core/archive/packing';
import { RecordChecker } from '../../../src/editor/records/recordChecker';
import { recordKeeper } from '../../../src/host/keepRecords';
import type { RecordsReply, RecordsRequest } from '../../../src/host/records';
import type { Thread } from '../../../src/host/thread';

const ARTICLE = '# Lamps\n\n“The tower needs ninety lamps in all,” said keeper Ulla Gerstad.\n';
const RECORD = 'Ulla Gerstad: The tower needs nineteen lamps in all.\n';
const tick = () => new Promise((resolve) => setTimeout(resolve, 5));

function desk(records: Record<string, string>, articles: Record<string, string>) {
  const said: string[] = [];
  const changed: string[] = [];
  const asked: string[] = [];
  const listed = { count: 0 };
  const killers: ((reason: string) => void)[] = [];
  const checker = new RecordChecker({
    startThread: async (): Promise<Thread<RecordsRequest, RecordsReply>> => {
      const keep = recordKeeper();
      let reply: (reply: RecordsReply) => void = () => {};
      return {
        post: (request) => {
          asked.push('record' in request ? 'record' : 'forget' in request ? 'forget' : request.article);
          setTimeout(() => reply(keep(request)));
        },
        onReady: (listener) => void setTimeout(listener),
        onReply: (listener) => {
          reply = listener;
        },
        onFailure: (listener) => killers.push(listener),
        dispose: () => {},
      };
    },
    async *parts(record) {
      const bytes = new TextEncoder().encode(records[record]);
      for (let at = 0; at < bytes.length; at += 7) yield bytes.slice(at, at + 7);
    },
    article: async (path) => {
      const text = articles[path];
      return text === undefined ? null : { text, facts: packFacts(analyzeArticle(text, path)) };
    },
    paths: () => {
      listed.count++;
      return Object.keys(articles);
    },
    changed: (path) => changed.push(path),
    log: (message) => said.push(message),
    stopped: () => said.push('stopped'),
  });
  const settled = async (path: string, verdicts: readonly string[]): Promise<void> => {
    for (let tries = 0; tries < 200; tries++) {
      if (JSON.stringify(checker.findingsOf(path).checks.map(({ verdict }) => verdict)) === JSON.stringify(verdicts))
        return;
      await tick();
    }
    assert.deepEqual(
      checker.findingsOf(path).checks.map(({ verdict }) => verdict),
      verdicts,
    );
  };
  return { checker, said, changed, asked, listed, killers, settled };
}

describe('The checker of records', () => {
  it('starts no thread while there is no record', async () => {
    const { checker, asked } = desk({}, { a: ARTICLE });
    checker.check('a', 'urgent');
    await tick();
    assert.deepEqual(asked, []);
  });

  it('lists the articles once for all records that come together', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `r${index}`);
    const { checker, listed, settled } = desk(Object.fromEntries(names.map((name) => [name, RECORD])), { a: ARTICLE });
    for (const name of names) checker.read(name);
    await settled('a', ['figure']);
    assert.equal(listed.count, 1);
  });

  it('holds every article against a record that comes, and again when it goes', async () => {
    const { checker, changed, settled } = desk({ r: RECORD }, { a: ARTICLE });
    checker.read('r');
    await settled('a', ['figure']);
    checker.forget('r');
    await settled('a', []);
    assert.deepEqual(changed, ['a', 'a']);
  });

  it('follows an article that changes', async () => {
    const articles = { a: ARTICLE };
    const { checker, settled } = desk({ r: RECORD }, articles);
    checker.read('r');
    await settled('a', ['figure']);
    articles.a = ARTICLE.replace('ninety', 'nineteen');
    checker.check('a', 'urgent');
    await settled('a', ['marks']);
  });

  it('reads the records again for a new thread, and names what cannot be read', async () => {
    const { checker, said, killers, settled } = desk({ r: RECORD, b: '\0\0\0\0' }, { a: ARTICLE });
    checker.read('r');
    checker.read('b');
    await settled('a', ['figure']);
    assert.match(said.join('\n'), /^b: passed over, binary/);
    killers[0]!('out of memory');
    checker.check('a', 'urgent');
    await settled('a', ['figure']);
    assert.ok(said.some((line) => line.includes('out of memory')));
  });
});
