import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { unreadSentences } from '../../core/annotation/flaws';
import { areText, decodedText, type LogFiles, Refused } from '../../core/annotation/log-files';
import { isInside } from '../../core/annotation/paths';
import { message } from '../../core/text/message';

/** The annotations' folder on any file system of VS Code: remote, virtual or in a browser. Links in it are not followed. */
export function workspaceLogFiles(folder: Uri): LogFiles {
  const place = (path: string): Uri => {
    if (!isInside(path)) throw new Error(`${path} leads out of ${folder.path}`);
    return Uri.joinPath(folder, path);
  };
  const write = async (uri: Uri, text: string): Promise<void> => {
    await workspace.fs.createDirectory(Uri.joinPath(uri, '..'));
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  };
  const listed = async (document?: string): Promise<readonly string[]> => {
    const files: string[] = [];
    const all = document === undefined ? await entries(folder) : [[document, await typeOf(place(document))] as const];
    for (const [name, type] of all) {
      if (type === FileType.File) files.push(name);
      if (type !== FileType.Directory) continue;
      const inside = await entries(Uri.joinPath(folder, name));
      files.push(...inside.filter(([, each]) => each === FileType.File).map(([each]) => `${name}/${each}`));
    }
    return files.sort();
  };
  return {
    list: async (document) => {
      await refuseOther(folder);
      try {
        return await listed(document);
      } catch (error) {
        // something else may have taken its place meanwhile
        await refuseOther(folder);
        throw error;
      }
    },
    async *read(path) {
      yield await textOf(place(path));
    },
    append: async (path, text, before) => {
      const uri = place(path);
      await refuseOther(folder);
      // whoever changed or removed the file meanwhile keeps what is there
      const now = await bytesOf(uri).catch((error: unknown) => {
        if (isMissing(error) && before === '') return new Uint8Array();
        throw error;
      });
      if (!areText(now, before)) throw new Error(`${path} was changed by another program`);
      await write(uri, before + text);
    },
    write: async (path, text) => {
      const uri = place(path);
      await refuseOther(folder);
      await write(uri, text);
    },
    text: async (path) => decodedText(await bytesOf(place(path))),
    remove: async (path, text) => {
      const uri = place(path);
      const bytes = await bytesOf(uri).catch(() => null);
      if (bytes === null || !areText(bytes, text)) return false;
      await workspace.fs.delete(uri);
      return true;
    },
  };
}

const bytesOf = async (uri: Uri): Promise<Uint8Array> => workspace.fs.readFile(uri);

const textOf = async (uri: Uri): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(uri));

/** What stands in the folder's place is neither read as one nor written over. */
async function refuseOther(folder: Uri): Promise<void> {
  const type = await typeOf(folder);
  if (type & FileType.SymbolicLink) throw new Refused(message(unreadSentences.link, folder.path));
  if (type & FileType.File) throw new Refused(message(unreadSentences.noFolder, folder.path));
}

async function typeOf(uri: Uri): Promise<FileType> {
  try {
    return (await workspace.fs.stat(uri)).type;
  } catch (error) {
    if (isMissing(error)) return FileType.Unknown;
    throw error;
  }
}

async function entries(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

const isMissing = (error: unknown): boolean => error instanceof FileSystemError && error.code === 'FileNotFound';
