import { changedSinceVerdict, coverageOf, passageOf } from '../annotation/coverage';
import type { SourceReference } from '../annotation/event';
import type { LocatedAnnotation } from '../annotation/locate';
import { type OfferedSource, referenceTo, sourceFinder } from '../annotation/offered-sources';
import type { Annotation, SettledDisagreement } from '../annotation/state';
import type { Archive } from '../archive/archive';
import { explanationOf } from '../archive/explained';
import type { ArticleFacts } from '../archive/facts';
import type { Disagreement, Passage } from '../disagreement/disagreement';
import { distinctChecks } from '../record/distinct';
import type { RecordFindings } from '../record/verdict';
import { nameKind } from '../speaker/name-kind';
import { fold } from '../speaker/spelling';
import type { MessagePart } from '../text/message';
import { hull, overlaps, type Span, sharedLength } from '../text/span';
import type { Trace } from '../trace/trace';
import { checkedQuotation } from './checked-quotation';
import { claimOrigin } from './claim-origin';
import type {
  CheckedArticle,
  CheckedClaim,
  CheckedDisagreement,
  CheckedSpeaker,
  DisagreeingPassage,
} from './fact-check';
import { type KnownArticle, labelOf, lineAt, speakerAt } from './known-article';

/** What a fact-check is made from. */
export interface CheckMatter {
  readonly archive: Pick<Archive, 'facts' | 'titleOf' | 'personOf' | 'decidedPersonOf' | 'hasDecisions'>;
  /** All of the archive; hints are left out. */
  readonly disagreements: readonly Disagreement[];
  /** What people decided on a disagreement; null while it is open. */
  settlementOf(disagreement: Disagreement): SettledDisagreement | null;
  /** What the records have of an article; it may be of a text a moment older. */
  findingsOf(path: string): RecordFindings;
  /** The way of the statement at a place through the archive; null where none stands. */
  traceOf(path: string, place: Span): Generator<void, Trace | null>;
  /** A path of the archive or of the records as people know it. */
  shownPath(path: string): string;
  /** What a message says in the report's language. */
  inWords(message: MessagePart): string;
  /** The text that an article's facts are about; null when it cannot be had any more. */
  textOf(path: string): string | null;
}

/** An article of the archive with what people marked in it. */
export interface MarkedArticle {
  /** In the archive. */
  readonly path: string;
  readonly text: string;
  readonly annotations: readonly LocatedAnnotation[];
}

/**
 * What the checking of one article came to; a pause follows each claim.
 *
 * @param about the disagreements that its passages take part in
 */
export function* checkedArticle(
  { path, text, annotations }: MarkedArticle,
  about: readonly Disagreement[],
  matter: CheckMatter,
): Generator<void, CheckedArticle | null> {
  const facts = matter.archive.facts(path);
  if (facts === undefined) return null;
  const { outlet, author, date } = facts.metadata;
  const marked = annotations.filter(({ annotation }) => annotation.type === 'claim');
  const citedAt = marked.length === 0 ? () => [] : sourceFinder(text, path);
  const claims: CheckedClaim[] = [];
  for (const located of marked.toSorted((a, b) => placeOf(a, text) - placeOf(b, text))) {
    const { spans, annotation } = located;
    const cited = spans.length === 0 ? [] : notAmong(annotation.sources, citedAt(hull(spans)));
    claims.push({ ...(yield* checkedClaim(located, { path, text, facts }, about, matter)), cited });
    yield;
  }
  const disagreements: CheckedDisagreement[] = [];
  for (const each of about) disagreements.push(yield* checkedDisagreement(each, path, matter));
  return {
    path: matter.shownPath(path),
    title: matter.archive.titleOf(path),
    outlet,
    author,
    date,
    coverage: coverageOf(annotations, text),
    claims,
    quotations: distinctChecks(matter.findingsOf(path).checks).flatMap(
      (check) => checkedQuotation(check, { path, text, facts }, matter) ?? [],
    ),
    disagreements,
  };
}

/** What the writer named, by the file's path as it stands in the article, but for what the checker named, too. */
function notAmong(sources: readonly SourceReference[], cited: readonly OfferedSource[]): readonly SourceReference[] {
  const known = new Set(sources.flatMap(({ url, words }) => [url, words]));
  return cited.filter(({ url, words }) => !known.has(url ?? words)).map((each) => referenceTo(each, (file) => file));
}

const placeOf = ({ spans }: LocatedAnnotation, text: string): number => spans[0]?.start ?? text.length;

