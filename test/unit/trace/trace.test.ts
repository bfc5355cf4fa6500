import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { Archive } from '../../../src/core/archive/archive';
import { readStatement } from '../../../src/core/disagreement/statement';
import { traceClaim, traceStatement } from '../../../src/core/trace/trace';
import { TraceIndex } from '../../../src/core/trace/trace-index';
import { seededRandom } from '../../../src/training/attribution/random';

/** An archive with its index; articles as [outlet, date, text]. */
class Desk {
  readonly archive = new Archive();
  readonly index = new TraceIndex();
  readonly #texts = new Map<string, string>();

  put(path: string, body: string, outlet?: string, date?: string): this {
    const head = [...(outlet ? [`outlet: ${outlet}`] : []), ...(date ? [`date: ${date}`] : [])];
    const text = `---\ntitle: Storm\n${head.join('\n')}\n---\n\n# Storm over Ostervik\n\n${body}\n`;
    const facts = analyzeArticle(text, path);
    this.#texts.set(path, text);
    this.archive.replace(path, facts);
    this.index.replace(path, facts.claims);
    return this;
  }

  remove(path: string): void {
    this.archive.remove(path);
    this.index.remove(path);
  }

  trace(path: string, words: string) {
    const start = this.#texts.get(path)!.indexOf(words);
    assert.ok(start >= 0, words);
    return traceStatement(this.archive, this.index, path, { start, end: start + words.length });
  }

  /** Traces words that are in no article. */
  traceWords(words: string) {
    return traceClaim(this.archive, this.index, analyzeArticle(words, 'words.txt').claims[0]!);
  }

  told(path: string, words: string): string[] {
    return this.trace(path, words)!.occurrences.map((each) => `${each.path} ${each.repetition?.kind ?? 'first'}`);
  }
}

const CLAIM = 'The rusted ferry Tern carried forty barrels of arsenic from Solvane to Ostervik in March';
const desk = (): Desk =>
  new Desk()
    .put('later.md', `${CLAIM}, the harbour master told the Coast Courier.`, 'Beacon', '2027-03-30')
    .put('first.md', `${CLAIM}. Nobody was hurt.`, 'Coast Courier', '2027-03-27')
    .put('short.md', 'The ferry Tern carried forty barrels of arsenic to Ostervik.', 'Gazette', '2027-03-29')
    .put('other.md', CLAIM.replace('forty', 'fourteen').concat('.'), 'Signal', '2027-03-28')
    .put(
      'free.md',
      'Forty barrels of arsenic were on the ferry Tern, rusted as she was, from Solvane.',
      'Echo',
      '2027-04-02',
    )
    .put('apart.md', 'The ferry to Solvane carried forty passengers and a dog in March.', 'Post', '2027-03-20');

