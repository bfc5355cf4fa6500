import { type ExtensionContext, FileType, type LogOutputChannel, Uri, workspace } from 'vscode';
import { KeptFacts, type KeptFiles } from './keptFacts';
import { LARGEST_SHARD } from './shard';

/** Identifies the analysis with which this extension was built; empty while it is built again and again. */
declare const ANALYSIS: string;

/** Keeps facts in what the editor has for this workspace; null where it has nothing, as without a folder. */
export function keptFacts({ storageUri }: ExtensionContext, log: LogOutputChannel): KeptFacts | null {
  if (!storageUri || ANALYSIS === '') return null;
  return new KeptFacts(filesIn(Uri.joinPath(storageUri, 'facts')), ANALYSIS, (message) => log.warn(message));
}

const filesIn = (folder: Uri): KeptFiles => ({
  async names() {
    if (!(await isThere(folder))) return [];
    return (await workspace.fs.readDirectory(folder))
      .filter(([, type]) => type === FileType.File)
      .map(([name]) => name);
  },
  async read(name) {
    const file = Uri.joinPath(folder, name);
    return (await workspace.fs.stat(file)).size > LARGEST_SHARD ? null : workspace.fs.readFile(file);
  },
  // it makes the folders as well
  async write(name, bytes) {
    await workspace.fs.writeFile(Uri.joinPath(folder, name), bytes);
  },
});

const isThere = async (uri: Uri): Promise<boolean> =>
  workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
