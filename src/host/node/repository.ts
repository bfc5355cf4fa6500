import { execFile } from 'node:child_process';
import type { Repository } from '../../core/annotation/log-files';
import { ANNOTATION_FOLDER } from '../../core/annotation/paths';
import { isTextId } from '../../core/annotation/text-id';

const LARGEST_TEXT = 64_000_000;

/** Asks the git of the machine; it only reads, runs no hook, and asks neither the network nor the user. */
export function gitRepository(folder: string): Repository {
  let lacksTexts: Promise<boolean> | undefined;
  return {
    revision: async () => (await git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']))?.trim() ?? null,
    committed: async () => {
      const listed = await git(folder, ['ls-tree', '-r', '-z', '--name-only', 'HEAD', `${ANNOTATION_FOLDER}/`]);
      if (listed === null) return null;
      const names = listed.split('\0').filter((name) => name.startsWith(`${ANNOTATION_FOLDER}/`));
      return new Set(names.map((name) => name.slice(ANNOTATION_FOLDER.length + 1)));
    },
    repositoryText: async (id) => {
      if (!isTextId(id)) return null;
      lacksTexts ??= isPartial(folder);
      return (await lacksTexts) ? null : git(folder, ['cat-file', 'blob', id]);
    },
  };
}

/** The name that git knows a person by in a folder, or null. */
export const userName = async (folder: string): Promise<string | null> =>
  (await git(folder, ['config', 'user.name']))?.trim() || null;

/** Whether git would fetch what it does not have; versions before 2.45 do so whatever the environment says. */
const isPartial = async (folder: string): Promise<boolean> =>
  (await git(folder, ['config', '--get-regexp', '^(extensions\\.partialclone|remote\\..*\\.promisor)$'])) !== null;

const QUIETLY = { GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };

function git(folder: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(
      'git',
      ['--no-optional-locks', '-C', folder, ...args],
      { encoding: 'utf8', maxBuffer: LARGEST_TEXT, windowsHide: true, env: { ...process.env, ...QUIETLY } },
      (error, output) => resolve(error ? null : output),
    );
  });
}
