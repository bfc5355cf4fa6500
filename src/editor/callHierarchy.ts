import {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  commands,
  Disposable,
  type LogOutputChannel,
  languages,
  Range,
  SymbolKind,
  Uri,
} from 'vscode';
import type { Archive } from '../core/archive/archive';
import type { ArticleFacts } from '../core/archive/facts';
import type { PersonMember } from '../core/speaker/people';
import { isSpeech } from '../core/speaker/speech';
import { heldBy, inTextOrder, type Span } from '../core/text/span';
import { articleSelector } from './articleFiles';
import type { Articles } from './articles';
import { commandIds } from './commandIds';
import { registerCommand } from './commands';
import { introduction, mentionAt } from './mentions';
import { offsetOf, rangeOf } from './places';
import { Slices } from './slices';
import { type StatementHierarchy, StatementItem } from './tracing/hierarchy';

/** Articles of one person that are looked at, and listed; of a head of state there are thousands. */
const LISTED = 200;

/** A speaker as one article knows it. Outgoing calls of a root cover all articles; below it those of one. */
class SpeakerItem extends CallHierarchyItem {
  readonly member: PersonMember;
  readonly isRoot: boolean;

  constructor(archive: Archive, member: PersonMember, isRoot = false) {
    const facts = archive.facts(member.path)!;
    const speaker = facts.speakers[member.index]!;
    const place = introduction(facts, member.index);
    const range = place ? rangeOf(facts, place) : new Range(0, 0, 0, 0);
    const person = archive.personOf(member.path, member.index);
    const about = isRoot ? (speaker.roles[0] ?? '') : archive.titleOf(member.path);
    super(SymbolKind.Class, person?.name ?? speaker.name, about, Uri.parse(member.path), range, range);
    this.member = member;
    this.isRoot = isRoot;
  }
}

/** An article, which quotes. */
class ArticleItem extends CallHierarchyItem {
  readonly path: string;

  constructor(archive: Archive, path: string) {
    const facts = archive.facts(path)!;
    const range = rangeOf(facts, facts.headline ?? { start: 0, end: 0 });
    super(SymbolKind.File, archive.titleOf(path), facts.metadata.outlet ?? '', Uri.parse(path), range, range);
    this.path = path;
  }
}

/**
 * Who quotes whom, and where a statement comes from: the editor asks only one for calls. People who speak of a speaker and
 * articles that quote or name it "call" it; it "calls" whom it speaks of.
 */
export function registerCallHierarchy(
  articles: Articles,
  statements: StatementHierarchy,
  log: LogOutputChannel,
): Disposable {
  const { archive } = articles;
  let isTracing = false;
  const provider = languages.registerCallHierarchyProvider(articleSelector, {
    async prepareCallHierarchy(document, position, token) {
      const facts = await articles.factsOf(document, token);
      if (!facts) return undefined;
      const offset = offsetOf(facts, position);
      const found = isTracing ? undefined : mentionAt(facts, offset);
      const path = document.uri.toString();
      if (!found) return statements.prepare(path, offset);
      if (!archive.facts(path)?.speakers[found.speaker]) return undefined;
      return new SpeakerItem(archive, { path, index: found.speaker }, true);
    },
    provideCallHierarchyIncomingCalls(item) {
      if (item instanceof StatementItem) return statements.incoming(item);
      return item instanceof SpeakerItem ? incoming(archive, item) : [];
    },
    provideCallHierarchyOutgoingCalls(item) {
      if (item instanceof StatementItem) return statements.outgoing(item);
      if (item instanceof ArticleItem) return quotedBy(archive, item.path);
      return item instanceof SpeakerItem ? outgoing(archive, item) : [];
    },
  });
  const command = registerCommand(log, commandIds.traceToSource, async () => {
    // a name under the cursor is not what is traced now
    isTracing = true;
    try {
      await commands.executeCommand('references-view.showCallHierarchy');
      await commands.executeCommand('references-view.showIncomingCalls');
    } finally {
      isTracing = false;
    }
  });
  return Disposable.from(provider, command);
}

