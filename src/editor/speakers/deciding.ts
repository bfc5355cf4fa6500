import {
  DataTransferItem,
  Disposable,
  type LogOutputChannel,
  l10n,
  type QuickPickItem,
  type TreeDragAndDropController,
  window,
} from 'vscode';
import { pairKey } from '../../core/annotation/fold-decisions';
import type { Archive } from '../../core/archive/archive';
import type { SpeakerName } from '../../core/speaker/decisions';
import type { Person } from '../../core/speaker/people';
import type { Annotations } from '../annotations/annotations';
import type { Articles } from '../articles';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { quotationCount } from '../counts';
import { withoutLinks } from '../escaped';
import { withoutIcons } from '../labels';
import { say } from '../say';
import { eachInSlices } from '../slices';
import { type Findable, pickTyped } from '../typedPick';
import type { Node } from './node';

const DRAGGED = 'application/vnd.code.tree.claimtrace.speakers';

/** Tells the archive what people decided on speakers, now and whenever they decide something else. */
export function followSpeakerDecisions(articles: Articles, annotations: Annotations): Disposable {
  let before = '';
  return annotations.onDidChange(() => {
    const { pairs, names } = annotations.decisions();
    const now = [...pairs.values(), ...names.values()].map(({ event }) => event).join(' ');
    if (now === before) return;
    before = now;
    articles.decide({ pairs: [...pairs.values()], names: [...names.values()] });
  });
}

/** Merges speakers, keeps them apart, calls them otherwise; each is an event that can be taken back. */
export function registerDeciding(
  articles: Articles,
  annotations: Annotations,
  selected: () => readonly Node[],
  log: LogOutputChannel,
): Disposable {
  const { archive } = articles;
  const decide = async (same: boolean, node?: Node, nodes?: readonly Node[]): Promise<void> => {
    const pairs = await pairsMeant(archive, same, node, nodes ?? selected());
    const op = same ? 'merge' : 'apart';
    const bodies = pairs.map(([a, b]) => ({ op, speakers: [named(archive, a), named(archive, b)] }) as const);
    if (bodies.length > 0) annotations.decide(bodies, articlesOf(pairs.flat()));
  };
  return Disposable.from(
    registerCommand(log, commandIds.mergeSpeakers, (node?: Node, nodes?: readonly Node[]) => decide(true, node, nodes)),
    registerCommand(log, commandIds.keepSpeakersApart, (node?: Node, nodes?: readonly Node[]) =>
      decide(false, node, nodes),
    ),
    registerCommand(log, commandIds.renameSpeaker, async (node?: Node) => {
      const person = personOf(node ?? selected()[0]) ?? (await choose(archive, l10n.t('Whose name is to be changed?')));
      if (!person) return;
      const speaker = named(archive, person);
      const shown = await window.showInputBox({
        title: l10n.t('Rename Speaker'),
        prompt: l10n.t(
          'The name shown for {0}; the articles stay as they are. Empty: as the articles have it.',
          withoutLinks(speaker.name),
        ),
        value: person.name,
        ignoreFocusOut: true,
      });
      if (shown === undefined || shown.trim() === person.name) return;
      annotations.decide([{ op: 'name', speaker, shown: shown.trim() || null }], articlesOf([person]));
    }),
    registerCommand(log, commandIds.takeBackVerdict, (node?: Node) => {
      if (node?.is !== 'verdict') return;
      const verdict = annotations.decisions().pairs.get(pairKey(...node.verdict.speakers));
      if (verdict) annotations.undoDecision(verdict.event);
    }),
  );
}

