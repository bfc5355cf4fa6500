import { relative, resolve, sep } from 'node:path';
import { isInside } from '../core/annotation/paths';
import { realPath } from './walk';

/** A file's path in a folder, with `/`; null when it is outside. */
export function pathIn(folder: string, file: string): string | null {
  const path = relative(folder, realPath(resolve(file))).replaceAll(sep, '/');
  return isInside(path) ? path : null;
}
