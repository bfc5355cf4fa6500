/**
 * The annotations' folder as the store sees it; each host has one of its own. Paths are relative to it, with `/`. What cannot
 * be done is thrown, with a message for people.
 */
export interface LogFiles {
  /** Paths of all files, or of those of one document; none when there is no folder yet. */
  list(document?: string): Promise<readonly string[]>;

  /** A file's text, in pieces of any size. */
  read(path: string): AsyncIterable<string>;

  /**
   * Puts text at the end of a file and has it on the disk when done, so that a crash later cannot take it away.
   *
   * @param before what the file holds, since only this store ever wrote to it: a host that cannot append writes both. When it
   *   is empty the file is new, and made with its folders; otherwise a file that is gone is an error.
   */
  append(path: string, text: string, before: string): Promise<void>;

  /** Writes a whole file, with its folders; never leaves half of one. */
  write(path: string, text: string): Promise<void>;

  /** Removes a file if it still holds this text; tells whether it did. */
  remove(path: string, text: string): Promise<boolean>;
}

/** What git tells about a folder; everything is null where there is no repository, no commit yet, or no git. */
export interface Repository {
  /** Id of the commit that is checked out. */
  revision(): Promise<string | null>;
  /** Logs in that commit, relative to the annotations' folder: nobody writes to them any more. */
  committed(): Promise<ReadonlySet<string> | null>;
  /** A text by the id of its bytes, see `textId`; null also when the repository has none of this id. */
  repositoryText(id: string): Promise<string | null>;
}

/** Who writes, and what the world gives to it. */
export interface World extends Repository {
  readonly files: LogFiles;
  readonly person: string;
  /** Milliseconds since 1970. */
  now(): number;
  /** Ten or more random characters of a–z and 0–9. */
  random(): string;
}

/** All of a file's text. */
export async function wholeText(files: LogFiles, path: string): Promise<string> {
  let text = '';
  for await (const piece of files.read(path)) text += piece;
  return text;
}