function* checkedClaim(
  located: LocatedAnnotation,
  { path, text, facts }: KnownArticle,
  about: readonly Disagreement[],
  matter: CheckMatter,
): Generator<void, Omit<CheckedClaim, 'cited'>> {
  const { archive, settlementOf, traceOf, inWords } = matter;
  const { annotation, spans } = located;
  const { id, anchors, status, statusBy, disputed, verdicts, speaker, note, sources, comments } = annotation;
  const isHere = (passage: Passage): boolean => passage.path === path && spans.some((span) => overlaps(span, passage));
  return {
    id,
    passage: spans.length > 0 ? passageOf(located, text) : anchors.map(({ exact }) => exact).join(' … '),
    line: spans.length > 0 ? lineAt(facts, spans[0]!.start) : null,
    status,
    statusBy: statusBy && { person: statusBy.person, time: statusBy.time },
    changed: changedSinceVerdict(located, text),
    differing: disputed ? verdicts : [],
    speaker: speaker === undefined ? detectedSpeaker(spans, { path, facts }, archive) : named(annotation, facts),
    note,
    sources,
    disputes: about
      .filter((each) => settlementOf(each) === null && each.passages.some(isHere))
      .map((each) => inWords(explanationOf(each, archive))),
    origin: spans.length > 0 ? claimOrigin(yield* traceOf(path, hull(spans)), matter) : null,
    remarks: comments.flatMap(({ person, time, text: words }) =>
      words === null ? [] : [{ person, time, text: words }],
    ),
  };
}

/** Whom a person named: what that is tell the article, the person who wrote it, or the name. */
function named({ speaker, speakerKind }: Annotation, { speakers }: ArticleFacts): CheckedSpeaker | null {
  if (!speaker) return null;
  const isMeant = (name: string): boolean => fold(name) === fold(speaker);
  const present = speakers.filter(({ mentions }) => mentions.length > 0);
  const here = present.find(({ name }) => isMeant(name)) ?? present.find(({ aliases }) => aliases.some(isMeant));
  const told = nameKind(speaker);
  return { name: speaker, kind: here?.kind ?? speakerKind ?? (told === 'unknown' ? null : told) };
}

/** Who says most of a passage: the voice of the detected claim or quotation that shares most of it. */
function detectedSpeaker(
  spans: readonly Span[],
  article: Omit<KnownArticle, 'text'>,
  archive: CheckMatter['archive'],
): CheckedSpeaker | null {
  const { claims, quotations } = article.facts;
  const voices = [
    ...claims.map((claim) => ({ speaker: claim.speaker, said: [claim] as readonly Span[] })),
    ...quotations.map(({ speaker, content }) => ({ speaker, said: content })),
  ];
  let [speaker, most]: [number | null, number] = [null, 0];
  for (const voice of voices) {
    const shared = voice.said.reduce(
      (sum, part) => sum + spans.reduce((all, span) => all + sharedLength(span, part), 0),
      0,
    );
    // of a quotation inside a claim the quotation's
    if (shared > 0 && shared >= most) [speaker, most] = [voice.speaker, shared];
  }
  return speakerAt(speaker, article, archive);
}

function* checkedDisagreement(
  disagreement: Disagreement,
  path: string,
  matter: CheckMatter,
): Generator<void, CheckedDisagreement> {
  const { id, kind, level } = disagreement;
  const settled = matter.settlementOf(disagreement);
  const passages: DisagreeingPassage[] = [];
  for (const passage of disagreement.passages.toSorted((a, b) => Number(b.path === path) - Number(a.path === path))) {
    passages.push(disagreeingPassage(passage, matter));
    yield;
  }
  return {
    id,
    kind,
    level,
    explanation: matter.inWords(explanationOf(disagreement, matter.archive)),
    passages,
    settled: settled && {
      verdict: settled.verdict,
      reason: settled.reason,
      person: settled.person,
      time: settled.time,
    },
  };
}

function disagreeingPassage({ path, start, end, focus, said }: Passage, matter: CheckMatter): DisagreeingPassage {
  const { archive } = matter;
  const facts = archive.facts(path)!;
  const text = matter.textOf(path);
  const place = focus ?? { start: end, end };
  return {
    path: matter.shownPath(path),
    label: labelOf(path, archive),
    line: lineAt(facts, start),
    words:
      text === null
        ? ['', said, '']
        : [text.slice(start, place.start), text.slice(place.start, place.end), text.slice(place.end, end)],
  };
}
