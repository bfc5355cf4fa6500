/** The folder of the annotations, in the folder that is open. */
export const ANNOTATION_FOLDER = '.claimtrace';

/** The document under which decisions over all articles are kept. */
export const ARCHIVE_DOCUMENT = 'archive';

const TEXTS = 'texts';
const DOCUMENT = /^[a-z0-9][a-z0-9-]{0,63}$/;
const LOG_NAME = /^[a-z0-9][a-z0-9-]{0,127}\.jsonl$/;
/** What programs that synchronise folders make of it, "mira-1 (Una's conflicted copy).jsonl"; hidden files are their own. */
const LOG_OR_COPY = /^[^.~].*\.jsonl$/is;
const LONGEST_SLUG = 40;

/** Whether a path stays in the folder that is open: relative, with `/`, and never upwards. */
export function isInside(path: string): boolean {
  if (path === '' || path.startsWith('/') || /[\\\0]/.test(path) || /^[a-z][a-z0-9+.-]*:/i.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Where a new log of a person is, in the annotations' folder. */
export const logPath = (document: string, person: string, random: string): string =>
  `${document}/${slugOf(person)}-${random}.jsonl`;

/** Where a relative path leads from a file of the folder that is open; null: out of the folder. */
export function pathBeside(file: string, relative: string): string | null {
  const parts = file.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  const path = parts.join('/');
  return isInside(path) ? path : null;
}

/**
 * The document of a log, or null when a file is no log. A copy of one is read, too, whatever it is called: it may hold what
 * the log does not, and what both say counts once.
 */
export const documentOf = (path: string): string | null => {
  const [folder, name, ...deeper] = path.split('/');
  return folder !== undefined && isDocument(folder) && LOG_OR_COPY.test(name ?? '') && deeper.length === 0
    ? folder
    : null;
};

/** Whether a log has a name that was given here; others are some other program's, which may still write to them. */
export const isNamedLog = (path: string): boolean => documentOf(path) !== null && LOG_NAME.test(path.split('/')[1]!);

/** Whether a file looks like a log, but lies where none belongs: nobody can tell what it is about. */
export const isStrayLog = (path: string): boolean =>
  documentOf(path) === null && !isText(path) && LOG_OR_COPY.test(path.slice(path.lastIndexOf('/') + 1));

/** Whether a name in the annotations' folder is that of a document. */
export const isDocument = (name: string): boolean => DOCUMENT.test(name) && name !== TEXTS;

/** Where the copy of a text is, in the annotations' folder; see `textId`. */
export const textPath = (id: string): string => `${TEXTS}/${id}.txt`;

/** Whether a file is in the folder of those copies, or is that folder. */
export const isText = (path: string): boolean => path.split('/')[0] === TEXTS;

/** A name as a part of a file's name on every system. */
function slugOf(person: string): string {
  const slug = person
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/@[^@]*$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-|-$/g, '');
  return slug === '' ? 'someone' : slug;
}
