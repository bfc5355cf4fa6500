import assert from 'node:assert/strict';
import { decidedBy, earlierDecisions } from '../../../src/core/annotation/earlier-decisions';
import type { EventBody, LogEvent } from '../../../src/core/annotation/event';
import { decideIn } from '../../../src/core/annotation/joined-decisions';
import { moveArticle } from '../../../src/core/annotation/move-article';
import { AnnotationStore } from '../../../src/core/annotation/store';
import { add, anchorOf, history, setStatus, TEXT } from './events';
import { MemoryFiles, TestWorld } from './memory';

const reject: EventBody = { op: 'reject', suggestion: 'claim-1' };
const follow: EventBody = { op: 'reanchor', annotation: 'x', anchors: [anchorOf('sailors')] };
const settle: EventBody = { op: 'settle', disagreement: 'number-1', verdict: 'resolved', reason: 'Typo.' };
const remark = (comment: string, replyTo?: string): EventBody => ({
  op: 'comment',
  annotation: 'x',
  comment,
  text: 'Says who?',
  ...(replyTo && { replyTo }),
});

describe('what somebody decided that can be taken back', () => {
  const goes = (...written: readonly (readonly [person: string, body: EventBody])[]): string[] =>
    idsOf(decidedBy('Mira', history(...written)));
  const idsOf = (all: readonly (readonly LogEvent[])[]): string[] => all.map((go) => go.map(({ id }) => id).join('+'));

  it('is what holds, and nothing of others', () => {
    assert.deepEqual(
      goes(
        ['Mira', add('x', 'Twelve sailors')],
        ['Mira', reject],
        ['Mira', { op: 'undo', event: 'e2' }],
        ['Tom', add('y', 'Ada Lind')],
        ['Mira', setStatus('y', 'verified')],
      ),
      ['e1', 'e5'],
    );
  });

  it('is not where an article or a passage went', () => {
    assert.deepEqual(
      goes(
        ['Mira', { op: 'doc', path: 'a.md' }],
        ['Mira', add('x', 'Twelve sailors')],
        ['Mira', follow],
        ['Mira', { op: 'rename', path: 'b.md' }],
      ),
      ['e2'],
    );
  });

  it('is no mark that somebody judged since, nor one that is gone', () => {
    assert.deepEqual(goes(['Mira', add('x', 'Twelve sailors')], ['Tom', setStatus('x', 'verified')]), []);
    assert.deepEqual(
      goes(
        ['Mira', add('x', 'Twelve sailors')],
        ['Mira', setStatus('x', 'wrong')],
        ['Mira', { op: 'del', annotation: 'x' }],
      ),
      ['e3'],
    );
    assert.deepEqual(goes(['Mira', setStatus('nowhere', 'verified')]), []);
  });

  it('is no comment that was answered, and of one that was written anew the later wording first', () => {
    const mark = ['Tom', add('x', 'Twelve sailors')] as const;
    assert.deepEqual(goes(mark, ['Mira', remark('c')]), ['e2']);
    assert.deepEqual(goes(mark, ['Mira', remark('c')], ['Tom', remark('d', 'c')]), []);
    assert.deepEqual(goes(mark, ['Mira', remark('c')], ['Mira', remark('c')]), ['e3']);
  });

  it('is all that was written in one go', () => {
    const [first, second, third] = history(
      ['Mira', add('x', 'Twelve sailors')],
      ['Mira', setStatus('x', 'verified')],
      ['Mira', reject],
    ) as [LogEvent, LogEvent, LogEvent];
    const at = (millisecond: string) => ({ time: `2027-03-01T09:00:00.${millisecond}Z` });
    const clock = `2027-03-01T09:00:00.000Z`;
    const events = [
      { ...first, ...at('000') },
      { ...second, ...at('001'), clock },
      { ...third, ...at('500') },
    ];
    assert.deepEqual(idsOf(decidedBy('Mira', events)), ['e1+e2', 'e3']);
  });
});

describe('earlier decisions', () => {
  let deskFiles: MemoryFiles;
  let wireFiles: MemoryFiles;
  let clock: number;
  let windows = 0;
  beforeEach(() => {
    deskFiles = new MemoryFiles();
    wireFiles = new MemoryFiles();
    clock = Date.UTC(2027, 2, 1, 9);
  });

  /** A window's store: clocks of all windows go on together. */
  const opened = async (files: MemoryFiles, person: string): Promise<AnnotationStore> => {
    const world = new TestWorld(files, person);
    const prefix = `w${windows++}`;
    const random = world.random.bind(world);
    const store = new AnnotationStore(
      Object.assign(world, {
        now: () => {
          clock += 1000;
          return clock;
        },
        random: () => `${prefix}${random()}`,
      }),
    );
    await store.load();
    return store;
  };
  const listed = (most: number, ...stores: AnnotationStore[]) => {
    const work = earlierDecisions(stores, most);
    for (;;) {
      const { done, value } = work.next();
      if (done) return value;
    }
  };
  const told = (most: number, ...stores: AnnotationStore[]): string[] =>
    listed(most, ...stores).map(({ path, events }) => [path ?? 'all', ...events.map(({ op }) => op)].join(' '));

  it('are those of the window before, the latest first, over all articles and folders', async () => {
    const [desk, wire] = [await opened(deskFiles, 'Mira'), await opened(wireFiles, 'Mira')];
    desk.record('a.md', [add('x', 'Twelve sailors')]);
    wire.record('b.md', [reject]);
    desk.decide([settle]);
    desk.record('a.md', [add('y', 'Ada Lind')]);
    await Promise.all([desk.settled(), wire.settled()]);
    assert.deepEqual(told(20, desk, wire), []);
    const again = [await opened(deskFiles, 'Mira'), await opened(wireFiles, 'Mira')];
    assert.deepEqual(told(20, ...again), ['a.md add', 'all settle', 'b.md reject', 'a.md add']);
    assert.deepEqual(told(2, ...again), ['a.md add', 'all settle']);
    assert.deepEqual(told(20, await opened(deskFiles, 'Tom')), []);
  });

  it('are told once where two folders hold them', async () => {
    const [desk, wire] = [await opened(deskFiles, 'Mira'), await opened(wireFiles, 'Mira')];
    wire.decide([settle]);
    decideIn(desk, [wire], [settle], wire.decisions().latest);
    await Promise.all([desk.settled(), wire.settled()]);
    const again = [await opened(deskFiles, 'Mira'), await opened(wireFiles, 'Mira')];
    assert.deepEqual(told(20, ...again), ['all settle', 'all settle']);
  });

  it('are where the article went, and that it went there is none', async () => {
    const [desk, wire] = [await opened(deskFiles, 'Mira'), await opened(wireFiles, 'Mira')];
    desk.record('a.md', [add('x', 'Twelve sailors')], TEXT);
    await moveArticle({ store: desk, path: 'a.md' }, { store: wire, path: 'b.md' }, () => {});
    await Promise.all([desk.settled(), wire.settled()]);
    const [deskNow, wireNow] = [await opened(deskFiles, 'Mira'), await opened(wireFiles, 'Mira')];
    assert.deepEqual(told(20, deskNow, wireNow), ['b.md add']);
    const [{ store, path, events }] = listed(20, deskNow, wireNow) as [ReturnType<typeof listed>[number]];
    store.record(
      path!,
      events.map(({ id }) => ({ op: 'undo', event: id })),
    );
    assert.equal(wireNow.stateOf('b.md').annotations.size, 0);
    assert.deepEqual(told(20, deskNow, wireNow), []);
  });
});
