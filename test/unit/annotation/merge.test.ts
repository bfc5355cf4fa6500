import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AnnotationStore } from '../../../src/core/annotation/store';
import { nodeWorld } from '../../../src/host/node/world';
import { add, setStatus, TEXT } from './events';

/** One person's clone, and what is said in it. */
class Clone {
  readonly folder: string;
  readonly #person: string;
  #store: AnnotationStore | null = null;

  constructor(folder: string, person: string) {
    this.folder = folder;
    this.#person = person;
  }

  git(...args: readonly string[]): string {
    const who = ['-c', `user.name=${this.#person}`, '-c', 'user.email=desk@example.org'];
    return execFileSync('git', ['-C', this.folder, ...who, ...args], { encoding: 'utf8', stdio: 'pipe' });
  }

  commit(): void {
    this.git('add', '-A');
    this.git('commit', '-qm', 'work');
  }

  /** The window that is open all the time. */
  async window(): Promise<AnnotationStore> {
    this.#store ??= await this.fresh();
    return this.#store;
  }

  async fresh(): Promise<AnnotationStore> {
    const store = new AnnotationStore(nodeWorld(this.folder, this.#person));
    await store.load();
    return store;
  }

  logs(): string[] {
    const names = readdirSync(join(this.folder, '.claimtrace'), { recursive: true }).map(String);
    return names.filter((name) => name.endsWith('.jsonl')).sort();
  }
}

describe('annotations of two clones, merged by git', function () {
  this.timeout(60_000);
  let root = '';
  let mira: Clone;
  let tom: Clone;

  before(function () {
    // where there is no git, nobody merges
    if (spawnSync('git', ['--version']).status !== 0) this.skip();
  });
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'claimtrace-merge-'));
    mira = new Clone(join(root, 'mira'), 'Mira');
    mkdirSync(mira.folder);
    mira.git('init', '-q', '-b', 'main');
    writeFileSync(join(mira.folder, 'a.md'), TEXT);
    await (await mira.window()).record('a.md', [add('x', 'Twelve sailors')], TEXT).saved;
    mira.commit();
    await (await mira.window()).record('a.md', [setStatus('x', 'in progress')]).saved;
    mira.commit();
    execFileSync('git', ['clone', '-q', mira.folder, join(root, 'tom')], { stdio: 'pipe' });
    tom = new Clone(join(root, 'tom'), 'Tom');
  });
  afterEach(() => root && rmSync(root, { recursive: true, force: true }));

  /** Mira takes Tom's work in; git fails the test when there is a conflict. */
  async function merged(): Promise<AnnotationStore> {
    for (const clone of [mira, tom]) if (clone.git('status', '--porcelain') !== '') clone.commit();
    mira.git('pull', '-q', '--no-rebase', '--no-edit', tom.folder, 'main');
    assert.equal(mira.git('status', '--porcelain'), '');
    const store = await mira.fresh();
    assert.deepEqual(store.damaged(), []);
    tom.git('pull', '-q', '--no-rebase', '--no-edit', mira.folder, 'main');
    assert.deepEqual((await tom.fresh()).stateOf('a.md'), store.stateOf('a.md'));
    return store;
  }

  it('hold what both added', async () => {
    await (await mira.window()).record('a.md', [add('m', 'Ada Lind')]).saved;
    await (await tom.window()).record('a.md', [add('t', 'The ferry Tern')]).saved;
    const { annotations } = (await merged()).stateOf('a.md');
    assert.deepEqual([...annotations.keys()].sort(), ['m', 't', 'x']);
  });

  it('show the difference when both set the status of one claim', async () => {
    await (await mira.window()).record('a.md', [setStatus('x', 'verified')]).saved;
    await (await tom.window()).record('a.md', [setStatus('x', 'wrong')]).saved;
    const annotation = (await merged()).stateOf('a.md').annotations.get('x')!;
    assert.equal(annotation.disputed, true);
    assert.equal(annotation.verdicts.length, 2);
  });

  it('follow an article that one renamed while the other added', async () => {
    renameSync(join(mira.folder, 'a.md'), join(mira.folder, 'b.md'));
    await (await mira.window()).rename('a.md', 'b.md').saved;
    await (await tom.window()).record('a.md', [add('t', 'Ada Lind')]).saved;
    const { annotations } = (await merged()).stateOf('b.md');
    assert.deepEqual([...annotations.keys()].sort(), ['t', 'x']);
  });

  it('lose nothing when one compacts while the other goes on in an open window', async () => {
    const window = await tom.window();
    await (await mira.window()).compact();
    await (await mira.window()).record('a.md', [add('m', 'Ada Lind')]).saved;
    mira.commit();
    await window.record('a.md', [setStatus('x', 'verified')]).saved;
    await window.record('a.md', [add('t', 'The ferry Tern')]).saved;
    const { annotations } = (await merged()).stateOf('a.md');
    assert.deepEqual([...annotations.keys()].sort(), ['m', 't', 'x']);
    assert.equal(annotations.get('x')!.status, 'verified');
  });

  it('lose nothing when both compact, each after more work of their own', async () => {
    for (const [clone, id] of [
      [mira, 'm'],
      [tom, 't'],
    ] as const) {
      await (await clone.window()).record('a.md', [add(id, 'Ada Lind')]).saved;
      clone.commit();
      const { from } = await (await clone.fresh()).compact();
      assert.equal(from, 3);
      assert.equal(clone.logs().length, 1);
      clone.commit();
    }
    const store = await merged();
    assert.deepEqual([...store.stateOf('a.md').annotations.keys()].sort(), ['m', 't', 'x']);
    assert.equal(mira.logs().length, 2);
    assert.deepEqual(await store.compact(), { from: 2, to: 1 });
    assert.deepEqual((await mira.fresh()).stateOf('a.md'), store.stateOf('a.md'));
  });

  it('lose nothing over branches that one window switches between', async () => {
    const window = await mira.window();
    mira.git('checkout', '-q', '-b', 'desk');
    await window.record('a.md', [add('d', 'Ada Lind')]).saved;
    mira.commit();
    mira.git('checkout', '-q', 'main');
    await window.record('a.md', [add('m', 'The ferry Tern')]).saved;
    mira.commit();
    mira.git('merge', '-q', '--no-edit', 'desk');
    assert.deepEqual([...(await mira.fresh()).stateOf('a.md').annotations.keys()].sort(), ['d', 'm', 'x']);
  });

  it('find the text that anchors were made against in git', async () => {
    writeFileSync(join(tom.folder, 'a.md'), `New head.\n\n${TEXT}`);
    tom.commit();
    const store = await tom.window();
    const { anchors } = store.stateOf('a.md').annotations.get('x')!;
    assert.equal(await store.oldText(anchors[0]!.text!), TEXT);
  });
});
