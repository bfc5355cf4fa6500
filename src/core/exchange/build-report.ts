import type { Archive } from '../archive/archive';
import type { ArticleFacts } from '../archive/facts';
import type { Claim, DateSpan, Quantity } from '../claim/claim';
import type { Disagreement } from '../disagreement/disagreement';
import type { Quotation } from '../speaker/speaker';
import { inEnglish } from '../text/message';
import { inTextOrder, type Span } from '../text/span';
import type {
  Report,
  ReportedArticle,
  ReportedClaim,
  ReportedDate,
  ReportedDisagreement,
  ReportedQuantity,
  ReportedQuotation,
  ReportedSpeaker,
} from './report';

/** What a report needs beside the facts. */
export interface ReportSources {
  /** The decoded text of an article, for quoting passages; null when it cannot be had any more. */
  readonly textOf: (path: string) => string | null;
  /** Set before each speaker's id, so that reports on several collections can be joined. */
  readonly speakerPrefix?: string;
}

/** The report on an archive: articles by path, speakers by name, disagreements in the order given. */
export function buildReport(
  archive: Archive,
  disagreements: readonly Disagreement[],
  { textOf, speakerPrefix = '' }: ReportSources,
): Report {
  const speakerIds = new Map<string, string>();
  for (const person of archive.people()) {
    for (const { path, index } of person.members) speakerIds.set(`${path}\n${index}`, speakerPrefix + person.id);
  }
  const speakerId = (path: string, index: number | null): string | null =>
    index === null ? null : (speakerIds.get(`${path}\n${index}`) ?? null);

  const articles = archive.paths().map((path) => reportedArticle(path, archive.facts(path)!, speakerId));
  return {
    version: 1,
    articles,
    speakers: reportedSpeakers(archive, articles, speakerPrefix),
    disagreements: disagreements.map((each) => reportedDisagreement(each, archive, speakerId, textOf)),
  };
}

/** One report on several collections that are not compared with each other. */
export const joinReports = (reports: readonly Report[]): Report => ({
  version: 1,
  articles: reports.flatMap((report) => report.articles),
  speakers: reports.flatMap((report) => report.speakers),
  disagreements: reports.flatMap((report) => report.disagreements),
});

type SpeakerId = (path: string, index: number | null) => string | null;

function reportedArticle(path: string, facts: ArticleFacts, speakerId: SpeakerId): ReportedArticle {
  const { title, outlet, author, date } = facts.metadata;
  const quotations = facts.quotations.toSorted((a, b) => inTextOrder(a.content[0]!, b.content[0]!));
  return {
    path,
    title,
    outlet,
    author,
    date,
    quotations: quotations.map((quotation, index) =>
      reportedQuotation(quotation, `${path}#q${index + 1}`, path, speakerId),
    ),
    claims: facts.claims
      .toSorted(inTextOrder)
      .map((claim, index) => reportedClaim(claim, `${path}#c${index + 1}`, path, speakerId)),
  };
}

function reportedQuotation(quotation: Quotation, id: string, path: string, speakerId: SpeakerId): ReportedQuotation {
  return {
    id,
    type: quotation.type,
    class: quotation.class,
    content: quotation.content.map(spanOf),
    cue: quotation.cue && spanOf(quotation.cue),
    source: quotation.source && spanOf(quotation.source),
    speaker: speakerId(path, quotation.speaker),
    score: rounded(quotation.score),
  };
}

function reportedClaim(claim: Claim, id: string, path: string, speakerId: SpeakerId): ReportedClaim {
  return {
    id,
    ...spanOf(claim),
    speaker: speakerId(path, claim.speaker),
    checkworthiness: rounded(claim.checkworthiness),
    quantities: claim.quantities.map(reportedQuantity),
    dates: claim.dates.map(reportedDate),
    polarity: claim.polarity,
    modality: claim.modality === 'planned' ? 'asserted' : claim.modality,
  };
}

const reportedQuantity = (quantity: Quantity): ReportedQuantity => ({
  ...spanOf(quantity),
  value: quantity.value,
  max: quantity.max,
  bound: quantity.bound,
  unit: quantity.unit,
});

const reportedDate = (date: DateSpan): ReportedDate => ({ ...spanOf(date), from: date.from, to: date.to });

/** Those who speak: people who are only named are none. */
function reportedSpeakers(archive: Archive, articles: readonly ReportedArticle[], prefix: string): ReportedSpeaker[] {
  const quotations = new Map<string, string[]>();
  for (const { speaker, id } of articles.flatMap((article) => article.quotations)) {
    if (speaker === null) continue;
    const ids = quotations.get(speaker);
    if (ids) ids.push(id);
    else quotations.set(speaker, [id]);
  }
  const speakers: ReportedSpeaker[] = [];
  for (const { id, name, kind, aliases, roles } of archive.people()) {
    const spoken = quotations.get(prefix + id);
    if (spoken) speakers.push({ id: prefix + id, name, kind, aliases, roles, quotations: spoken });
  }
  return speakers.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function reportedDisagreement(
  { id, kind, level, passages, explanation, score }: Disagreement,
  archive: Archive,
  speakerId: SpeakerId,
  textOf: ReportSources['textOf'],
): ReportedDisagreement {
  return {
    id,
    kind,
    level,
    claims: passages.map(({ path, start, end, claim }) => ({
      path,
      start,
      end,
      text: textOf(path)?.slice(start, end) ?? '',
      speaker: speakerId(path, archive.facts(path)?.claims[claim]?.speaker ?? null),
    })),
    explanation: inEnglish(explanation),
    score: rounded(score),
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** Four digits: more say nothing about a score and differ between machines. */
const rounded = (score: number): number => Math.round(score * 10_000) / 10_000;
