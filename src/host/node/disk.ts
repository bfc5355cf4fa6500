import type { Disk } from '../disk';
import { nodeLogFiles } from './logFiles';
import { gitRepository, userName } from './repository';

export const disk: Disk | null = { logFiles: nodeLogFiles, repository: gitRepository, userName };
