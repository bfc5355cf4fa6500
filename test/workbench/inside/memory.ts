import {
  Disposable,
  EventEmitter,
  type ExtensionContext,
  type FileChangeEvent,
  FileChangeType,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from 'vscode';

/** An extension whose file system `memory:` has neither disk nor search, as those behind vscode.dev may have none. */
export function activate(context: ExtensionContext): void {
  const files = new MemoryFiles();
  files.writeFile(
    Uri.parse('memory:/desk/lighthouse.md'),
    new TextEncoder().encode('“The lighthouse stays dark,” said Orla Quist.\n'),
  );
  context.subscriptions.push(workspace.registerFileSystemProvider('memory', files, { isCaseSensitive: true }));
}

type Entry = Uint8Array | 'folder';

class MemoryFiles implements FileSystemProvider {
  readonly #entries = new Map<string, Entry>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  watch(): Disposable {
    return new Disposable(() => {});
  }

  stat(uri: Uri): FileStat {
    const entry = this.#get(uri);
    const type = entry === 'folder' ? FileType.Directory : FileType.File;
    return { type, ctime: 0, mtime: Date.now(), size: entry === 'folder' ? 0 : entry.length };
  }

  readDirectory(uri: Uri): [string, FileType][] {
    this.#get(uri);
    const start = `${uri.path}/`;
    const inside = [...this.#entries].filter(
      ([path]) => path.startsWith(start) && !path.slice(start.length).includes('/'),
    );
    return inside.map(([path, entry]) => [
      path.slice(start.length),
      entry === 'folder' ? FileType.Directory : FileType.File,
    ]);
  }

  readFile(uri: Uri): Uint8Array {
    const entry = this.#get(uri);
    if (entry === 'folder') throw FileSystemError.FileIsADirectory(uri);
    return entry;
  }

  createDirectory(uri: Uri): void {
    if (uri.path === '/' || this.#entries.has(uri.path)) return;
    this.createDirectory(Uri.joinPath(uri, '..'));
    this.#entries.set(uri.path, 'folder');
    this.#tell(FileChangeType.Created, uri);
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    const isNew = !this.#entries.has(uri.path);
    this.createDirectory(Uri.joinPath(uri, '..'));
    this.#entries.set(uri.path, content);
    this.#tell(isNew ? FileChangeType.Created : FileChangeType.Changed, uri);
  }

  delete(uri: Uri): void {
    this.#get(uri);
    for (const path of [...this.#entries.keys()])
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.#entries.delete(path);
    this.#tell(FileChangeType.Deleted, uri);
  }

  rename(from: Uri, to: Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  #get(uri: Uri): Entry {
    const entry = this.#entries.get(uri.path);
    if (!entry) throw FileSystemError.FileNotFound(uri);
    return entry;
  }

  #tell(type: FileChangeType, uri: Uri): void {
    this.#changed.fire([{ type, uri }]);
  }
}
