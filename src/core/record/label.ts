import { openingWords } from '../speaker/lexicon';
import { fold } from '../speaker/spelling';
import { secondsOf } from './clock';
import data from './labels.json';

/** Who speaks from here on, as a line of a transcript begins with it. */
export interface Label {
  readonly speaker: string;
  readonly seconds: number | null;
  /** Characters of the line that it takes up, with its colon. */
  readonly length: number;
}

const TIME = String.raw`[([]?(\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[)\]]?`;
const NAME = String.raw`(\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?:[ \t]+[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*){0,5}|\p{Lu}[.])`;
const LABEL = new RegExp(
  String.raw`^[\s*_#>-]{0,12}(?:${TIME}[\s*_-]{0,6})?${NAME}[*_]{0,3}(?:[ \t]*\([^()\r\n]{1,60}\)|,[^:,\r\n]{1,60})?(?:[ \t]*${TIME})?[*_]{0,3}[ \t]*:[*_]{0,3}(?=\s|$)`,
  'u',
);
const QUESTION = /^[\s*_#>-]{0,12}(?:\*\*)?(Q|A)\.?(?:\*\*)?[.:]?(?=\s+\S)(?<=[.:*])/u;
const ALONE = new Set(data.alone.split(' '));
const HEADS = new Set(data.heads.split(' '));
const SMALL = new Set([
  'of',
  'the',
  'for',
  'and',
  'de',
  'la',
  'le',
  'van',
  'der',
  'den',
  'von',
  'da',
  'di',
  'del',
  'bin',
  'al',
  'y',
]);
const LONGEST_LABEL = 200;

/**
 * The label at the head of a line: "MAYOR HOLT:", "[00:12:03] Anna Holt:", "**Q:**"; null where the line has none.
 *
 * @param asked a question has been heard: "A." is its answer, else an initial or an article
 */
export function readLabel(line: string, asked: boolean): Label | null {
  const head = line.slice(0, LONGEST_LABEL);
  const question = QUESTION.exec(head);
  if (question && (asked || question[1] === 'Q' || !question[0].endsWith('.')))
    return { speaker: question[1]!, seconds: null, length: question[0].length };
  if (!head.includes(':')) return null;
  const found = LABEL.exec(head);
  if (found === null) return null;
  const [whole, before, speaker, after] = found;
  const words = speaker!.split(/[ \t]+/);
  if (HEADS.has(words[0]!.toLowerCase())) return null;
  // "What I said was this:" begins a sentence
  if (!words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || SMALL.has(word))) return null;
  if (words.length === 1 && (openingWords.has(fold(words[0]!)) || ALONE.has(words[0]!.toLowerCase()))) return null;
  const time = before ?? after;
  return { speaker: speaker!, seconds: time === undefined ? null : secondsOf(time), length: whole.length };
}
