import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reasonText } from '../../../src/core/annotation/log-files';
import { AnnotationStore } from '../../../src/core/annotation/store';
import { nodeLogFiles } from '../../../src/host/node/logFiles';
import { nodeWorld } from '../../../src/host/node/world';

describe('the annotations’ folder on the disk', () => {
  let root: string;
  let folder: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'claimtrace-'));
    folder = join(root, '.claimtrace');
  });
  afterEach(() => {
    chmodSync(root, 0o755);
    rmSync(root, { recursive: true, force: true });
  });

  const text = async (path: string): Promise<string> => {
    let read = '';
    for await (const piece of nodeLogFiles(folder).read(path)) read += piece;
    return read;
  };

  it('is empty until something is written, and made then', async () => {
    const files = nodeLogFiles(folder);
    assert.deepEqual(await files.list(), []);
    await files.append('d/mira-1.jsonl', 'one\n', '');
    await files.append('d/mira-1.jsonl', 'two\n', 'one\n');
    await files.write('.gitattributes', '* -text\n');
    assert.deepEqual(await files.list(), ['.gitattributes', 'd/mira-1.jsonl']);
    assert.equal(await text('d/mira-1.jsonl'), 'one\ntwo\n');
  });

  it('lists the files of one document, none where it has none or is a link', async () => {
    const files = nodeLogFiles(folder);
    await files.append('d/mira-1.jsonl', 'one\n', '');
    await files.append('e/mira-2.jsonl', 'two\n', '');
    symlinkSync(join(folder, 'd'), join(folder, 'f'));
    assert.deepEqual(await files.list('e'), ['e/mira-2.jsonl']);
    assert.deepEqual(await files.list('f'), []);
    assert.deepEqual(await files.list('g'), []);
    await assert.rejects(files.list('../e'), /leads out/);
  });

  it('never appends to a log that is gone, nor begins one that is there', async () => {
    const files = nodeLogFiles(folder);
    await assert.rejects(files.append('d/mira-1.jsonl', 'two\n', 'one\n'));
    await files.append('d/mira-1.jsonl', 'one\n', '');
    await assert.rejects(files.append('d/mira-1.jsonl', 'other\n', ''));
    assert.equal(await text('d/mira-1.jsonl'), 'one\n');
  });

  it('never appends to a log that another program changed or cut off', async () => {
    const files = nodeLogFiles(folder);
    const path = 'd/mira-1.jsonl';
    await files.append(path, '{"a":1}\n', '');
    for (const other of ['{"a":', '{"a":2}\n', '{"a":1}\n{"b":2}\n', '']) {
      writeFileSync(join(folder, path), other);
      await assert.rejects(files.append(path, '{"c":3}\n', '{"a":1}\n'), /changed by another program/);
      assert.equal(await text(path), other);
    }
  });

  it('tells bytes that are no UTF-8 from a text with the character that stands for them, and removes none of them', async () => {
    const files = nodeLogFiles(folder);
    mkdirSync(join(folder, 'd'), { recursive: true });
    const path = 'd/mira-1.jsonl';
    writeFileSync(join(folder, path), '\ufeffa\ufffd\n');
    assert.equal(await files.text(path), '\ufeffa\ufffd\n');
    writeFileSync(join(folder, path), Buffer.from([0x61, 0xff, 0x0a]));
    assert.equal(await files.text(path), null);
    assert.equal(await text(path), 'a\ufffd\n');
    assert.equal(await files.remove(path, 'a\ufffd\n'), false);
    assert.ok(existsSync(join(folder, path)));
  });

  it('refuses a file in its place, in words of its own, and leaves it', async () => {
    const files = nodeLogFiles(folder);
    writeFileSync(folder, 'a file in its place');
    await assert.rejects(files.list(), /is a file: annotations are kept in a folder/);
    await assert.rejects(files.append('d/mira-1.jsonl', 'x', ''), /is a file/);
    await assert.rejects(files.write('texts/x.txt', 'x'), /is a file/);
    assert.equal(readFileSync(folder, 'utf8'), 'a file in its place');
  });

  it('removes a file only as it is known', async () => {
    const files = nodeLogFiles(folder);
    await files.append('d/mira-1.jsonl', 'one\n', '');
    assert.equal(await files.remove('d/mira-1.jsonl', ''), false);
    assert.equal(await files.remove('d/mira-1.jsonl', 'one\n'), true);
    assert.equal(existsSync(join(folder, 'd/mira-1.jsonl')), false);
  });

  it('refuses paths that lead out of it, and a folder that is a link', async () => {
    const files = nodeLogFiles(folder);
    await assert.rejects(files.append('../a.jsonl', 'x', ''), /leads out/);
    assert.throws(() => files.read('d/../../a.jsonl'), /leads out/);
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), folder);
    await assert.rejects(files.append('d/mira-1.jsonl', 'x', ''), /is a link/);
    await assert.rejects(files.list(), /is a link/);
  });

  it('does not follow links in it', async () => {
    mkdirSync(folder);
    writeFileSync(join(root, 'secret.jsonl'), 'x');
    symlinkSync(root, join(folder, 'd'));
    symlinkSync(join(root, 'secret.jsonl'), join(folder, 'mira-1.jsonl'));
    assert.deepEqual(await nodeLogFiles(folder).list(), []);
  });

  it('neither reads nor writes through a link in it', async () => {
    mkdirSync(folder);
    mkdirSync(join(root, 'elsewhere'));
    writeFileSync(join(root, 'elsewhere/secret.jsonl'), 'x');
    symlinkSync(join(root, 'elsewhere'), join(folder, 'd'));
    symlinkSync(join(root, 'elsewhere/secret.jsonl'), join(folder, 'mira-1.jsonl'));
    const files = nodeLogFiles(folder);
    for (const path of ['d/secret.jsonl', 'mira-1.jsonl']) {
      await assert.rejects(text(path), /is a link/);
      await assert.rejects(files.append(path, 'y', 'x'), /is a link/);
      await assert.rejects(files.write(path, 'y'), /is a link/);
      await assert.rejects(files.remove(path, 'x'), /is a link/);
    }
    await assert.rejects(files.append('d/new.jsonl', 'y', ''), /is a link/);
    assert.equal(readFileSync(join(root, 'elsewhere/secret.jsonl'), 'utf8'), 'x');
    assert.equal(existsSync(join(root, 'elsewhere/new.jsonl')), false);
  });

  it('keeps characters whole that two pieces share', async () => {
    const long = '“ä😀”'.repeat(300_000);
    mkdirSync(join(folder, 'd'), { recursive: true });
    writeFileSync(join(folder, 'd/mira-1.jsonl'), `a${long}`);
    assert.equal(await text('d/mira-1.jsonl'), `a${long}`);
  });

  it('loses nothing when two windows write at once', async () => {
    const windows = [new AnnotationStore(nodeWorld(root, 'Mira')), new AnnotationStore(nodeWorld(root, 'Mira'))];
    await Promise.all(
      windows.flatMap((store) =>
        Array.from({ length: 20 }, (_, n) => store.decide([{ op: 'undo', event: `none-${n}` }]).saved),
      ),
    );
    const paths = await nodeLogFiles(folder).list();
    assert.equal(paths.length, 2);
    for (const path of paths) assert.equal(readFileSync(join(folder, path), 'utf8').trim().split('\n').length, 20);
  });

  it('keeps a text once, however many marks are made at a time', async () => {
    const store = new AnnotationStore(nodeWorld(root, 'Mira'));
    const saved = ['a', 'b', 'c'].map((path) => store.record(`${path}.md`, [], 'The same text.\n').saved);
    assert.deepEqual(await Promise.all(saved), [null, null, null]);
    const texts = (await nodeLogFiles(folder).list()).filter((path) => path.startsWith('texts/'));
    assert.equal(texts.length, 1);
    assert.equal(await store.oldText(texts[0]!.slice('texts/'.length, -'.txt'.length)), 'The same text.\n');
  });

  it('keeps events in memory where nothing can be written', async () => {
    if (process.getuid?.() === 0) writeFileSync(folder, 'a file in its place');
    else chmodSync(root, 0o555);
    const store = new AnnotationStore(nodeWorld(root, 'Mira'));
    const reason = await store.record('a.md', []).saved;
    assert.ok(reason);
    assert.equal(reasonText(store.unsaved()!.reason), reason);
    assert.deepEqual(store.articles(), ['a.md']);
  });
});
