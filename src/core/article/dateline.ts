import type { Block, Metadata } from './article';
import { dateIn, dateOf } from './date';

/** Bylines and datelines stand above the story, never deeper than this. */
const BLOCKS_OF_THE_HEAD = 8;
const LONGEST_LINE = 100;
const LONGEST_DATELINE = 120;

const NAME = String.raw`\p{Lu}[\p{L}.’'-]*`;
const PARTICLE = '(?:and|de|van|von|der|den|del|di|da|la|le|bin|al|el|ben)';
const NAMES = `${NAME}(?:,? (?:${NAME}|${PARTICLE})){0,8}`;
const BYLINE = new RegExp(`^(?:By|BY) (${NAMES})(?: *(?:[,|·—–]| in (?=\\p{Lu})).*)?$`, 'u');
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;
const PUBLISHED = /^(?:first )?(?:published|posted|publication date|date|updated|last updated)(?: on| at)?:? +(.+)$/i;
const UPDATED = /^(?:last )?updated/i;
/** "LONDON, 3 March 2027 (Outlet) —": place, perhaps a country, perhaps a day, perhaps who reports, then a dash. */
const PLACE = String.raw`\p{Lu}[\p{L}.’']+(?:[ -]\p{Lu}[\p{L}.’']+){0,3}`;
const DATELINE = new RegExp(
  `^(?!The )(${PLACE})(?:, ${PLACE})?(?:, ([^(—–]{3,30}?))?(?: ?\\((\\p{Lu}[^()]{1,39})\\))? ?(?:—|–|--|-) `,
  'u',
);
/** Share of a line's code units that must name the day for the line to be a date. */
const SHARE_OF_A_DATE_LINE = 0.6;

/** What the first lines of a text say of it: "By Jane Roe", "Published: 3 March 2027", a date alone, a dateline. */
export function readHead(prose: string, blocks: readonly Block[]): Omit<Metadata, 'title'> {
  let author: string | null = null;
  let date: string | null = null;
  let updated: string | null = null;
  let outlet: string | null = null;
  for (const block of blocks.slice(0, BLOCKS_OF_THE_HEAD)) {
    if (block.kind === 'headline') continue;
    for (const line of prose.slice(block.start, Math.min(block.end, block.start + 400)).split(/\r\n|\r|\n/)) {
      const words = line.trim();
      const dateline = readDateline(words);
      outlet ??= dateline?.outlet ?? null;
      date ??= dateline?.date ?? null;
      if (words.length > LONGEST_LINE) continue;
      author ??= bylineOf(words);
      const published = PUBLISHED.exec(words)?.[1];
      if (published && UPDATED.test(words)) updated ??= dateOf(published);
      else date ??= published ? dateOf(published) : dateAlone(words);
    }
  }
  return { outlet, author, date: date ?? updated };
}

interface Dateline {
  /** Code units up to the story's first word. */
  readonly length: number;
  readonly outlet: string | null;
  readonly date: string | null;
}

/** The dateline that a paragraph begins with, if it does: a place alone is one only in capitals. */
export function readDateline(paragraph: string): Dateline | null {
  const found = DATELINE.exec(paragraph.slice(0, LONGEST_DATELINE));
  if (!found) return null;
  const [{ length }, place, day, outlet] = found;
  const date = day === undefined ? null : dateOf(day);
  if (date === null && outlet === undefined && place !== place!.toUpperCase()) return null;
  return { length, outlet: outlet ?? null, date };
}

function bylineOf(line: string): string | null {
  const names = BYLINE.exec(line)?.[1];
  return names === undefined || CALENDAR.test(names) ? null : names.replace(/\.$/, '');
}

function dateAlone(line: string): string | null {
  const found = dateIn(line);
  return found && found.length >= line.length * SHARE_OF_A_DATE_LINE ? found.date : null;
}