describe('a trace', () => {
  it('leads to the earliest article, and tells who repeats it how', () => {
    assert.deepEqual(desk().told('later.md', 'forty barrels'), [
      'first.md first',
      'other.md altered',
      'short.md shortened',
      'later.md verbatim',
      'free.md paraphrased',
    ]);
  });

  it('may begin with words that are in no article', () => {
    const trace = desk().traceWords(
      'The ferry Tern, rusted, carried forty barrels of arsenic from Solvane to Ostervik.',
    )!;
    assert.deepEqual(
      trace.occurrences.map(({ path }) => path),
      ['first.md', 'other.md', 'short.md', 'later.md', 'free.md'],
    );
    assert.equal(trace.occurrences[0]!.repetition, null);
    assert.equal(desk().traceWords('The mayor of Vik bought a blue umbrella from a Solvane tailor.'), null);
  });

  it('takes one wording for one, though one article has no date to read its “March” by', () => {
    const both = new Desk().put('a.md', `${CLAIM}.`, 'Courier', '2027-03-27').put('b.md', `${CLAIM}.`, 'Beacon');
    assert.deepEqual(both.told('b.md', 'forty barrels'), ['a.md first', 'b.md verbatim']);
  });

  it('shows the words that differ', () => {
    const other = desk()
      .trace('later.md', 'forty barrels')!
      .occurrences.find(({ path }) => path === 'other.md')!;
    assert.deepEqual(other.repetition!.replacements, [{ was: '40 barrels', is: '14 barrels' }]);
    const first = desk().trace('other.md', 'fourteen barrels')!;
    assert.equal(first.occurrences[0]!.path, 'first.md');
  });

  it('takes a date for the same where an article that has none says it without the year', () => {
    const dated = (month: string): string => CLAIM.replace('March', month);
    const two = new Desk()
      .put('a.md', `${dated('March')}.`, 'Beacon', '2027-04-03')
      .put('b.md', `${dated('March')}.`)
      .put('c.md', `${dated('January')}.`);
    assert.deepEqual(two.told('a.md', 'barrels'), ['a.md first', 'b.md verbatim', 'c.md altered']);
    const [, , other] = two.trace('a.md', 'barrels')!.occurrences;
    assert.deepEqual(other!.repetition!.replacements, [{ was: 'March 2027', is: 'January' }]);
  });

  it('tells by whose account an article has it', () => {
    const accounts = desk()
      .trace('later.md', 'forty barrels')!
      .occurrences.map(({ path, account }) => [path, account?.name ?? null]);
    assert.deepEqual(accounts[3], ['later.md', 'Coast Courier']);
    assert.deepEqual(accounts[0], ['first.md', null]);
  });

  it('counts articles that rest on one report as one origin', () => {
    const wired = new Desk()
      .put('a.md', `${CLAIM}, the captain told Reuters.`, 'Beacon', '2027-03-30')
      .put('b.md', `${CLAIM}, according to Reuters.`, 'Gazette', '2027-03-30')
      .put('c.md', `Reuters reports that ${CLAIM.replace('The', 'the')}.`, 'Echo', '2027-03-31')
      .put('d.md', `${CLAIM}.`, 'Signal', '2027-04-01');
    assert.deepEqual(
      wired.trace('a.md', 'forty')!.origins.map(({ name, occurrences }) => [name, occurrences.length]),
      [
        ['Reuters', 3],
        ['Signal', 1],
      ],
    );
  });

  it('says that the order is not known where there are no dates', () => {
    const undated = new Desk()
      .put('b.md', `${CLAIM}.`)
      .put('a.md', `${CLAIM}.`)
      .put('c.md', `${CLAIM}.`, 'Echo', '2027-04-01');
    const { occurrences, undated: count } = undated.trace('b.md', 'forty')!;
    assert.deepEqual(
      occurrences.map(({ path, date }) => [path, date]),
      [
        ['c.md', '2027-04-01'],
        ['a.md', null],
        ['b.md', null],
      ],
    );
    assert.equal(count, 2);
  });

  it('leads to the earliest of more copies than are read, and tells how many were not', () => {
    const many = new Desk();
    for (let i = 10; i < 50; i++)
      many.put(`a${i}.md`, `${CLAIM}.`, `Echo ${i}`, i === 47 ? '2027-01-01' : '2027-01-05');
    const { occurrences, unread } = many.trace('a12.md', 'forty')!;
    assert.deepEqual([occurrences[0]!.path, occurrences.length, unread], ['a47.md', 25, 15]);
  });

  it('asks an index that finds the same in whatever order articles came', () => {
    const { claims } = analyzeArticle(`${CLAIM}.`, 'a.md');
    const asked = readStatement(claims[0]!, 0);
    const foundOf = (count: number, isBackwards: boolean): readonly string[] => {
      const index = new TraceIndex();
      const paths = Array.from({ length: count }, (_, i) => `a${i}.md`);
      for (const path of isBackwards ? paths.toReversed() : paths) index.replace(path, claims);
      const before = index.meetings(asked);
      index.replace('b.md', claims);
      index.remove('b.md');
      assert.deepEqual(index.meetings(asked), before);
      return before.map(({ path }) => path);
    };
    assert.equal(foundOf(400, false).length, 400);
    assert.deepEqual(foundOf(400, true), foundOf(400, false));
    assert.deepEqual(foundOf(2100, true), foundOf(2100, false));
  });

  it('is none where no statement stands', () => {
    assert.equal(desk().trace('first.md', 'outlet:'), null);
  });

  it('is the same whatever came and went before', () => {
    const bodies = ['forty', 'fifty', 'sixty'].map((word) => `${CLAIM.replace('forty', word)}.`);
    const outlets = ['Echo', 'Post', 'Signal'];
    const paths = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md'];
    for (let seed = 1; seed <= 10; seed++) {
      const random = seededRandom(seed);
      const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
      const changing = new Desk();
      const now = new Map<string, readonly [string, string, string]>();
      for (let step = 0; step < 30; step++) {
        const path = pick(paths);
        if (random() < 0.3) {
          changing.remove(path);
          now.delete(path);
          continue;
        }
        const article = [pick(bodies), pick(outlets), `2027-03-${10 + Math.floor(random() * 9)}`] as const;
        changing.put(path, ...article);
        now.set(path, article);
      }
      const fresh = new Desk();
      for (const [path, article] of [...now].reverse()) fresh.put(path, ...article);
      for (const path of now.keys()) assert.deepEqual(changing.trace(path, 'barrels'), fresh.trace(path, 'barrels'));
    }
  });
});