/** People who speak of the speaker, then articles that quote or name it. */
async function incoming(archive: Archive, { member }: SpeakerItem): Promise<CallHierarchyIncomingCall[]> {
  const people: CallHierarchyIncomingCall[] = [];
  const inArticles: CallHierarchyIncomingCall[] = [];
  const slices = new Slices();
  for (const [path, indexes] of articlesOf(archive, member)) {
    if (slices.isDue) await slices.rest();
    const facts = archive.facts(path);
    if (!facts) continue;
    // an article may have been read again since its indexes were listed
    const mentions = indexes.flatMap((index) => facts.speakers[index]?.mentions ?? []).sort(inTextOrder);
    const spokenOf = bySpeaker(facts, (speaker, part) => (indexes.includes(speaker) ? [] : heldBy(mentions, part)));
    for (const [index, spans] of spokenOf) {
      people.push(new CallHierarchyIncomingCall(new SpeakerItem(archive, { path, index }), rangesOf(facts, spans)));
    }
    const sources = facts.quotations
      .filter((each) => isSpeech(each) && each.speaker !== null && indexes.includes(each.speaker))
      .map(({ source, content }) => source ?? content[0]!);
    const spans = sources.length > 0 ? sources : mentions;
    inArticles.push(new CallHierarchyIncomingCall(new ArticleItem(archive, path), rangesOf(facts, spans)));
  }
  return [...people, ...inArticles];
}

/** Whom the speaker speaks of in the article; other articles where it speaks of somebody follow as its own entries. */
async function outgoing(archive: Archive, { member, isRoot }: SpeakerItem): Promise<CallHierarchyOutgoingCall[]> {
  const here = spokenOf(archive, member).map(
    ([index, spans]) =>
      new CallHierarchyOutgoingCall(
        new SpeakerItem(archive, { path: member.path, index }),
        rangesOf(archive.facts(member.path)!, spans),
      ),
  );
  if (!isRoot) return here;
  const own = new SpeakerItem(archive, member).range;
  const elsewhere: CallHierarchyOutgoingCall[] = [];
  const slices = new Slices();
  for (const [path, indexes] of articlesOf(archive, member)) {
    if (path === member.path) continue;
    if (slices.isDue) await slices.rest();
    for (const index of indexes) {
      const other = { path, index };
      if (spokenOf(archive, other).length > 0)
        elsewhere.push(new CallHierarchyOutgoingCall(new SpeakerItem(archive, other), [own]));
    }
  }
  return [...here, ...elsewhere];
}

/** Other speakers that one mentions in the article, with where. */
function spokenOf(archive: Archive, { path, index }: PersonMember): [number, Span[]][] {
  const facts = archive.facts(path);
  if (!facts) return [];
  const mentions = facts.speakers
    .flatMap(({ mentions }, speaker) => mentions.map(({ start, end }) => ({ start, end, speaker })))
    .filter(({ speaker }) => speaker !== index)
    .sort(inTextOrder);
  const found = new Map<number, Span[]>();
  for (const { speaker, content } of facts.quotations.filter(isSpeech)) {
    if (speaker !== index) continue;
    for (const part of content) for (const mention of heldBy(mentions, part)) add(found, mention.speaker, mention);
  }
  return [...found];
}

function quotedBy(archive: Archive, path: string): CallHierarchyOutgoingCall[] {
  const facts = archive.facts(path);
  if (!facts) return [];
  return [...bySpeaker(facts, (_speaker, part) => [part])].map(
    ([index, spans]) =>
      new CallHierarchyOutgoingCall(new SpeakerItem(archive, { path, index }), rangesOf(facts, spans)),
  );
}

/** What `look` finds in the parts of quotations, by who speaks there. */
function bySpeaker(facts: ArticleFacts, look: (speaker: number, part: Span) => readonly Span[]): Map<number, Span[]> {
  const found = new Map<number, Span[]>();
  for (const { speaker, content } of facts.quotations.filter(isSpeech)) {
    if (speaker === null) continue;
    for (const part of content) for (const span of look(speaker, part)) add(found, speaker, span);
  }
  return found;
}

/** Articles that know the person, with its indexes there; that of the speaker itself comes first. */
function articlesOf(archive: Archive, { path, index }: PersonMember): Map<string, number[]> {
  const found = new Map<string, number[]>([[path, []]]);
  for (const member of archive.personOf(path, index)?.members ?? []) {
    if (!found.has(member.path) && found.size === LISTED) break;
    add(found, member.path, member.index);
  }
  return found;
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

const rangesOf = (facts: ArticleFacts, spans: readonly Span[]): Range[] => spans.map((span) => rangeOf(facts, span));
