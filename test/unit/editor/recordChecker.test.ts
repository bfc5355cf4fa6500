import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { packFacts } from '../../../src/core/archive/packing';
import { type Later, RecordChecker, type RecordCheckerHost } from '../../../src/editor/records/recordChecker';
import { recordKeeper } from '../../../src/host/keepRecords';
import type { RecordsReply, RecordsRequest } from '../../../src/host/records';
import type { Thread } from '../../../src/host/thread';

const ARTICLE = '# Lamps\n\n“The tower needs ninety lamps in all,” said keeper Ulla Gerstad.\n';
const RECORD = 'Ulla Gerstad: The tower needs nineteen lamps in all.\n';
const tick = () => new Promise((resolve) => setTimeout(resolve, 5));

const articlesIn = (asked: readonly string[]) => asked.filter((each) => each !== 'record' && each !== 'forget');

function desk(records: Record<string, string>, articles: Record<string, string>, open: readonly string[] = []) {
  const said: string[] = [];
  const changed: string[] = [];
  const asked: string[] = [];
  const listed = { count: 0 };
  const killers: ((reason: string) => void)[] = [];
  const resting = { act: () => {} };
  const later: Later = (act) => {
    resting.act = act;
    return () => {
      resting.act = () => {};
    };
  };
  const host: RecordCheckerHost = {
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
    openPaths: () => open,
    changed: (path) => changed.push(path),
    log: (message) => said.push(message),
    stopped: () => said.push('stopped'),
  };
  const checker = new RecordChecker(host, later);
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
  /** Nobody touches the records for a while. */
  const rest = (): void => resting.act();
  return { checker, said, changed, asked, listed, killers, settled, rest };
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
    const { checker, changed, settled, rest } = desk({ r: RECORD }, { a: ARTICLE });
    checker.read('r');
    await settled('a', ['figure']);
    checker.forget('r');
    rest();
    await settled('a', []);
    assert.deepEqual(changed, ['a', 'a']);
  });

  it('checks what is open as soon as a record is saved, and all else once the records rest', async () => {
    const records = { r: RECORD };
    const { checker, asked, settled, rest } = desk(records, { a: ARTICLE, b: ARTICLE, c: ARTICLE }, ['b']);
    checker.read('r');
    for (const path of ['a', 'b', 'c']) await settled(path, ['figure']);
    assert.deepEqual(articlesIn(asked), ['b', 'a', 'c']);
    records.r = RECORD.replace('nineteen', 'ninety');
    asked.length = 0;
    for (let saves = 0; saves < 3; saves++) {
      checker.read('r');
      await settled('b', ['marks']);
    }
    assert.deepEqual(new Set(articlesIn(asked)), new Set(['b']));
    asked.length = 0;
    rest();
    for (const path of ['a', 'c']) await settled(path, ['marks']);
    assert.equal(asked.filter((each) => each === 'a').length, 1);
  });

  it('takes a check of all up again where a record is saved during it', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `a${index}`);
    const records = { r: RECORD };
    const all = Object.fromEntries(names.map((name) => [name, ARTICLE]));
    const { checker, asked, settled, rest } = desk(records, all);
    checker.read('r');
    for (const name of names) await settled(name, ['figure']);
    asked.length = 0;
    records.r = RECORD.replace('nineteen', 'ninety');
    checker.read('r');
    rest();
    await settled('a0', ['marks']);
    checker.read('r');
    await tick();
    const before = articlesIn(asked).length;
    assert.ok(before < names.length);
    rest();
    for (const name of names) await settled(name, ['marks']);
    await tick();
    assert.equal(asked.filter((each) => each === 'a19').length, 1);
  });

  it('lets no article wait that is new', async () => {
    const articles: Record<string, string> = { a: ARTICLE };
    const { checker, settled } = desk({ r: RECORD }, articles);
    checker.read('r');
    await settled('a', ['figure']);
    checker.read('r');
    articles.b = ARTICLE;
    checker.check('b', 'rest');
    await settled('b', ['figure']);
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
