import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { textId } from '../../src/core/annotation/text-id';
import { generateArticle, generateArticles } from '../bench/generate';
import { logOf, type Marking } from '../bench/marks';
import { whenDone } from './program';

const MOST_MARKED = 1000;
const MARKS = 10;
/** Of one article, the longest. */
const MANY_MARKS = 500;
/** One mark of so many: each has a field for an answer, which is an editor of its own. */
const DISCUSSED = 10;
const TRANSCRIPTS = 50;
const ARTICLES_OF_A_TRANSCRIPT = 4;

/**
 * Made-up articles in a folder that is removed at the end: up to a thousand of them are marked and in `desk`, one with hundreds
 * of marks is `long.txt`, and `transcripts` has what some people said in almost the same words.
 */
export async function largeFolder(count: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimtrace-large-'));
  whenDone(() => rm(folder, { recursive: true, force: true }));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const mark = async (marking: Marking): Promise<void> => {
    await write(`.claimtrace/${marking.document}/desk-1.jsonl`, logOf(marking));
    await write(`.claimtrace/texts/${textId(marking.text)}.txt`, marking.text);
  };
  const marked = Math.min(MOST_MARKED, count >> 1);
  const said: string[] = [];
  let index = 0;
  for (const article of generateArticles(count)) {
    const { text } = article;
    const path = index < marked ? article.path.replace('archive/', 'desk/') : article.path;
    await write(path, text);
    if (index < marked) await mark({ document: `d${index}`, path, text, count: MARKS, discussed: DISCUSSED });
    if (index < TRANSCRIPTS * ARTICLES_OF_A_TRANSCRIPT) said.push(transcriptOf(text));
    index++;
  }
  for (let part = 0; part < TRANSCRIPTS; part++) {
    const cues = said.slice(part * ARTICLES_OF_A_TRANSCRIPT, (part + 1) * ARTICLES_OF_A_TRANSCRIPT);
    await write(`transcripts/${part}.txt`, cues.join('\n\n'));
  }
  // the odd ones are plain text: the first Markdown document wakes an extension of the editor
  const long = Array.from({ length: 10 }, (_, n) => generateArticle(2 * n + 1, 20, 2).text).join('\n');
  await write('long.txt', long.replaceAll(' told reporters', ' said'));
  await mark({ document: 'long', path: 'long.txt', text: long, count: MANY_MARKS, discussed: DISCUSSED });
  return folder;
}

/** The quotations of an article, a word of each another. */
const transcriptOf = (text: string): string =>
  Array.from(
    text.matchAll(/“([^”]{30,})[,.]”/g),
    ([, words]) => `SPEAKER: ${words!.replace(' the ', ' every ')}.`,
  ).join('\n\n');
