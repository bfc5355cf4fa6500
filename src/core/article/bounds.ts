/**
 * What a Markdown parser can be asked to read: its time grows with the square of the marks in one paragraph and of
 * the depth of nesting, so a text that is absurd in either (no article is) is read as plain text.
 */
const MOST_MARKS_IN_A_RUN = 3000;
/** The parser's work in units of about ten microseconds, by the measures below. */
const MOST_WORK = 40_000;
const WORK_OF_A_LINE = 2;
const WORK_OF_A_LEVEL = 6;
/** A list inside a list starts at least so many columns further in. */
const COLUMNS_OF_A_LEVEL = 2;

const MARKS = /[[\]*_`<&\\~|]/g;
const LEAD = /^[ \t]*(?:>[ \t]*|[-*+][ \t]+|\d{1,9}[.)][ \t]+)*/;
const INDENT = /^[ \t]*/;
const CONTAINER = />|[-*+][ \t]|\d[.)]/g;

/** What is read in a text's Markdown; null where it cannot be read in time linear in its length, or is nested too deeply. */
export function readBounded<Structure>(text: string, read: () => Structure): Structure | null {
  if (!isBoundedMarkdown(text)) return null;
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isBoundedMarkdown(text: string): boolean {
  let work = 0;
  let marksInRun = 0;
  let depthOfRun = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') {
      marksInRun = 0;
      depthOfRun = 0;
    }
    const marks = line.match(MARKS)?.length ?? 0;
    marksInRun += marks;
    depthOfRun = Math.max(depthOfRun, depthOf(line));
    work += WORK_OF_A_LINE + marks + WORK_OF_A_LEVEL * depthOfRun ** 2;
    if (marksInRun > MOST_MARKS_IN_A_RUN || work > MOST_WORK) return false;
  }
  return true;
}

/** How many lists and quotes a line opens or goes on with; lines below one belong to it up to the next blank line. */
function depthOf(line: string): number {
  const containers = LEAD.exec(line)![0].match(CONTAINER)?.length ?? 0;
  if (containers === 0) return 0;
  return containers + Math.floor(INDENT.exec(line)![0].length / COLUMNS_OF_A_LEVEL);
}
