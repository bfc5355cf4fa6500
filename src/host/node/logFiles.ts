import { constants, type Dirent, type Stats } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { unreadSentences } from '../../core/annotation/flaws';
import { areText, decodedText, type LogFiles, Refused } from '../../core/annotation/log-files';
import { isInside } from '../../core/annotation/paths';
import { message } from '../../core/text/message';

const PIECE = 1 << 20;
/** Windows has no such flag; there a link is only looked for before. */
const NO_LINK = constants.O_NOFOLLOW ?? 0;
const READ = constants.O_RDONLY | NO_LINK;
const APPEND_TO_EXISTING = constants.O_RDWR | constants.O_APPEND | NO_LINK;

/**
 * The annotations' folder on the disk. Links in it are not followed, so that no path leads out of it.
 *
 * @param folder absolute path; it is made when something is written
 */
export function nodeLogFiles(folder: string): LogFiles {
  const place = (path: string): string => {
    if (!isInside(path)) throw new Error(`${path} leads out of ${folder}`);
    return join(folder, path);
  };
  return {
    list: async (document) => {
      await refuseOther(folder);
      if (document === undefined) return listed(folder);
      const isFolder = (await lstat(place(document)).catch(nullIfMissing))?.isDirectory();
      return isFolder ? inside(folder, document) : [];
    },
    read: (path) => pieces(folder, place(path)),
    append: async (path, text, before) => {
      const target = place(path);
      await refuseLinks(folder, target);
      await appendTo(target, text, before);
    },
    write: async (path, text) => {
      const target = place(path);
      await refuseLinks(folder, target);
      // written beside it and moved there: nobody ever reads half a file
      const draft = `${target}.${process.pid}.tmp`;
      await rm(draft, { force: true });
      await appendTo(draft, text, '');
      await rename(draft, target);
    },
    text: async (path) => {
      const target = place(path);
      await refuseLinks(folder, target);
      return decodedText(await readFile(target, { flag: READ }));
    },
    remove: async (path, text) => {
      const target = place(path);
      await refuseLinks(folder, target);
      const bytes = await readFile(target, { flag: READ }).catch(() => null);
      if (bytes === null || !areText(bytes, text)) return false;
      await unlink(target);
      return true;
    },
  };
}

async function listed(folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const entry of await entries(folder)) {
    if (entry.isFile()) files.push(entry.name);
    else if (entry.isDirectory()) files.push(...(await inside(folder, entry.name)));
  }
  return files.sort();
}

async function inside(folder: string, document: string): Promise<readonly string[]> {
  const files = (await entries(join(folder, document))).filter((entry) => entry.isFile());
  return files.map(({ name }) => `${document}/${name}`).sort();
}

async function entries(folder: string): Promise<readonly Dirent[]> {
  return (await readdir(folder, { withFileTypes: true }).catch(nullIfMissing)) ?? [];
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

/** Looks at the folder, at those in it that lead to the file, and at the file. */
async function refuseLinks(folder: string, target: string): Promise<void> {
  let place = folder;
  await refuseOther(place);
  for (const name of relative(folder, target).split(sep)) {
    place = join(place, name);
    await refuseLink(place);
  }
}

async function refuseLink(path: string): Promise<Stats | null> {
  const found = await lstat(path).catch(() => null);
  if (found?.isSymbolicLink()) throw new Refused(message(unreadSentences.link, path));
  return found;
}

/** Anything else that stands in the folder's place. */
async function refuseOther(folder: string): Promise<void> {
  const found = await refuseLink(folder);
  if (found && !found.isDirectory()) throw new Refused(message(unreadSentences.noFolder, folder));
}

/** A file's text, piece by piece; a character that two pieces share comes with the second. */
async function* pieces(folder: string, path: string): AsyncGenerator<string> {
  await refuseLinks(folder, path);
  const file = await open(path, READ);
  try {
    yield* file.createReadStream({ encoding: 'utf8', highWaterMark: PIECE, autoClose: false });
  } finally {
    await file.close();
  }
}

/** One write and a flush: another process sees all of it or nothing. What another program changed or cut off stays so. */
async function appendTo(path: string, text: string, before: string): Promise<void> {
  const isFresh = before === '';
  if (isFresh) await mkdir(dirname(path), { recursive: true });
  const file = await open(path, isFresh ? 'ax' : APPEND_TO_EXISTING);
  try {
    if (!isFresh && !areText(await file.readFile(), before)) throw new Error(`${path} was changed by another program`);
    await file.appendFile(text, 'utf8');
    await file.datasync();
  } finally {
    await file.close();
  }
}
