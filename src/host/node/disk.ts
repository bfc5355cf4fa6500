import { createReadStream, createWriteStream } from 'node:fs';
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

function write(path: string, parts: Iterable<Uint8Array>): Promise<void> {
  return pipeline(Readable.from(parts), createWriteStream(path));
}
