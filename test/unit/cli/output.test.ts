import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { OutputError, writerTo } from '../../../src/cli/output';
import { FOURTEEN, TemporaryFolder, TWELVE } from './claimtrace';

/** A stream that takes some pieces and refuses all after them. */
function refusing(code: string, after: number) {
  const taken: string[] = [];
  const stream = new Writable({
    autoDestroy: false,
    decodeStrings: false,
    write(piece: string, _encoding, done) {
      if (taken.length === after) return done(Object.assign(new Error(code), { code }));
      taken.push(piece);
      done();
    },
  });
  return { stream, taken };
}

describe('the writer of the command line', () => {
  it('drops the rest without an error when the reader has gone', async () => {
    const { stream, taken } = refusing('EPIPE', 1);
    const write = writerTo(stream);
    for (const piece of ['one', 'two', 'three']) await write(piece);
    assert.deepEqual(taken, ['one']);
  });

  it('says why a report cannot be written', async () => {
    const write = writerTo(refusing('ENOSPC', 0).stream);
    await assert.rejects(write('one'), (error) => error instanceof OutputError && /no space left/.test(error.message));
  });

  it('waits until the stream has taken each piece', async () => {
    const taken: string[] = [];
    const slow = new Writable({
      highWaterMark: 1,
      decodeStrings: false,
      write(piece: string, _encoding, done) {
        setImmediate(() => {
          taken.push(piece);
          done();
        });
      },
    });
    const write = writerTo(slow);
    await write('one');
    assert.deepEqual(taken, ['one']);
  });
});

describe('the program', () => {
  const folder = new TemporaryFolder();

  it('keeps its exit status and stays silent when nobody reads its report', async function () {
    this.timeout(60_000);
    folder.write({ 'a.md': TWELVE, 'b.md': FOURTEEN });
    const main = join(import.meta.dirname, '../../../src/cli/main.ts');
    const program = spawn(process.execPath, ['--import', 'tsx', main, 'check', folder.path]);
    program.stdout.destroy();
    const complaints = text(program.stderr);
    const [status] = (await once(program, 'exit')) as [number];
    assert.equal(await complaints, '');
    assert.equal(status, 1);
  });
});
