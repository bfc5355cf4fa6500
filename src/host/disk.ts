import type { LogFiles } from '../core/annotation/log-files';

/** What the machine knows of a folder on a disk of its own, beyond what VS Code's file system tells. */
export interface Disk {
  /** Appends and flushes, which VS Code's file system cannot do. */
  logFiles(folder: string): LogFiles;
  repository(folder: string): Repository;
  /** The name that git knows a person by, or null. */
  userName(folder: string): Promise<string | null>;
}

/** What git tells about a folder; everything is null where there is no repository, no commit yet, or no git. */
export interface Repository {
  /** Id of the commit that is checked out. */
  revision(): Promise<string | null>;
  /** Logs in that commit, relative to the annotations' folder. */
  committed(): Promise<ReadonlySet<string> | null>;
  /** A file's text by the id of its bytes. */
  repositoryText(id: string): Promise<string | null>;
}