/** Whoever is dropped on somebody is merged with them. */
export function speakerDropping(articles: Articles, annotations: Annotations): TreeDragAndDropController<Node> {
  return {
    dragMimeTypes: [DRAGGED],
    dropMimeTypes: [DRAGGED],
    handleDrag: (nodes, transfer) => {
      const people = nodes.flatMap((node) => personOf(node)?.id ?? []);
      if (people.length > 0) transfer.set(DRAGGED, new DataTransferItem(people));
    },
    handleDrop: (target, transfer) => {
      const onto = personAbove(target);
      const ids = (transfer.get(DRAGGED)?.value ?? []) as readonly string[];
      if (!onto) return;
      const { archive } = articles;
      const dropped = ids.flatMap((id) => (id === onto.id ? [] : (archive.personWithId(id) ?? [])));
      const bodies = dropped.flatMap((person) => {
        const [a, b] = [archive.nameOf(person), archive.nameOf(onto)];
        return a && b ? [{ op: 'merge', speakers: [a, b] } as const] : [];
      });
      const [unnamed] = [onto, ...dropped].filter((person) => archive.nameOf(person) === null);
      if (unnamed) say(isNoName(unnamed));
      if (bodies.length > 0) annotations.decide(bodies, articlesOf([onto, ...dropped]));
    },
  };
}

/** The addresses of the articles in which they speak or are named. */
const articlesOf = (people: readonly Person[]): readonly string[] =>
  people.flatMap(({ members }) => members.map(({ path }) => path));

const personOf = (node: Node | undefined): Person | undefined =>
  node?.is === 'person' || node?.is === 'possible' ? node.person : undefined;

/** Whose row it is, or below whose row it stands: an open list is mostly articles and quotations. */
const personAbove = (node: Node | null | undefined): Person | undefined =>
  node ? (personOf(node) ?? personAbove(node.parent)) : undefined;

/**
 * Who is to be one, or two: all selected speakers, somebody and whom they may be, else somebody and whom one chooses. Who is to
 * be one is paired with who was clicked, who is to be two with each other one.
 */
async function pairsMeant(
  archive: Archive,
  same: boolean,
  node: Node | undefined,
  nodes: readonly Node[],
): Promise<readonly (readonly [Person, Person])[]> {
  if (node?.is === 'possible' && node.parent?.is === 'person') return [[node.parent.person, node.person]];
  const clicked = node && nodes.includes(node) ? [node] : [];
  const people = distinct([...clicked, ...nodes].flatMap((each) => personOf(each) ?? []));
  const [first, ...others] = people;
  if (first && others.length > 0 && (!node || clicked.length > 0)) {
    if (same) return others.map((each) => [first, each]);
    return people.flatMap((each, index) => people.slice(0, index).map((other) => [other, each] as const));
  }
  const question = same
    ? l10n.t('Merge Speakers: the first of them')
    : l10n.t('Keep Speakers Apart: the first of them');
  const person = personOf(node) ?? first ?? (await choose(archive, question));
  if (!person) return [];
  const other = same ? l10n.t('Who is the same as {0}?', person.name) : l10n.t('Who is not {0}?', person.name);
  const chosen = await choose(archive, other, person);
  return chosen ? [[person, chosen]] : [];
}

const distinct = (people: readonly Person[]): readonly Person[] => [
  ...new Map(people.map((person) => [person.id, person])).values(),
];

/** Asks for somebody; those who are possibly the same come first. */
async function choose(archive: Archive, title: string, except?: Person): Promise<Person | undefined> {
  const possible = except ? archive.possiblySame(except) : [];
  const passedOver = new Set([...(except ? [except] : []), ...possible].map(({ id }) => id));
  const itemOf = (person: Person): QuickPickItem & { readonly person: Person } => ({
    person,
    label: withoutIcons(person.name),
    description: withoutIcons(
      [person.roles[0], quotationCount(archive.speechCount(person))].filter(Boolean).join(' · '),
    ),
  });
  const gather = async () => {
    const found: Findable<ReturnType<typeof itemOf>>[] = [];
    await eachInSlices(archive.people(), (person) => {
      if (passedOver.has(person.id) || archive.nameOf(person) === null) return;
      found.push({ words: [person.name, person.roles[0]].join(' ').toLowerCase(), item: () => itemOf(person) });
    });
    return found;
  };
  return (await pickTyped(title, possible.map(itemOf), gather()))?.item.person;
}

function named(archive: Archive, person: Person): SpeakerName {
  const name = archive.nameOf(person);
  if (!name) throw new Error(isNoName(person));
  return name;
}

const isNoName = ({ name }: Person): string =>
  l10n.t('“{0}” is not a name: only speakers with a name can be merged, kept apart or renamed', name);
