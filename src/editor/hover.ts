import { type Disposable, Hover, l10n, languages, type MarkdownString, type TextDocument } from 'vscode';
import { explanationOf } from '../core/archive/explained';
import type { ArticleFacts } from '../core/archive/facts';
import { speechElsewhere } from '../core/archive/speech-elsewhere';
import type { Claim } from '../core/claim/claim';
import type { Passage } from '../core/disagreement/disagreement';
import type { Person } from '../core/speaker/people';
import type { Quotation } from '../core/speaker/speaker';
import { touches } from '../core/text/span';
import { primarySource } from '../core/trace/on-record';
import { articleSelector } from './articleFiles';
import type { Articles } from './articles';
import { appendLink, emptyCard } from './card';
import { claimTouching } from './claimTouching';
import { articleCount, quotationCount } from './counts';
import { openDisagreementsAt } from './disagreements';
import { escaped } from './escaped';
import { quoted, speakerName, typeName } from './labels';
import { mentionAt } from './mentions';
import { offsetOf, rangeOf } from './places';
import { partsOf, quotationAt } from './quotationAt';
import { recordCard, toldCard } from './records/card';
import type { Records } from './records/records';
import { othersCard, renderingsCard } from './renderings';
import { type SaidElsewhere, saidElsewhere } from './saidElsewhere';
import { traceLine } from './tracing/labels';
import type { Traces } from './tracing/traces';
import { inWords } from './translated';

/** Quotations of a speaker that a hover lists. */
const LISTED = 3;

/**
 * Who says this, and where else: on a speaker's mention, on a quotation with how it stands to the record, on a claim that
 * others repeat or contradict.
 */
export function registerHover(articles: Articles, records: Records, traces: Traces): Disposable {
  return languages.registerHoverProvider(articleSelector, {
    async provideHover(document, position, token): Promise<Hover | undefined> {
      const facts = await articles.factsOf(document, token);
      if (!facts) return undefined;
      const offset = offsetOf(facts, position);
      const mention = mentionAt(facts, offset);
      if (mention) {
        return new Hover(speakerCard(articles, document, facts, mention.speaker), rangeOf(facts, mention));
      }
      const quotation = quotationAt(facts, offset);
      const claim = claimTouching(facts, offset);
      const path = document.uri.toString();
      const speaker = quotation?.speaker ?? claim?.speaker ?? null;
      const person = speaker === null ? undefined : articles.archive.personOf(path, speaker);
      const again = claim ? await saidElsewhere(articles, path, claim, person, token) : [];
      const isSame = (each: SaidElsewhere): boolean => person !== undefined && each.person?.id === person.id;
      const words = claim ? document.getText(rangeOf(facts, claim)) : '';
      const contents = [
        ...(quotation ? [quotationCard(articles, document, facts, quotation)] : []),
        await renderingsCard(articles, words, again.filter(isSame)),
        ...(quotation ? recordCards(records, document, facts, quotation) : []),
        ...(claim ? [claimCard(articles, facts, document, claim, quotation === undefined)] : []),
        ...(claim ? traceCards(articles, records, traces, path, claim) : []),
        othersCard(
          articles,
          again.filter((each) => !isSame(each)),
        ),
        ...(claim ? disagreementCards(articles, path, claim, offset) : []),
      ].filter((each) => each.value !== '');
      const part = (quotation && partsOf(quotation).find((each) => touches(each, offset))) ?? claim;
      return part && contents.length > 0 ? new Hover(contents, rangeOf(facts, part)) : undefined;
    },
  });
}

function speakerCard(articles: Articles, document: TextDocument, facts: ArticleFacts, index: number): MarkdownString {
  const speaker = facts.speakers[index]!;
  const person = articles.archive.personOf(document.uri.toString(), index);
  const markdown = emptyCard();
  appendName(markdown, person?.name ?? speaker.name);
  const role = speaker.roles[0] ?? person?.roles[0];
  if (role) markdown.appendMarkdown(' — ').appendMarkdown(escaped(role));
  const aliases = person?.aliases ?? speaker.aliases;
  if (aliases.length > 0) {
    markdown.appendMarkdown('  \n').appendMarkdown(escaped(l10n.t('Also written: {0}', aliases.join(', '))));
  }
  if (person) appendQuotations(markdown, articles, person, document.uri.toString());
  return markdown;
}

