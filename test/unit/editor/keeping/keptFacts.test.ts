import assert from 'node:assert/strict';
import { KeptFacts, type KeptFiles, stampOf } from '../../../../src/editor/keeping/keptFacts';

const stamp = { size: 4500, mtime: 1_790_000_000_000 };
const facts = (...bytes: number[]): string => String.fromCharCode(...bytes);
const addresses = Array.from({ length: 500 }, (_, n) => `file:///desk/${n}.md`);

/** Files in memory, and what was written and logged. */
function storage() {
  const files = new Map<string, Uint8Array>();
  const written: string[] = [];
  const logged: string[] = [];
  const kept: KeptFiles = {
    names: async () => [...files.keys()],
    read: async (name) => files.get(name)!,
    write: async (name, bytes) => {
      written.push(name);
      files.set(name, bytes);
    },
  };
  /** What a session finds that begins now. */
  const session = async (analysis = 'analysis-1', own: Partial<KeptFiles> = {}): Promise<KeptFacts> => {
    const opened = new KeptFacts({ ...kept, ...own }, analysis, (message) => logged.push(message));
    await opened.load();
    return opened;
  };
  return { files, written, logged, session };
}

/** A storage in which a session kept all addresses. */
async function filled() {
  const made = storage();
  const first = await made.session();
  for (const [n, address] of addresses.entries()) first.keep(address, stamp, facts(n % 256));
  await first.write();
  made.written.length = 0;
  return made;
}

describe('What is detected in articles', () => {
  it('is there in the next session', async () => {
    const { session, logged } = await filled();
    const next = await session();
    for (const [n, address] of addresses.entries()) assert.deepEqual(next.find(address, stamp), facts(n % 256));
    assert.deepEqual(logged, []);
  });

  it('is nothing for a file of another size or time, or at another place', async () => {
    const next = await (await filled()).session();
    assert.equal(next.find(addresses[0]!, { ...stamp, size: 4501 }), undefined);
    assert.equal(next.find(addresses[0]!, { ...stamp, mtime: stamp.mtime + 1 }), undefined);
    assert.equal(next.find('file:///elsewhere/0.md', stamp), undefined);
  });

  it('is nothing for another analysis, and the files are made anew', async () => {
    const { session, logged, files } = await filled();
    const other = await session('analysis-2');
    assert.ok(addresses.every((address) => other.find(address, stamp) === undefined));
    assert.equal(logged.length, 1);
    other.keep(addresses[0]!, stamp, facts(7));
    await other.write();
    const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
    assert.ok(bytes < files.size * 60, `${bytes} bytes`);
    const next = await session('analysis-2');
    assert.deepEqual(next.find(addresses[0]!, stamp), facts(7));
    assert.equal(logged.length, 1);
  });

  it('is without what a damaged file held, which is told once', async () => {
    const { files, session, logged } = await filled();
    const [one, other, third] = [...files.keys()] as [string, string, string];
    files.set(one, files.get(one)!.slice(0, -1));
    files.set(other, new Uint8Array([0, 1, 2]));
    const next = await session('analysis-1', {
      read: async (name) => {
        if (name === third) throw new Error('no right to read');
        return files.get(name)!;
      },
    });
    const found = addresses.filter((address) => next.find(address, stamp)).length;
    assert.ok(found > 400 && found < 500, String(found));
    assert.deepEqual(logged, ['3 files with what was detected before are damaged or of another version, and not used']);
  });

  it('is not looked for in a file that is too large', async () => {
    const { session, logged } = await filled();
    const next = await session('analysis-1', { read: async () => null });
    assert.equal(next.find(addresses[0]!, stamp), undefined);
    assert.equal(logged.length, 1);
  });

  it('is analysed anew where the storage cannot be read', async () => {
    const { session, logged } = storage();
    const kept = await session('analysis-1', { names: () => Promise.reject(new Error('no storage')) });
    assert.equal(kept.find(addresses[0]!, stamp), undefined);
    assert.deepEqual(logged, ['What was detected in articles before could not be read: Error: no storage']);
  });

  it('is written one file for each article that changed, and no file when none did', async () => {
    const { session, written } = await filled();
    const next = await session();
    await next.write();
    assert.deepEqual(written, []);
    next.keep(addresses[0]!, { size: 1, mtime: 2 }, facts(1));
    next.forget('file:///unknown.md');
    await next.write();
    assert.equal(written.length, 1);
  });

  it('is written once at a time, though it changes meanwhile', async () => {
    const { session, written, files } = storage();
    const kept = await session('analysis-1', {
      write: async (name, bytes) => {
        written.push(name);
        files.set(name, bytes);
        kept.keep(addresses[0]!, stamp, facts(written.length % 256));
      },
    });
    kept.keep(addresses[0]!, stamp, facts(1));
    await kept.write();
    assert.equal(written.length, 1);
    await kept.write();
    assert.equal(written.length, 2);
    kept.dispose();
  });

  it('is forgotten with its article', async () => {
    const { session } = await filled();
    const second = await session();
    second.forget(addresses[0]!);
    await second.retain((address) => address !== addresses[1]);
    await second.write();
    const third = await session();
    const gone = addresses.filter((address) => third.find(address, stamp) === undefined);
    assert.deepEqual(gone, addresses.slice(0, 2));
  });

  it('is not written any more where it cannot be, which is told once', async () => {
    const { session, logged } = storage();
    let tries = 0;
    const kept = await session('analysis-1', {
      write: async () => {
        tries++;
        throw new Error('disk full');
      },
    });
    for (const address of addresses) kept.keep(address, stamp, facts(1));
    await kept.write();
    kept.keep(addresses[0]!, stamp, facts(2));
    await kept.write();
    assert.equal(tries, 1);
    assert.deepEqual(logged, ['What is detected in articles is not kept for the next time: Error: disk full']);
    assert.deepEqual(kept.find(addresses[0]!, stamp), facts(2));
    kept.dispose();
  });
});

describe('The stamp of a file', () => {
  const now = 1_790_000_000_000;

  it('is its size and time', () => {
    assert.deepEqual(stampOf({ size: 10, mtime: now - 3000 }, now), { size: 10, mtime: now - 3000 });
  });

  it('is missing while the file may be written once more at the same time', () => {
    assert.equal(stampOf({ size: 10, mtime: now - 2000 }, now), null);
    assert.equal(stampOf({ size: 10, mtime: now + 60_000 }, now), null);
  });

  it('is missing where the file system tells no time', () => {
    assert.equal(stampOf({ size: 10, mtime: 0 }, now), null);
    assert.equal(stampOf({ size: 10, mtime: Number.NaN }, now), null);
  });
});
