import { period } from '../drawing/dates';
import { accountOf } from '../drawing/timeline-list';
import { filled } from '../drawing/words';
import type { DatedEntry, PicturedClaim, StoryPicture, TimelineEntry } from '../story/picture';
import { grouped } from '../text/grouped';
import { plain, table } from './plain-markdown';
import type { ReportStage } from './stage';

/** A story as blocks of Markdown: what its articles claim, and what happened when. */
export function storyBlocks(picture: StoryPicture, stage: ReportStage): readonly string[] {
  const { drawingWords: words } = stage;
  const { matrix, timeline } = picture;
  return [
    `### ${plain(picture.title)}`,
    `#### ${words.claims}`,
    matrix.claims.length === 0 ? words.nothingDisputed : matrixTable(picture, stage),
    ...leftOut(words.claimsLeftOut, matrix.leftOut),
    ...leftOut(words.articlesLeftOut, picture.articlesLeftOut),
    `#### ${words.timeline}`,
    timelineTable(picture, stage),
    ...leftOut(words.reportsLeftOut, timeline.leftOut),
  ];
}

const leftOut = (words: string, count: number): readonly string[] => (count === 0 ? [] : [filled(words, count)]);

function matrixTable({ articles, matrix }: StoryPicture, { drawingWords: words, locale }: ReportStage): string {
  const head = articles.map(({ label, date }) =>
    plain(`${label}, ${date === null ? words.undated : period(date, date, locale)}`),
  );
  const rows = matrix.claims.map((claim) => {
    const standing = [...(claim.kind === null ? [] : [words.kinds[claim.kind]]), words.standings[claim.standing]];
    return [`**${plain(claim.topic)}** ${plain(standing.join(' · '))}`, ...saidIn(claim)];
  });
  return table([words.claim, ...head], rows);
}

/** What each article says: the value, and who says it where that is not the article. */
const saidIn = ({ cells }: PicturedClaim): readonly string[] =>
  cells.map((cell) => cell.map(({ said, voice }) => plain(voice === null ? said : `${said} (${voice})`)).join(' · '));

/** By day, with what has no date at its end; what several articles tell in the same words stands once. */
function timelineTable({ articles, timeline }: StoryPicture, stage: ReportStage): string {
  const { words, drawingWords, locale } = stage;
  const whenOf = (entry: TimelineEntry | DatedEntry): string =>
    'from' in entry ? period(entry.from, entry.to, locale) : drawingWords.undatedHead;
  const entries = [...timeline.dated, ...timeline.undated];
  const rows = [...grouped(entries, (entry) => JSON.stringify([whenOf(entry), entry.kind, entry.words])).values()].map(
    (same) => {
      const [first] = same;
      const told = first!.kind === 'publication' ? `${drawingWords.published}: ${first!.words}` : first!.words;
      const accounts = same.map((each) => accountOf(each, articles, drawingWords.accountOf));
      const disputed = same.some((each) => each.disputed) ? ` **${drawingWords.disputed}**` : '';
      return [plain(whenOf(first!)), `${plain(told)}${disputed}`, plain([...new Set(accounts)].join(' · '))];
    },
  );
  return table([words.when, words.told, words.account], rows);
}
