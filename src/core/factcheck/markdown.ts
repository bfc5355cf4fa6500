import { backing } from '../annotation/backing';
import type { Stretch } from '../annotation/diff-words';
import type { SourceReference } from '../annotation/event';
import { sourceFile } from '../annotation/source-file';
import { statusSign } from '../annotation/status';
import { filled } from '../drawing/words';
import { originWords } from './claim-origin';
import { coverageWords } from './coverage-words';
import type { CheckedArticle, CheckedClaim, CheckedDisagreement, CheckedQuotation, FactCheck } from './fact-check';
import { storyBlocks } from './markdown-story';
import { linked, plain } from './plain-markdown';
import { recordWords } from './record-words';
import { dayOf, type ReportStage, statusWords } from './stage';

/** The report as Markdown (CommonMark with GitHub's tables); what articles and people wrote is escaped, so that it is shown as it was written. */
export const reportMarkdown = (whole: FactCheck, stage: ReportStage): string =>
  Array.from(reportMarkdownParts(whole, stage)).join('');

/** The same block by block, for whoever has to let others work meanwhile. */
export function* reportMarkdownParts(
  { articles, untouched, stories }: FactCheck,
  stage: ReportStage,
): Generator<string, void> {
  const { words, made } = stage;
  yield [
    `# ${stage.forReaders ? words.readersTitle : words.title}`,
    filled(words.made, dayOf(made, stage)),
    ...(stage.forReaders ? [words.readersLead] : []),
    ...(articles.length === 0 ? [words.nothing] : []),
  ].join(BETWEEN);
  for (const article of articles) for (const block of articleBlocks(article, stage)) yield below([block]);
  if (stories.length > 0) yield below([`## ${words.stories}`]);
  for (const story of stories) yield below(storyBlocks(story, stage));
  if (untouched > 0) yield below([filled(words.untouched, untouched)]);
  yield '\n';
}

/** An empty line parts blocks. */
const BETWEEN = '\n\n';

const below = (blocks: readonly string[]): string => blocks.map((block) => BETWEEN + block).join('');

function* articleBlocks(article: CheckedArticle, stage: ReportStage): Generator<string, void> {
  const { title, outlet, author, date, claims, quotations, disagreements, coverage } = article;
  const { words, forReaders } = stage;
  const about = [outlet, author, date === null ? words.undated : dayOf(date, stage)].filter((each) => each !== null);
  yield `## ${plain(title)}`;
  yield plain(about.join(' · '));
  if (!forReaders) yield `**${coverageWords(coverage, words)}**`;
  if (claims.length > 0) yield `### ${words.claims}`;
  for (const claim of claims) yield claimBlock(claim, stage);
  if (quotations.length > 0) yield `### ${words.quotations}`;
  for (const each of quotations) yield quotationBlock(each, stage);
  if (disagreements.length > 0) yield `### ${words.disagreements}`;
  for (const each of disagreements) yield disagreementBlock(each, stage);
}

function claimBlock(claim: CheckedClaim, stage: ReportStage): string {
  const {
    passage,
    line,
    status,
    statusBy,
    changed,
    differing,
    speaker,
    note,
    origin,
    sources,
    cited,
    disputes,
    remarks,
  } = claim;
  const { words, forReaders } = stage;
  const standing = [
    `**${statusSign(status)} ${plain(statusWords(stage, status))}**`,
    ...(statusBy === null ? [] : [plain(filled(words.by, statusBy.person, dayOf(statusBy.time, stage)))]),
    ...(forReaders ? [] : [line === null ? words.lost : filled(words.line, line)]),
  ].join(' · ');
  const details = [
    ...(changed === null ? [] : [filled(words.changedSince, comparedWords(changed.stretches, 'gone'))]),
    ...(differing.length === 0
      ? []
      : [
          plain(
            filled(
              words.differ,
              differing.map((each) => `${each.person}: ${statusWords(stage, each.status)}`).join(', '),
            ),
          ),
        ]),
    ...(speaker === null ? [] : [`${words.speaker}: ${plain(speaker.name)}`]),
    ...(note === '' ? [] : [`${words.note}: ${plain(note)}`]),
    ...(origin === null ? [] : [`${words.origin}: ${plain(originWords(origin, words, (date) => dayOf(date, stage)))}`]),
    ...(backing(status, sources, cited).length === 0 ? [words.noSource] : []),
    ...sources.map((source) => `${words.sources}: ${sourceText(source, stage)}`),
    ...cited.map((source) => `${words.cited}: ${sourceText(source, stage)}`),
    ...disputes.map((explanation) => plain(`≠ ${explanation}`)),
    ...remarks.map(({ person, time, text }) => plain(`${text} (${filled(words.by, person, dayOf(time, stage))})`)),
  ];
  return [`> ${plain(passage)}`, standing, details.map((each) => `- ${each}`).join('\n')].join('\n\n');
}

/** What a source is, then where in it, its copy and when it was read. */
function sourceText(source: SourceReference, stage: ReportStage): string {
  const { url, words: said, locator, archived, seen } = source;
  const file = sourceFile(source);
  const { words } = stage;
  const [name, also] = [url ?? file ?? said ?? '', url === undefined && file === undefined ? undefined : said];
  const details = [
    ...(also === undefined ? [] : [plain(also)]),
    ...(locator === undefined ? [] : [plain(locator)]),
    ...(archived === undefined ? [] : [`${words.archived}: ${linked(archived)}`]),
    ...(seen === undefined ? [] : [plain(filled(words.seen, dayOf(seen, stage)))]),
  ];
  return [linked(name), ...(details.length > 0 ? [`(${details.join(', ')})`] : [])].join(' ');
}

/** `struck` are the words that are not to stay. */
const comparedWords = (stretches: readonly Stretch[], struck: 'gone' | 'new'): string =>
  stretches
    .map(({ kind, words }) => {
      const text = plain(words.join(' '));
      return kind === 'same' ? text : kind === struck ? `~~${text}~~` : `**${text}**`;
    })
    .join(' ');

function quotationBlock(quotation: CheckedQuotation, { words }: ReportStage): string {
  const { words: quoted, line, speaker, verdict, explanation, stretches, record, suggested } = quotation;
  const details = [
    plain(explanation),
    ...(speaker === null ? [] : [`${words.speaker}: ${plain(speaker.name)}`]),
    ...(record === null ? [] : [`${words.record}: ${plain(recordWords(record, words))}`]),
    ...(stretches.some(({ kind }) => kind !== 'same')
      ? [`${words.difference}: ${comparedWords(stretches, 'new')}`]
      : []),
    ...(suggested === null ? [] : [`${words.suggested}: ${plain(suggested)}`]),
  ];
  return [
    `> ${plain(quoted)}`,
    `**${words.recordVerdicts[verdict]}** · ${filled(words.line, line)}`,
    details.map((each) => `- ${each}`).join('\n'),
  ].join('\n\n');
}

function disagreementBlock({ level, explanation, passages, settled }: CheckedDisagreement, stage: ReportStage): string {
  const { words } = stage;
  const decision =
    settled && filled(words.settled, words.verdicts[settled.verdict], settled.person, dayOf(settled.time, stage));
  const standing =
    decision === null ? words.levels[level] : plain([decision, settled!.reason].filter(Boolean).join(': '));
  return [
    `**${standing}** · ${plain(explanation)}`,
    passages
      .map(
        ({ label, path, line, words: said }) =>
          `- ${plain(`${said.join('')} (${label}, ${path}, ${filled(words.line, line)})`)}`,
      )
      .join('\n'),
  ].join('\n\n');
}
