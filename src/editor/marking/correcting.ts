import {
  Disposable,
  type LogOutputChannel,
  l10n,
  type QuickPickItem,
  type TextDocument,
  type TextEditor,
  window,
} from 'vscode';
import { anchorsFor } from '../../core/annotation/anchor';
import type { AnnotationFields, EventBody } from '../../core/annotation/event';
import { randomId } from '../../core/annotation/random-id';
import type { Person } from '../../core/speaker/people';
import type { Span } from '../../core/text/span';
import type { Annotations } from '../annotations/annotations';
import type { Articles } from '../articles';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { withoutIcons } from '../labels';
import { say, sayNoArticle } from '../say';
import { eachInSlices } from '../slices';
import { type Findable, pickTyped } from '../typedPick';
import { type Item, type Items, itemsIn, itemsMeant, sharedWith } from './items';
import { typeLabel } from './labels';
import type { OpenMarks } from './openMarks';
import { selectedPassages } from './passages';
import { accepted, isQuotation } from './suggestions';

/** Says who really speaks, and which words are really said or claimed: it holds over every later analysis. */
export function registerCorrecting(
  articles: Articles,
  annotations: Annotations,
  marks: OpenMarks,
  log: LogOutputChannel,
): Disposable {
  const correct = async (bodyOf: (items: Items, editor: TextEditor) => Promise<EventBody | undefined>) => {
    const editor = window.activeTextEditor;
    const items = editor && (await itemsIn(editor.document, articles, annotations, marks));
    if (!editor || !items) return sayNoArticle();
    const body = await bodyOf(items, editor);
    if (body) annotations.record(editor.document.uri, [body], items.text);
  };
  return Disposable.from(
    registerCommand(log, commandIds.correctSpeaker, () =>
      correct(async ({ all, text, detected }, editor) => {
        const [item] = itemsMeant(editor, all.filter(isQuotation));
        if (!item) return say(l10n.t('There is no quotation under the cursor.'));
        const speaker = await chooseSpeaker(articles, editor.document);
        if (speaker === undefined) return undefined;
        const { located, suggestion } = item;
        if (located) return { op: 'set', annotation: located.annotation.id, fields: speaker };
        return suggestion ? accepted(detected, text, suggestion, speaker) : undefined;
      }),
    ),
    registerCommand(log, commandIds.correctPassage, () =>
      correct(async ({ all, text, detected }, editor) => {
        const spans = selectedPassages(editor);
        if (spans.length === 0) return say(l10n.t('Select the words that belong to the quotation or claim.'));
        const item = await chooseItem(all, spans, text);
        if (!item) return undefined;
        const { located, suggestion } = item;
        if (located) return { op: 'reanchor', annotation: located.annotation.id, anchors: anchorsFor(text, spans) };
        return suggestion ? accepted(detected, text, suggestion, {}, spans) : undefined;
      }),
    ),
    registerCommand(log, commandIds.markAttribution, () =>
      correct(async ({ text }, editor) => {
        const spans = selectedPassages(editor);
        if (spans.length === 0) return say(l10n.t('Select what was said.'));
        const speaker = await chooseSpeaker(articles, editor.document);
        if (speaker === undefined) return undefined;
        const anchors = anchorsFor(text, spans);
        return { op: 'add', annotation: randomId(), anchors, fields: { type: 'attribution', ...speaker } };
      }),
    ),
  );
}

/** The item that shares most with the selected words; of several a person chooses. */
async function chooseItem(all: readonly Item[], spans: readonly Span[], text: string): Promise<Item | undefined> {
  const near = all.filter((item) => sharedWith(item, spans) > 0);
  const sorted = near.toSorted((a, b) => sharedWith(b, spans) - sharedWith(a, spans));
  if (sorted.length === 0) return say(l10n.t('The selected words touch no quotation and no claim.'));
  if (sorted.length === 1) return sorted[0];
  const items = sorted.map((item): QuickPickItem & { readonly item: Item } => ({
    item,
    label: typeLabel(item.type).text,
    description: withoutIcons(item.spans.map(({ start, end }) => text.slice(start, end)).join(' … ')),
  }));
  const title = l10n.t('What do the selected words belong to?');
  return (await window.showQuickPick(items, { title, matchOnDescription: true, ignoreFocusOut: true }))?.item;
}

/** Whom a person names: a name, and what that speaker is where other articles tell; null for nobody. */
type NamedSpeaker = Pick<AnnotationFields, 'speakerKind'> & { readonly speaker: string | null };

/** Undefined when the question was closed. Who speaks in the article comes first. */
async function chooseSpeaker(articles: Articles, document: TextDocument): Promise<NamedSpeaker | undefined> {
  const facts = await articles.factsOf(document);
  const here = new Set((facts?.speakers ?? []).map(({ name }) => name));
  const people = new Map<string, Person['kind']>();
  const gather = async (): Promise<readonly Findable<Choice>[]> => {
    await eachInSlices(articles.archive.people(), ({ name, kind }) => people.set(name, kind));
    const elsewhere = [...people.keys()].filter((name) => !here.has(name)).sort();
    return elsewhere.map((name) => ({ words: name.toLowerCase(), item: () => named(name) }));
  };
  const named = (name: string): Choice => ({ label: withoutIcons(name), name });
  // whatever is typed matches neither
  const other: Choice = { label: `$(edit) ${l10n.t('Another name…')}`, name: undefined, alwaysShow: true };
  const nobody: Choice = { label: `$(circle-slash) ${l10n.t('Nobody named')}`, name: null, alwaysShow: true };
  const title = l10n.t('Who says this?');
  const chosen = await pickTyped(title, [...[...here].map(named), other, nobody], gather());
  if (!chosen) return undefined;
  const { item, typed } = chosen;
  const name =
    item === other
      ? (await window.showInputBox({ title, value: typed, ignoreFocusOut: true }))?.trim() || undefined
      : item.name;
  if (name === undefined) return undefined;
  const speakerKind = name === null || here.has(name) ? undefined : people.get(name);
  return { speaker: name, ...(speakerKind && { speakerKind }) };
}

interface Choice extends QuickPickItem {
  readonly name: string | null | undefined;
}