function quotationCard(
  articles: Articles,
  document: TextDocument,
  facts: ArticleFacts,
  quotation: Quotation,
): MarkdownString {
  const markdown = emptyCard();
  appendName(markdown, speakerName(articles.archive, document.uri.toString(), facts, quotation));
  markdown.appendMarkdown(' · ').appendMarkdown(escaped(typeName(quotation)));
  const person =
    quotation.speaker === null ? undefined : articles.archive.personOf(document.uri.toString(), quotation.speaker);
  if (person) appendQuotations(markdown, articles, person, document.uri.toString(), quotation);
  return markdown;
}

function recordCards(
  records: Records,
  document: TextDocument,
  { quotations }: ArticleFacts,
  quotation: Quotation,
): MarkdownString[] {
  const { checks } = records.findingsOf(document.uri.toString());
  const check = checks.find((each) => quotations[each.quotation] === quotation);
  return check ? [recordCard(check)] : [];
}

/** Where a statement stands first, who repeats it and which record has it, with the way there. */
function traceCards(
  { archive }: Articles,
  records: Records,
  traces: Traces,
  here: string,
  claim: Claim,
): MarkdownString[] {
  const trace = traces.traceNow(here, claim);
  const [first, ...others] = trace?.occurrences ?? [];
  if (!trace || !first) return [];
  const source = primarySource(trace.occurrences, archive, (path) => records.findingsOf(path));
  // a quotation’s own card tells how it stands to the record
  const told = source?.verdict === 'retold' ? [toldCard(source)] : [];
  if (others.length === 0) return told;
  const markdown = emptyCard()
    .appendMarkdown('$(references) ')
    .appendMarkdown(escaped(traceLine(archive, trace, source)));
  const there = archive.facts(first.path);
  if (first.path !== here && there) appendLink(markdown, archive.titleOf(first.path), first.path, there, first);
  return [markdown, ...told];
}

/** In whose voice a statement is and which figures it gives; the voice of a quotation stands in its own card. */
function claimCard(
  { archive }: Articles,
  facts: ArticleFacts,
  document: TextDocument,
  claim: Claim,
  voice: boolean,
): MarkdownString {
  const markdown = emptyCard();
  if (voice) {
    const { speaker } = claim;
    const person =
      speaker === null ? null : (archive.personOf(document.uri.toString(), speaker) ?? facts.speakers[speaker]!);
    markdown.appendMarkdown(
      escaped(person ? l10n.t('Claim by {0}', person.name) : l10n.t('Claim in the article’s own voice')),
    );
  }
  const figures = claim.quantities.map((quantity) => `“${document.getText(rangeOf(facts, quantity))}”`);
  if (figures.length > 0)
    markdown.appendMarkdown('  \n').appendMarkdown(escaped(l10n.t('Figures: {0}', figures.join(', '))));
  return markdown;
}

/** Who disagrees with a claim; on the marked words themselves the editor's hover already shows the problem. */
function disagreementCards(articles: Articles, here: string, claim: Claim, offset: number): MarkdownString[] {
  const belongs = (passage: Passage): boolean =>
    passage.path === here && touches(passage, claim.start) && !(passage.focus && touches(passage.focus, offset));
  return openDisagreementsAt(articles, here)
    .filter(({ passages }) => passages.some(belongs))
    .map((disagreement) => {
      const markdown = emptyCard().appendMarkdown(disagreement.level === 'warning' ? '$(warning) ' : '$(info) ');
      markdown.appendMarkdown(escaped(inWords(explanationOf(disagreement, articles.archive))));
      for (const { path, start, end } of disagreement.passages) {
        const there = articles.archive.facts(path);
        if (path === here || !there) continue;
        appendLink(markdown, articles.archive.titleOf(path), path, there, { start, end });
      }
      return markdown;
    });
}

function appendName(markdown: MarkdownString, name: string): void {
  markdown.appendMarkdown('**').appendMarkdown(escaped(name)).appendMarkdown('**');
}

/** How often the person is quoted here and elsewhere, with links to some of the others, the latest articles first. */
function appendQuotations(
  markdown: MarkdownString,
  articles: Articles,
  person: Person,
  here: string,
  except?: Quotation,
): void {
  const speech = speechElsewhere(articles.archive, person, here, LISTED, except);
  const said = quotationCount(speech.here);
  const summary =
    speech.articles === 0
      ? l10n.t('{0} here, none in other articles', said)
      : l10n.t('{0} here, {1} in {2} besides', said, speech.elsewhere, articleCount(speech.articles));
  markdown.appendMarkdown('\n\n').appendMarkdown(escaped(summary));
  for (const { path, quotation } of speech.latest) {
    const there = articles.archive.facts(path)!;
    const label = path === here ? quoted(quotation) : `${quoted(quotation)} — ${articles.archive.titleOf(path)}`;
    appendLink(markdown, label, path, there, quotation.content[0]!);
  }
}
