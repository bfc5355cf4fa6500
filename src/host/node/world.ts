import { join } from 'node:path';
import type { World } from '../../core/annotation/log-files';
import { ANNOTATION_FOLDER } from '../../core/annotation/paths';
import { randomId } from '../../core/annotation/random-id';
import { nodeLogFiles } from './logFiles';
import { gitRepository } from './repository';

/** The annotations of a folder on the disk, as a person works on them. */
export const nodeWorld = (folder: string, person: string): World => ({
  files: nodeLogFiles(join(folder, ANNOTATION_FOLDER)),
  person,
  now: Date.now,
  random: randomId,
  ...gitRepository(folder),
});
