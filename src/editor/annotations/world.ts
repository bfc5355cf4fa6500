import { l10n, Uri, workspace } from 'vscode';
import { disk } from '#host';
import type { LogFiles, Repository, World } from '../../core/annotation/log-files';
import { ANNOTATION_FOLDER } from '../../core/annotation/paths';
import { randomId } from '../../core/annotation/random-id';
import { settings } from '../settings';
import { workspaceLogFiles } from './logFiles';
import type { Naming } from './naming';

/** Who writes as long as no name is known. */
export const NOBODY = 'someone';

/** A folder's world: who writes may be known only later, when the folder is trusted or the settings say so. */
export interface FolderWorld extends World {
  /** Asks git who writes, where the folder is trusted. */
  learnPerson(): Promise<void>;
}

/** The annotations of a folder of the workspace. Git is asked only where the folder is trusted. */
export async function worldOf(folder: Uri, naming: Naming): Promise<FolderWorld> {
  const local = folder.scheme === 'file' ? disk : null;
  const place = Uri.joinPath(folder, ANNOTATION_FOLDER);
  let userName: string | null | undefined;
  const learnPerson = async (): Promise<void> => {
    if (workspace.isTrusted) userName = await local?.userName(folder.fsPath);
  };
  await learnPerson();
  return {
    ...randomClock,
    files: guarded(folder, local?.logFiles(place.fsPath) ?? workspaceLogFiles(place)),
    get person() {
      return settings.person || userName || naming.name || NOBODY;
    },
    learnPerson,
    ...trusting(local?.repository(folder.fsPath)),
  };
}

/** The annotations of files outside every folder that is open: there is no place for them. */
export const homelessWorld = (naming: Naming): World => ({
  ...randomClock,
  files: {
    list: async () => [],
    read: () => refuse(l10n.t('no folder is open')),
    text: async () => refuse(l10n.t('no folder is open')),
    append: async () => refuse(l10n.t('the article is in no folder that is open')),
    write: async () => refuse(l10n.t('the article is in no folder that is open')),
    remove: async () => false,
  },
  get person() {
    return settings.person || naming.name || NOBODY;
  },
  ...trusting(undefined),
});

const randomClock = { now: Date.now, random: randomId };

const trusting = (repository: Repository | undefined): Repository => ({
  revision: async () => (workspace.isTrusted && (await repository?.revision())) || null,
  committed: async () => (workspace.isTrusted && (await repository?.committed())) || null,
  repositoryText: async (id) => (workspace.isTrusted ? ((await repository?.repositoryText(id)) ?? null) : null),
});

/** Why nothing is written into a folder; null where it may be. */
export function refusalOf(folder: Uri): string | null {
  if (!workspace.isTrusted) return l10n.t('the workspace is not trusted');
  return workspace.fs.isWritableFileSystem(folder.scheme) === false ? l10n.t('the folder is read-only') : null;
}

/** Nothing is written where nobody said that the folder is trusted, or where nothing can be written. */
function guarded(folder: Uri, files: LogFiles): LogFiles {
  const check = (): void => {
    const refusal = refusalOf(folder);
    if (refusal !== null) refuse(refusal);
  };
  return {
    list: (document) => files.list(document),
    read: (path) => files.read(path),
    text: (path) => files.text(path),
    append: async (path, text, before) => {
      check();
      await files.append(path, text, before);
    },
    write: async (path, text) => {
      check();
      await files.write(path, text);
    },
    remove: async (path, text) => {
      check();
      return files.remove(path, text);
    },
  };
}

function refuse(reason: string): never {
  throw new Error(reason);
}
