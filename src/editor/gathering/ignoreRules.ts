import ignore, { type Ignore } from 'ignore';

/** The name of the files that say what version control leaves out. */
export const IGNORE_FILE = '.gitignore';

/** Longer ones were written by nobody: each line costs time at each path. */
const LONGEST_RULES = 100_000;
/** More of them in one line may cost minutes at one long name, since the library's matcher goes back. */
const MOST_STARS = 3;
const LONGEST_PATH = 1_000;

/** What the `.gitignore` files below one root leave out, as git reads them. Paths are relative to the root, with '/'. */
export class IgnoreRules {
  readonly #byFolder = new Map<string, Ignore>();

  /** Takes in the file of a folder ('' for the root), after those of the folders above it. */
  add(folder: string, text: string): void {
    const rules = ignore({ ignorecase: false });
    const above = this.#nearest(folder);
    if (above) rules.add(above);
    if (text.length <= LONGEST_RULES) rules.add(text.split(/\r?\n/).filter(isTame).map(inFolder(folder)));
    this.#byFolder.set(folder, rules);
  }

  /** @param path of a file, or of a folder with '/' at its end */
  ignores(path: string): boolean {
    if (path.length > LONGEST_PATH) return false;
    const end = path.lastIndexOf('/', path.length - 2);
    return this.#nearest(end < 0 ? '' : path.slice(0, end))?.ignores(path) ?? false;
  }

  /** The rules that hold in a folder: its own and those above, the deeper the later. */
  #nearest(folder: string): Ignore | undefined {
    for (let each = folder; ; each = each.slice(0, Math.max(0, each.lastIndexOf('/')))) {
      const rules = this.#byFolder.get(each);
      if (rules || each === '') return rules;
    }
  }
}

const isTame = (line: string): boolean => (line.match(/\*+/g)?.length ?? 0) <= MOST_STARS;

/** Makes a line mean below the root what it means in the folder where it stands. */
function inFolder(folder: string): (line: string) => string {
  if (folder === '') return (line) => line;
  const place = `/${folder.replace(/[\\*?[\]!#]|\s$/g, '\\$&')}/`;
  return (line) => {
    if (line.trim() === '' || line.startsWith('#')) return '';
    const [not, pattern] = line.startsWith('!') ? ['!', line.slice(1)] : ['', line];
    const isAnywhere = !pattern.trimEnd().slice(0, -1).includes('/');
    return `${not}${place}${isAnywhere ? '**/' : ''}${pattern.replace(/^\//, '')}`;
  };
}

/** Whether a file holds rules of what git leaves out. */
export const isIgnoreFile = ({ path }: { readonly path: string }): boolean => path.endsWith(`/${IGNORE_FILE}`);
