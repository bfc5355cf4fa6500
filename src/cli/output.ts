import type { Writable } from 'node:stream';
import { reasonOf } from './reason';

/** Something that could not be written; its message tells why. */
export class OutputError extends Error {}

/**
 * Writes to a stream, as fast as it takes the text. A reader that has seen enough (`| head`) is no error: the rest is dropped.
 */
export function writerTo(stream: Writable): (text: string) => Promise<void> {
  let readerGone = false;
  // told to each write as well; without a listener it would end the program
  stream.on('error', () => {});
  return (text) =>
    new Promise((resolve, reject) => {
      if (readerGone) return resolve();
      stream.write(text, (error) => {
        readerGone = (error as NodeJS.ErrnoException | null)?.code === 'EPIPE';
        if (error && !readerGone) reject(new OutputError(`the report cannot be written: ${reasonOf(error)}`));
        else resolve();
      });
    });
}
