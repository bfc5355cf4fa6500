import { inEnglish, type Message } from '../text/message';

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
   *   is empty the file is new, and made with its folders; otherwise a file that is gone, or holds anything else, is an error.
   */
  append(path: string, text: string, before: string): Promise<void>;

  /** Writes a whole file, with its folders; never leaves half of one. */
  write(path: string, text: string): Promise<void>;

  /** All of a file's text; null when its bytes are no UTF-8, so that no text could be written back in their place. */
  text(path: string): Promise<string | null>;

  /** Removes a file if its bytes are still this text; tells whether they were. */
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

/** Why something could not be done: as the system says it, or a sentence of our own. */
export type Reason = string | Message;

/** What is not done, and why, where that can be said better than the system does. */
export class Refused extends Error {
  readonly said: Message;

  constructor(said: Message) {
    super(inEnglish(said));
    this.said = said;
  }
}

/** Why something failed. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof Refused) return error.said;
  return error instanceof Error ? error.message : String(error);
}

/** The same in English. */
export const reasonText = (reason: Reason): string => (typeof reason === 'string' ? reason : inEnglish(reason));

/** A file's bytes as text; null when they are no UTF-8. */
export function decodedText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether bytes are a text, each of them. */
export const areText = (bytes: Uint8Array, text: string): boolean => decodedText(bytes) === text;
