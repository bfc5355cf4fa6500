import type { PlaceOf } from '../core/exchange/places';
import type { Report, ReportedArticle, ReportedQuotation, ReportedSpeaker } from '../core/exchange/report';
import { paint, printable, quoted, type Terminal, wrap } from './terminal';
import { disagreementsText } from './text-disagreements';

/** What an analysis is told with. */
export interface TextSources {
  readonly placeOf: PlaceOf;
  readonly textOf: (path: string) => string | null;
}

const LINES_OF_A_QUOTATION = 4;
const LINES_OF_A_CLAIM = 2;
/** Claims from this checkworthiness up are listed, so many of them. */
const WORTH_A_CHECK = 0.6;
const MOST_CLAIMS = 5;
const UNNAMED = 'Without a name';

/** An analysis for people: article by article, whoever speaks with all he or she says, then what disagrees. */
export function* analysisText(report: Report, sources: TextSources, terminal: Terminal): Generator<string> {
  const speakers = new Map(report.speakers.map((speaker) => [speaker.id, speaker]));
  for (const article of report.articles) yield* articleText(article, speakers, sources, terminal);
  yield* disagreementsText(report.disagreements, speakers, sources.placeOf, terminal);
  for (const line of wrap(summary(report), terminal.width, 2)) yield `${line}\n`;
}

function* articleText(
  article: ReportedArticle,
  speakers: ReadonlyMap<string, ReportedSpeaker>,
  { placeOf, textOf }: TextSources,
  terminal: Terminal,
): Generator<string> {
  const text = textOf(article.path) ?? '';
  yield `${paint(terminal, 'bold', printable(article.path))}\n`;
  const known = [article.title, article.outlet, article.author, article.date].filter((each) => each !== null);
  if (known.length > 0) {
    for (const line of wrap(known.map(printable).join(' · '), terminal.width, 2))
      yield `${paint(terminal, 'dim', line)}\n`;
  }
  const rows: readonly Row[] = article.quotations.map((quotation) => {
    const { line, column } = placeOf(article.path, quotation.content[0]!);
    return { quotation, place: `${line}:${column}` };
  });
  const placeWidth = Math.max(0, ...rows.map(({ place }) => place.length));
  for (const [speaker, spoken] of bySpeaker(rows)) {
    yield `\n  ${speakerText(speaker === null ? undefined : speakers.get(speaker), terminal)}\n`;
    for (const { quotation, place } of spoken) {
      yield* quotationText(quotation, place.padStart(placeWidth), text, terminal);
    }
  }
  yield* claimsText(article, text, placeOf, terminal);
  yield rows.length === 0 ? `\n  ${paint(terminal, 'dim', 'Nobody is quoted.')}\n\n` : '\n';
}

function* claimsText(
  { path, claims }: ReportedArticle,
  text: string,
  placeOf: PlaceOf,
  terminal: Terminal,
): Generator<string> {
  const worthy = claims
    .filter(({ checkworthiness }) => checkworthiness >= WORTH_A_CHECK)
    .toSorted((a, b) => b.checkworthiness - a.checkworthiness)
    .slice(0, MOST_CLAIMS)
    .toSorted((a, b) => a.start - b.start);
  if (worthy.length === 0) return;
  yield `\n  ${paint(terminal, 'bold', 'Worth a check')}\n`;
  for (const claim of worthy) {
    const { line, column } = placeOf(path, claim);
    const head = `    ${line}:${column}  `;
    const words = quoted(text.slice(claim.start, claim.end));
    const [first, ...rest] = wrap(words, terminal.width - head.length, LINES_OF_A_CLAIM);
    yield `${paint(terminal, 'dim', head)}${first}\n`;
    for (const more of rest) yield `${' '.repeat(head.length)}${more}\n`;
  }
}

interface Row {
  readonly quotation: ReportedQuotation;
  readonly place: string;
}

function bySpeaker(rows: readonly Row[]): Map<string | null, Row[]> {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.quotation.speaker);
    if (group) group.push(row);
    else groups.set(row.quotation.speaker, [row]);
  }
  return groups;
}

function speakerText(speaker: ReportedSpeaker | undefined, terminal: Terminal): string {
  if (!speaker) return paint(terminal, 'dim', UNNAMED);
  const roles = speaker.roles.slice(0, 2).map(printable).join(', ');
  return paint(terminal, 'cyan', printable(speaker.name)) + (roles === '' ? '' : paint(terminal, 'dim', ` – ${roles}`));
}

function quotationText(
  { type, content }: ReportedQuotation,
  place: string,
  text: string,
  terminal: Terminal,
): string[] {
  const head = `    ${place}  ${type.padEnd('indirect'.length)}  `;
  const words = content
    .map(({ start, end }, index) => {
      const before = index === 0 ? '' : text.slice(content[index - 1]!.end, start);
      return (before.trim() === '' ? '' : '… ') + quoted(text.slice(start, end));
    })
    .join(' ');
  const [first, ...rest] = wrap(words, terminal.width - head.length, LINES_OF_A_QUOTATION);
  return [`${paint(terminal, 'dim', head)}${first}\n`, ...rest.map((line) => `${' '.repeat(head.length)}${line}\n`)];
}

function summary({ articles, speakers, disagreements }: Report): string {
  const quotations = articles.reduce((sum, article) => sum + article.quotations.length, 0);
  const claims = articles.reduce((sum, article) => sum + article.claims.length, 0);
  return [
    counted(articles.length, 'article'),
    counted(speakers.length, 'speaker'),
    counted(quotations, 'quotation'),
    counted(claims, 'claim'),
    counted(disagreements.length, 'disagreement'),
  ].join(', ');
}

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
