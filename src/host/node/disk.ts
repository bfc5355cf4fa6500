import { createReadStream } from 'node:fs';
import type { Disk } from '../disk';
import { nodeLogFiles } from './logFiles';
import { gitRepository, userName } from './repository';

export const disk: Disk | null = { logFiles: nodeLogFiles, repository: gitRepository, userName, parts };

const PART = 1 << 20;

function parts(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: PART });
}
