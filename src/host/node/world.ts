import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { World } from '../../core/annotation/log-files';
import { ANNOTATION_FOLDER } from '../../core/annotation/paths';
import { nodeLogFiles } from './logFiles';
import { gitRepository } from './repository';

const DIGITS = 16;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz012345';

/** The annotations of a folder on the disk, as a person works on them. */
export const nodeWorld = (folder: string, person: string): World => ({
  files: nodeLogFiles(join(folder, ANNOTATION_FOLDER)),
  person,
  now: Date.now,
  random: () => [...randomBytes(DIGITS)].map((byte) => ALPHABET[byte % ALPHABET.length]).join(''),
  ...gitRepository(folder),
});
