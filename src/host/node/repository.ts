import { execFile } from 'node:child_process';
import { ANNOTATION_FOLDER } from '../../core/annotation/paths';
import { isTextId } from '../../core/annotation/text-id';

const LARGEST_TEXT = 64_000_000;

/** What git tells about a folder; everything is null where there is no repository, no commit yet, or no git. */
export interface Repository {
  /** Id of the commit that is checked out. */
  revision(): Promise<string | null>;
  /** Logs in that commit, relative to the annotations' folder. */
  committed(): Promise<ReadonlySet<string> | null>;
  /** A file's text by the id of its bytes. */
  repositoryText(id: string): Promise<string | null>;
}

/** Asks the git of the machine; it only reads, and runs no hook. */
export function gitRepository(folder: string): Repository {
  return {
    revision: async () => (await git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']))?.trim() ?? null,
    committed: async () => {
      const listed = await git(folder, ['ls-tree', '-r', '-z', '--name-only', 'HEAD', `${ANNOTATION_FOLDER}/`]);
      if (listed === null) return null;
      const names = listed.split('\0').filter((name) => name.startsWith(`${ANNOTATION_FOLDER}/`));
      return new Set(names.map((name) => name.slice(ANNOTATION_FOLDER.length + 1)));
    },
    repositoryText: async (id) => (isTextId(id) ? git(folder, ['cat-file', 'blob', id]) : null),
  };
}

function git(folder: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(
      'git',
      ['--no-optional-locks', '-C', folder, ...args],
      { encoding: 'utf8', maxBuffer: LARGEST_TEXT, windowsHide: true },
      (error, output) => resolve(error ? null : output),
    );
  });
}
