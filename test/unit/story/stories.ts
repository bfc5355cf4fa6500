import { analyzeArticle } from '../../../src/core/archive/analyze';
import { Archive } from '../../../src/core/archive/archive';
import type { Disagreement } from '../../../src/core/disagreement/disagreement';
import { Disagreements } from '../../../src/core/disagreement/disagreements';
import { findInRecords } from '../../../src/core/record/findings';
import { RecordShelf } from '../../../src/core/record/record-shelf';
import type { StoredRecord } from '../../../src/core/record/stored-record';
import type { ArticlePassage, PicturedPassage } from '../../../src/core/story/picture';
import { pictureStory } from '../../../src/core/story/picture-story';
import { inEnglish } from '../../../src/core/text/message';

export interface Told {
  readonly outlet?: string;
  readonly date?: string;
  readonly text: string;
}

/** The picture of a story told by articles by path, with what each of its passages reads. */
export function pictureOf(
  articles: Readonly<Record<string, Told>>,
  isSettled = (_: Disagreement): boolean => false,
  records: readonly StoredRecord[] = [],
) {
  const archive = new Archive();
  const engine = new Disagreements();
  const texts = new Map(Object.entries(articles).map(([path, told]) => [path, written(told)]));
  for (const [path, text] of texts) {
    const facts = analyzeArticle(text, path);
    archive.replace(path, facts);
    engine.replace(path, facts);
  }
  const disagreements = engine.all().filter(({ level }) => level !== 'hint');
  const shelf = new RecordShelf(records);
  const { picture, passages } = pictureStory({
    paths: archive.paths(),
    disagreements,
    isSettled,
    findingsOf: (path) => findInRecords(texts.get(path)!, path, archive.facts(path)!, shelf),
    archive,
    inWords: inEnglish,
    texts,
  });
  const words = (passage: number): string => {
    const { path, start, end } = articlePassage(passages[passage]!);
    return texts.get(path)!.slice(start, end);
  };
  return { picture, passages, words };
}

/** A passage that is of an article, not of a record. */
export function articlePassage(passage: PicturedPassage): ArticlePassage {
  if (!('start' in passage)) throw new Error(`${JSON.stringify(passage)} is of no article.`);
  return passage;
}

const written = ({ outlet, date, text }: Told): string =>
  [
    '---',
    ...(outlet === undefined ? [] : [`outlet: ${outlet}`]),
    ...(date === undefined ? [] : [`date: ${date}`]),
    '---',
    text,
  ].join('\n');

const storm = (boats: string, rest = ''): string =>
  `The storm that hit Ostervik on Friday night wrecked the eastern pier and left ${boats} fishing boats on the bottom of the harbour.\n\n${rest}`;

/** Three reports on one storm, of which two agree. */
export const harbour: Readonly<Record<string, Told>> = {
  'beacon.md': {
    outlet: 'Beacon',
    date: '2027-03-28',
    text: storm('17', '“We will rebuild what the sea has taken,” said Piotr Valen, the mayor of Ostervik.'),
  },
  'courier.md': {
    outlet: 'The Coast Courier',
    date: '2027-03-29',
    text: storm('14', '“Piotr Valen has promised us a new pier,” said Orla Quist, who leads the council of Ostervik.'),
  },
  'gazette.md': {
    outlet: 'Gazette',
    text: storm('17', 'All 438 people of the lower town spent the night in the church of Ostervik.'),
  },
};
