import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where corpora lie beside a checkout; tests use them where they are there. */
export const CORPORA = join(import.meta.dirname, '../../../../shared/corpora');

/** A corpus file's JSON, or null where it is not there. */
export function corpusJson<T>(name: string): T | null {
  const path = join(CORPORA, name);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null;
}
