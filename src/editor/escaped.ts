/** Signs that mean something in Markdown, HTML and entities included. */
const SYNTAX = /[\\`*_{}[\]()#+\-!~<>&|]/g;
/** What Markdown links without being asked: addresses of the web and of people. A backslash goes before the sign. */
const LINKED = /:(?=\/\/)|(?<=www)\.|@/gi;
/** A figure at the beginning of a line is no item of a list; its bracket is escaped already. */
const NUMBERED = /^(\s*\d+)(?=\.)/gm;

/**
 * Words of an article or of a person as Markdown that shows just them, in a card that supports icons: no link, no list, no
 * icon. Blanks stay blanks: the editor's own escaping makes them hard, and hard they would be copied.
 */
export const escaped = (words: string): string =>
  words
    .replaceAll('$(', '\\$(')
    .replace(SYNTAX, '\\$&')
    .replace(LINKED, '\\$&')
    .replace(NUMBERED, '$1\\')
    .replace(/[ \t]+/g, ' ')
    .replace(/\r?\n/g, '\n\n');

/**
 * A message or prompt with words of articles, logs or file names. The editor makes links of "[words](address)" there, also such
 * as run a command: a space of no width keeps both parts what they are.
 */
export const withoutLinks = (message: string): string => message.replaceAll('](', ']\u200b(');
