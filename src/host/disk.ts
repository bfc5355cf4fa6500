import type { LogFiles, Repository } from '../core/annotation/log-files';

/** What the machine knows of a folder on a disk of its own, beyond what VS Code's file system tells. */
export interface Disk {
  /** Appends and flushes, which VS Code's file system cannot do. */
  logFiles(folder: string): LogFiles;
  repository(folder: string): Repository;
  /** A file's bytes as they are read, a megabyte at a time. */
  parts(path: string): AsyncIterable<Uint8Array>;
  /** Writes a file in parts, in the place of one that is there. */
  write(path: string, parts: Iterable<Uint8Array>): Promise<void>;
  /** The name that git knows a person by, or null. */
  userName(folder: string): Promise<string | null>;
}
