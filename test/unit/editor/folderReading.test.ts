import assert from 'node:assert/strict';
import type { PackedFacts } from '../../../src/core/archive/packing';
import { FolderReading } from '../../../src/editor/folderReading';

interface File {
  readonly path: string;
  toString(): string;
}

const file = (path: string): File => ({ path, toString: () => `file://${path}` });
/** Time for works in slices, which rest more often on a busy machine. */
async function turn(): Promise<void> {
  for (let turns = 0; turns < 10; turns++) await new Promise((resolve) => setTimeout(resolve));
}

/** A folder in memory whose files are read when the test says so. */
function folder(...paths: string[]) {
  const onDisk = new Set(paths);
  const open = new Set<string>();
  const archive = new Map<string, string>();
  const loads: { readonly path: string; finish(text?: string): void }[] = [];
  const dones: boolean[] = [];
  let searches = 0;
  let isListable = true;
  const reading = new FolderReading<File>({
    find: async () => {
      searches++;
      if (!isListable) throw new Error('no search here');
      return [...onDisk].map(file);
    },
    load: ({ path }) =>
      new Promise((resolve) => {
        // Facts are handed on unread; a text stands in for them.
        loads.push({ path, finish: (text = path) => resolve(text as unknown as PackedFacts) });
      }),
    isOpen: (key) => open.has(key),
    read: ({ path }, facts) => void archive.set(path, String(facts)),
    removed: ({ path }) => void archive.delete(path),
    progressed: () => dones.push(reading.progress.done),
  });
  const finishAll = async (): Promise<void> => {
    for (let n = 0; n < loads.length; n++) {
      loads[n]!.finish();
      await turn();
    }
  };
  const breakSearch = (): void => {
    isListable = false;
  };
  return {
    ...{ reading, onDisk, open, archive, loads, dones, finishAll },
    searches: () => searches,
    breakSearch,
  };
}

