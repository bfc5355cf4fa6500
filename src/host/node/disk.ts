import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Disk } from '../disk';
import { nodeLogFiles } from './logFiles';
import { gitRepository, userName } from './repository';

export const disk: Disk | null = { logFiles: nodeLogFiles, repository: gitRepository, userName, parts, write };

const PART = 1 << 20;

function parts(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: PART });
}

/** Beside the file first: one that is there is not lost with the last of the disk's room. */
async function write(path: string, parts: Iterable<Uint8Array>): Promise<void> {
  const beside = `${path}.${randomUUID()}.part`;
  try {
    await pipeline(Readable.from(parts), createWriteStream(beside));
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
