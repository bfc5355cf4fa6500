import { type CancellationToken, Disposable, l10n, Uri } from 'vscode';
import { explanationOf } from '../../core/archive/explained';
import type { Disagreement } from '../../core/disagreement/disagreement';
import type { Person } from '../../core/speaker/people';
import { isSpeech } from '../../core/speaker/speech';
import { inEnglish } from '../../core/text/message';
import type { Articles } from '../articles';
import { openDisagreements } from '../disagreements';
import { speakerName } from '../labels';
import type { Records } from '../records/records';
import type { FoundQuotation, SearchIndex } from '../searchIndex';
import { Slices } from '../slices';
import type { Traces } from '../tracing/traces';
import { articleOf, fileOf, toldPassage } from './answers';
import { type Asked, registerTool, textIn } from './tool';
import { toolNames } from './toolNames';
import { tracedStatements } from './tracing';

/** So much of a kind is told at a time: an assistant reads no more. */
const MOST = 50;
const MOST_PEOPLE = 5;
/** Articles of one person that are looked through for quotations. */
const MOST_MEMBERS = 200;

/** What the archive knows, for an assistant in the editor: passages with file and line, and nothing that is not in them. */
export function registerAssistantTools(
  articles: Articles,
  index: SearchIndex,
  traces: Traces,
  records: Records,
): Disposable {
  return Disposable.from(
    registerTool(toolNames.findQuotations, l10n.t('Finding quotations in your articles'), async (asked, token) => {
      await index.bringUpToDate();
      const query = [textIn(asked, 'words'), textIn(asked, 'speaker')].join(' ');
      return {
        quotations: await toldQuotations(
          articles,
          await index.quotations(query, MOST, () => !token.isCancellationRequested),
          token,
        ),
      };
    }),
    registerTool(toolNames.findSpeaker, l10n.t('Looking up a speaker in your articles'), async (asked, token) => {
      await index.bringUpToDate();
      return { speakers: await speakersCalled(articles, index, textIn(asked, 'name'), token) };
    }),
    registerTool(toolNames.listDisagreements, l10n.t('Looking for disagreements in your articles'), (asked, token) =>
      disagreementsAbout(articles, asked, token),
    ),
    registerTool(toolNames.trace, l10n.t('Tracing a statement through your articles'), (asked, token) =>
      tracedStatements(articles, traces, records, asked, token),
    ),
  );
}

async function toldQuotations(articles: Articles, found: readonly FoundQuotation[], token: CancellationToken) {
  const told = [];
  for (const { path, facts, quotation } of found) {
    if (token.isCancellationRequested) break;
    const passages = await Promise.all(quotation.content.map((span) => toldPassage(articles, path, facts, span)));
    if (passages.includes(null)) continue;
    told.push({
      speaker: speakerName(articles.archive, path, facts, quotation),
      type: quotation.type,
      passages,
      article: articleOf(articles, path, facts),
    });
  }
  return told;
}

async function speakersCalled(articles: Articles, index: SearchIndex, name: string, token: CancellationToken) {
  const { archive } = articles;
  const people = new Map<string, Person>();
  for (const { path, index: at } of name === '' ? [] : index.search.speakers(name, MOST_MEMBERS)) {
    const person = archive.personOf(path, at);
    if (person && people.size < MOST_PEOPLE) people.set(person.id, person);
  }
  const told = [];
  for (const person of people.values()) {
    told.push({
      name: person.name,
      kind: person.kind,
      aliases: person.aliases,
      roles: person.roles,
      quotations: archive.speechCount(person),
      articles: person.members.length,
      said: await toldQuotations(articles, await saidBy(articles, person), token),
    });
  }
  return told;
}

async function saidBy({ archive }: Articles, { members }: Person): Promise<readonly FoundQuotation[]> {
  const found: FoundQuotation[] = [];
  const slices = new Slices();
  for (const { path, index } of members.slice(0, MOST_MEMBERS)) {
    if (found.length >= MOST) break;
    if (slices.isDue) await slices.rest();
    const facts = archive.facts(path);
    const own = facts?.quotations.filter((each) => each.speaker === index && isSpeech(each)) ?? [];
    if (facts) found.push(...own.map((quotation) => ({ path, facts, quotation })));
  }
  return found.slice(0, MOST);
}

/** Open ones; of one file where that is asked. */
async function disagreementsAbout(articles: Articles, asked: Asked, token: CancellationToken) {
  const file = textIn(asked, 'file');
  const isAsked = ({ passages }: Disagreement): boolean =>
    file === '' || passages.some(({ path }) => fileOf(path) === file || Uri.parse(path).path === file);
  const all = openDisagreements(articles).filter(isAsked);
  const told = [];
  for (const disagreement of all.slice(0, MOST)) {
    const { kind, level, passages } = disagreement;
    if (token.isCancellationRequested) break;
    const shown = await Promise.all(
      passages.map(async (passage) => {
        const facts = articles.archive.facts(passage.path);
        return facts ? toldPassage(articles, passage.path, facts, passage) : null;
      }),
    );
    if (shown.includes(null)) continue;
    const explanation = inEnglish(explanationOf(disagreement, articles.archive));
    told.push({ kind, level, explanation, passages: shown });
  }
  return { disagreements: told, leftOut: all.length - told.length };
}
