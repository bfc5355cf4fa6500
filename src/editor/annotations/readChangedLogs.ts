import { Uri, workspace } from 'vscode';
import type { World } from '../../core/annotation/log-files';
import { ANNOTATION_FOLDER, documentOf, isStrayLog, isText } from '../../core/annotation/paths';
import type { AnnotationStore } from '../../core/annotation/store';

/** The logs of a folder, as they were read last. */
export interface FollowedLogs {
  readonly uri: Uri;
  readonly store: AnnotationStore;
  readonly world: World;
  /** What tells a log as it was read last from a later one, by path. */
  readonly stamps: Map<string, string>;
}

/** Of thousands of logs so many are open at once. */
const AT_ONCE = 16;

/**
 * Reads the logs that changed on the disk; tells whether some may say something else than before, or something else can be read.
 *
 * @param documents whose logs may have; null: any
 */
export async function readChangedLogs(
  { uri, store, world, stamps }: FollowedLogs,
  documents: ReadonlySet<string> | null,
): Promise<boolean> {
  let paths: readonly string[];
  try {
    paths = await logsOf(world, documents);
  } catch (error) {
    // what was read before holds; the rest works without what cannot be read
    return store.notListed(error);
  }
  const isMended = store.notListed(null);
  const present = new Set(paths);
  const unread = store.unread().flatMap(({ file }) => (isText(file) ? [] : file));
  // one that a compaction wrote may go before it was listed
  const gone = [...new Set([...stamps.keys(), ...store.logs(), ...unread])].filter(
    (path) => !present.has(path) && (documents === null || documents.has(path.slice(0, path.indexOf('/')))),
  );
  for (const path of gone) {
    stamps.delete(path);
    store.forget(path);
  }
  let isChanged = gone.length > 0 || isMended;
  const look = async (path: string): Promise<void> => {
    const stamp = await stampOf(Uri.joinPath(uri, ANNOTATION_FOLDER, path));
    if (stamp !== null && stamps.get(path) === stamp) return;
    if (stamp !== null) stamps.set(path, stamp);
    if (await store.reload(path)) isChanged = true;
  };
  for (let at = 0; at < paths.length; at += AT_ONCE) await Promise.all(paths.slice(at, at + AT_ONCE).map(look));
  // one that another program held for a moment is tried again though nothing in it changed
  for (const { file, reason } of store.unread()) if (typeof reason === 'string') stamps.delete(file);
  return (await store.lookAgain()) || isChanged;
}

async function logsOf({ files }: World, documents: ReadonlySet<string> | null): Promise<readonly string[]> {
  const found: string[] = [];
  for (const document of documents ?? [undefined])
    for (const path of await files.list(document)) if (documentOf(path) !== null || isStrayLog(path)) found.push(path);
  return found;
}

/** Null where it cannot be told: the file is read then. */
async function stampOf(uri: Uri): Promise<string | null> {
  try {
    const { mtime, size } = await workspace.fs.stat(uri);
    return `${mtime} ${size}`;
  } catch {
    return null;
  }
}
