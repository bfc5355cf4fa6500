import { execFile } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Repository } from '../../core/annotation/log-files';
import { ANNOTATION_FOLDER } from '../../core/annotation/paths';
import { isTextId } from '../../core/annotation/text-id';

const LARGEST_TEXT = 64_000_000;

/** Asks the git of the machine; it only reads, runs no hook, and asks neither the network nor the user. */
export function gitRepository(folder: string): Repository {
  let lacksTexts: Promise<boolean> | undefined;
  let places: Promise<GitPlaces | null> | undefined;
  return {
    revision: async () => {
      if (!places && !(await mayBeIn(folder))) return null;
      places ??= placesOf(folder);
      const known = await places;
      // where there is no repository yet, one may be made
      if (known === null) places = undefined;
      return (
        known &&
        ((await headIn(known)) ?? (await git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']))?.trim() ?? null)
      );
    },
    committed: async () => {
      const listed = await git(folder, ['ls-tree', '-r', '-z', '--name-only', 'HEAD', `${ANNOTATION_FOLDER}/`]);
      if (listed === null) return null;
      const names = listed.split('\0').filter((name) => name.startsWith(`${ANNOTATION_FOLDER}/`));
      return new Set(names.map((name) => name.slice(ANNOTATION_FOLDER.length + 1)));
    },
    repositoryText: async (id) => {
      if (!isTextId(id)) return null;
      // to start a process of a large one takes long
      if (!(await mayBeIn(folder))) return null;
      lacksTexts ??= isPartial(folder);
      return (await lacksTexts) ? null : git(folder, ['cat-file', 'blob', id]);
    },
  };
}

/** Where git keeps what is checked out, and the branches: in a worktree two folders. */
interface GitPlaces {
  readonly own: string;
  readonly common: string;
}

async function placesOf(folder: string): Promise<GitPlaces | null> {
  const [own, common] = (await git(folder, ['rev-parse', '--git-dir', '--git-common-dir']))?.split('\n') ?? [];
  return own && common ? { own: resolve(folder, own), common: resolve(folder, common) } : null;
}

/** Whether git has something in a folder or above it: a few looks at the disk are nothing beside a process. */
async function mayBeIn(folder: string): Promise<boolean> {
  if (process.env.GIT_DIR) return true;
  for (let [at, above] = [folder, dirname(folder)]; ; [at, above] = [above, dirname(above)]) {
    const isThere = await access(join(at, '.git')).then(
      () => true,
      () => false,
    );
    if (isThere || at === above) return isThere;
  }
}

const COMMIT = /^[0-9a-f]{40,64}$/;
const BRANCH = /^ref: (refs\/heads\/.+)$/;

/**
 * The commit that is checked out, as git's files tell: what people decide need not wait for a process to start. Null when they
 * do not tell it plainly (packed branches, no commit yet).
 */
async function headIn({ own, common }: GitPlaces): Promise<string | null> {
  const head = await lineOf(join(own, 'HEAD'));
  const [, branch] = BRANCH.exec(head) ?? [];
  const commit = branch === undefined ? head : await lineOf(join(common, branch));
  return COMMIT.test(commit) ? commit : null;
}

const lineOf = async (file: string): Promise<string> => (await readFile(file, 'utf8').catch(() => '')).trim();

/** The name that git knows a person by in a folder, or null. */
export const userName = async (folder: string): Promise<string | null> =>
  (await git(folder, ['config', 'user.name']))?.trim() || null;

/** Whether git leaves a path of a folder out of commits. */
export const isIgnored = async (folder: string, path: string): Promise<boolean> =>
  // where a path begins with a colon git takes it for more than a path
  (await git(folder, ['check-ignore', '--quiet', '--', `./${path}`])) !== null;

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
