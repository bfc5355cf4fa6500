import { execFile } from 'node:child_process';
import type { Disk } from '../disk';
import { nodeLogFiles } from './logFiles';
import { gitRepository } from './repository';

export const disk: Disk | null = {
  logFiles: nodeLogFiles,
  repository: gitRepository,
  userName: (folder) =>
    new Promise((resolve) => {
      execFile('git', ['-C', folder, 'config', 'user.name'], { encoding: 'utf8', windowsHide: true }, (error, output) =>
        resolve(error ? null : output.trim() || null),
      );
    }),
};
