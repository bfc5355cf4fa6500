import { workspace } from 'vscode';

/** The settings of the extension, read when asked for. */
export const settings = {
  /** Glob of the files in the workspace that are articles. */
  get include(): string {
    return read('files.include', '**/*.{md,markdown,txt,article}');
  },
  /** Glob of the files that are none, though `include` matches them. */
  get exclude(): string {
    return read('files.exclude', '');
  },
};

function read<T>(key: string, otherwise: T): T {
  return workspace.getConfiguration('claimtrace').get<T>(key, otherwise);
}