describe('The reading of a folder', () => {
  it('reads every article and is done then', async () => {
    const { reading, archive, dones, finishAll } = folder('/b', '/a', '/c', '/d', '/e', '/f');
    const all = reading.readAll();
    await turn();
    assert.deepEqual(reading.progress, { read: 0, total: 6, done: false, failed: false, paused: false });
    await finishAll();
    await all;
    assert.deepEqual([...archive.keys()], ['/a', '/b', '/c', '/d', '/e', '/f']);
    assert.deepEqual(reading.progress, { read: 6, total: 6, done: true, failed: false, paused: false });
    assert.equal(dones.indexOf(true), dones.length - 1);
  });

  it('counts a file once that two roots hold', async () => {
    const { reading, loads, finishAll } = folder('/a');
    const twice = new FolderReading<File>({
      find: async () => [file('/a'), file('/a')],
      load: async () => undefined,
      ...{ isOpen: () => false, read: () => {}, removed: () => {}, progressed: () => {} },
    });
    await twice.readAll();
    assert.deepEqual(twice.progress, { read: 1, total: 1, done: true, failed: false, paused: false });
    void reading.readAll();
    await turn();
    await finishAll();
    assert.equal(loads.length, 1);
  });

  it('does not bring back a file that was deleted while it was read', async () => {
    const { reading, onDisk, archive, finishAll } = folder('/a', '/b');
    const all = reading.readAll();
    await turn();
    onDisk.delete('/a');
    reading.deleted(file('/a'));
    await finishAll();
    await all;
    assert.deepEqual([...archive.keys()], ['/b']);
    assert.deepEqual(reading.progress, { read: 1, total: 1, done: true, failed: false, paused: false });
  });

  it('does not bring back a file that the settings left out while it was read', async () => {
    const { reading, onDisk, archive, loads } = folder('/a');
    void reading.readAll();
    await turn();
    onDisk.delete('/a');
    await reading.readAll();
    loads[0]!.finish();
    await turn();
    assert.deepEqual([...archive.keys()], []);
    assert.deepEqual(reading.progress, { read: 0, total: 0, done: true, failed: false, paused: false });
  });

  it('keeps the later of two readings of one file, whichever ends first', async () => {
    const { reading, archive, loads } = folder('/a');
    void reading.readAll();
    await turn();
    void reading.read(file('/a'));
    loads[1]!.finish('new');
    await turn();
    loads[0]!.finish('old');
    await turn();
    assert.equal(archive.get('/a'), 'new');
    assert.equal(reading.progress.done, true);
  });

  it('leaves an open article alone when its file is replaced, and forgets the file', async () => {
    const { reading, onDisk, open, archive, finishAll } = folder('/a');
    void reading.readAll();
    await turn();
    await finishAll();
    open.add('file:///a');
    archive.set('/a', 'typed');
    onDisk.delete('/a');
    reading.deleted(file('/a'));
    assert.equal(reading.has('file:///a'), false);
    onDisk.add('/a');
    await reading.readNew();
    assert.equal(archive.get('/a'), 'typed');
    assert.equal(reading.has('file:///a'), true);
  });

  it('removes all articles of a deleted folder, and says so', async () => {
    const { reading, onDisk, archive, dones, finishAll } = folder('/x/a', '/x/b', '/xy');
    void reading.readAll();
    await turn();
    await finishAll();
    const before = dones.length;
    onDisk.clear();
    reading.deleted(file('/x'));
    await turn();
    assert.deepEqual([...archive.keys()], ['/xy']);
    assert.deepEqual(dones.slice(before), [true]);
    assert.equal(reading.progress.total, 1);
  });

  it('takes the articles of a deleted folder out slice by slice, but for those that came back meanwhile', async () => {
    const files = Array.from('abcdefghij', (name) => file(`/x/${name}`));
    const gone: string[] = [];
    const reading = new FolderReading<File>({
      find: async () => files,
      load: async () => undefined,
      removed: ({ path }) => {
        gone.push(path);
        const end = performance.now() + 10;
        while (performance.now() < end);
        void reading.readNew();
      },
      ...{ isOpen: () => false, read: () => {}, progressed: () => {} },
    });
    await reading.readAll();
    reading.deleted(file('/x'));
    while (gone.length === 0 || reading.progress.total < files.length) await turn();
    await turn();
    // the look for what is there again has its slices between those in which they go
    assert.ok(gone.length < files.length, gone.join());
    assert.equal(reading.progress.total, files.length);
  });

  it('takes a file out at once, and looks through all articles once for many deletions', async () => {
    let looks = 0;
    const paths = Array.from({ length: 2_000 }, (_, index) => `/x/y${index}/a`);
    const files = paths.map((path) => ({
      get path() {
        looks++;
        return path;
      },
      toString: () => `file://${path}`,
    }));
    const gone: string[] = [];
    const reading = new FolderReading<File>({
      find: async () => files,
      load: async () => undefined,
      removed: (each) => void gone.push(each.toString()),
      ...{ isOpen: () => false, read: () => {}, progressed: () => {} },
    });
    await reading.readAll();
    reading.deleted(file('/x/y7/a'));
    assert.deepEqual(gone, ['file:///x/y7/a']);
    looks = 0;
    for (let index = 0; index < 1_000; index++) reading.deleted(file(`/x/y${index}`));
    await turn();
    assert.equal(reading.progress.total, 1_000);
    assert.ok(looks < 10_000, `${looks} looks`);
  });

  it('reads four changed files at a time, and one that changes often once more', async () => {
    const { reading, loads, archive, finishAll } = folder('/a', '/b', '/c', '/d', '/e', '/f');
    void reading.readAll();
    await turn();
    await finishAll();
    archive.clear();
    const begun = loads.length;
    for (const path of ['/a', '/b', '/c', '/d', '/e', '/e', '/f', '/e', '/other']) void reading.changed(file(path));
    await turn();
    const again = (): string[] => loads.slice(begun).map(({ path }) => path);
    assert.deepEqual(again(), ['/a', '/b', '/c', '/d']);
    void reading.changed(file('/a'));
    await finishAll();
    assert.deepEqual(again(), ['/a', '/b', '/c', '/d', '/e', '/f', '/a']);
    assert.deepEqual([...archive.keys()].sort(), ['/a', '/b', '/c', '/d', '/e', '/f']);
  });

  it('looks for new files after the reading that runs, not instead of it', async () => {
    const { reading, onDisk, archive, loads, searches, finishAll } = folder('/a');
    const all = reading.readAll();
    await turn();
    onDisk.add('/b');
    await reading.readNew();
    await reading.readNew();
    assert.equal(searches(), 1);
    await finishAll();
    await all;
    assert.equal(searches(), 2);
    assert.deepEqual(
      loads.map(({ path }) => path),
      ['/a', '/b'],
    );
    assert.deepEqual([...archive.keys()], ['/a', '/b']);
  });

  it('drops files that a new search no longer finds', async () => {
    const { reading, onDisk, archive, finishAll } = folder('/a', '/b');
    void reading.readAll();
    await turn();
    await finishAll();
    onDisk.delete('/a');
    await reading.readNew();
    assert.deepEqual([...archive.keys()], ['/b']);
    assert.deepEqual(reading.progress, { read: 1, total: 1, done: true, failed: false, paused: false });
  });

  it('has failed when the files cannot be listed', async () => {
    const { reading, breakSearch } = folder('/a');
    breakSearch();
    await assert.rejects(reading.readAll(), /no search here/);
    assert.deepEqual(reading.progress, { read: 0, total: 0, done: true, failed: true, paused: false });
  });

  it('reads no further file while it is paused, and goes on where it was', async () => {
    const { reading, archive, loads, finishAll } = folder(...Array.from({ length: 40 }, (_, n) => `/${n}`));
    const all = reading.readAll();
    await turn();
    reading.pause();
    assert.equal(reading.progress.paused, true);
    await finishAll();
    assert.equal(loads.length, 32);
    assert.equal(reading.progress.done, false);
    reading.resume();
    await turn();
    await finishAll();
    await all;
    assert.equal(archive.size, 40);
    assert.deepEqual(reading.progress, { read: 40, total: 40, done: true, failed: false, paused: false });
  });
});
