import { ANNOTATION_FOLDER } from '../core/annotation/paths';

const ENDINGS = /\*\.(?:\{([\w.,-]+)\}|([\w.-]+))$/;
const FOLDERS = /^\*\*\/(?:\{([^{}*?[\]/]+)\}|([^{}*?[\]/]+))\/\*\*$/;
/** Folders have names such as "2027.05" too; a file's ending begins with a letter. */
const FILE = /.\.[a-z][a-z0-9]{0,9}$/i;

/** Whether a file belongs to the annotations of a folder: copies of articles are among them. */
export const isOfAnnotations = (path: string): boolean => path.includes(`/${ANNOTATION_FOLDER}/`);

/**
 * Whether a path that came to be can be an article, or a folder that holds some: a quick look at names, which spares a
 * search of the workspace for each file that a build or version control writes.
 */
export function mayBeArticle(path: string, include: string, exclude: string): boolean {
  if (isOfAnnotations(path)) return false;
  const folders = path.split('/');
  const name = folders.pop()!.toLowerCase();
  const hidden = namesIn(FOLDERS, exclude);
  if (hidden && folders.some((folder) => hidden.includes(folder))) return false;
  const endings = namesIn(ENDINGS, include);
  return !endings || !FILE.test(name) || endings.some((ending) => name.endsWith(`.${ending.toLowerCase()}`));
}

/** The names a glob of a common form lists; null when it is of another. */
function namesIn(form: RegExp, glob: string): readonly string[] | null {
  const found = form.exec(glob);
  return found && (found[1] ?? found[2]!).split(',').map((name) => name.trim());
}
