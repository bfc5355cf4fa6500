import { Disposable, type LogOutputChannel, l10n, type TextEditor, type TreeView, window } from 'vscode';
import type { Person } from '../../core/speaker/people';
import type { Quotation } from '../../core/speaker/speaker';
import type { Articles } from '../articles';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { mentionAt } from '../mentions';
import { offsetOf } from '../places';
import { quotationAt } from '../quotationAt';
import { say } from '../say';
import { settings } from '../settings';
import { traceOf } from '../trace';
import type { Arrangement } from './arrangement';
import type { Node } from './node';
import type { SpeakersTree } from './tree';

/** A cursor that runs through an article is followed where it rests. */
const REST_MS = 200;

interface Found {
  readonly person: Person;
  readonly path: string;
  readonly quotation?: Quotation;
}

/** Shows who is under the cursor in the Speakers view: on a command, or always when a person asked for that. */
export function registerReveal(
  articles: Articles,
  tree: SpeakersTree,
  view: TreeView<Node>,
  arrange: (change: Partial<Arrangement>) => Promise<void>,
  log: LogOutputChannel,
): Disposable {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const follow = async (editor: TextEditor): Promise<void> => {
    const found = await underCursor(articles, editor);
    const node = found && (await tree.find(found.person, found.path, found.quotation));
    if (node && view.visible) await view.reveal(node, { select: true, focus: false });
  };
  const rest = (editor: TextEditor): void => {
    clearTimeout(resting);
    if (!settings.followCursor || !view.visible) return;
    resting = setTimeout(() => {
      follow(editor).catch((error: unknown) => log.error(traceOf(error)));
    }, REST_MS);
  };
  const show = async ({ person, path, quotation }: Partial<Found> & Pick<Found, 'person'>): Promise<void> => {
    if (articles.archive.speechCount(person) === 0)
      return say(l10n.t('{0} is mentioned, but not quoted.', person.name));
    const find = (): Promise<Node | undefined> => tree.find(person, path, quotation);
    let node = await find();
    // Hidden by the filter, or too far down a long list
    for (const filter of ['', person.name]) {
      if (node) break;
      await arrange({ filter });
      node = await find();
    }
    if (node) await view.reveal(node, { select: true, focus: true, expand: true });
  };
  return Disposable.from(
    { dispose: () => clearTimeout(resting) },
    window.onDidChangeTextEditorSelection(({ textEditor }) => rest(textEditor)),
    // the cursor of another tab has not moved
    window.onDidChangeActiveTextEditor((editor) => editor && rest(editor)),
    registerCommand(log, commandIds.revealSpeaker, async () => {
      const editor = window.activeTextEditor;
      const found = editor && (await underCursor(articles, editor));
      if (found) await show(found);
      else say(l10n.t('Nobody speaks or is mentioned here.'));
    }),
    registerCommand(log, commandIds.revealPerson, async (id: unknown) => {
      const person = articles.archive.personWithId(String(id));
      if (person) await show({ person });
    }),
  );
}

/** Who is mentioned at the cursor, else who speaks there. */
async function underCursor(articles: Articles, { document, selection }: TextEditor): Promise<Found | undefined> {
  const facts = await articles.factsOf(document);
  if (!facts) return undefined;
  const offset = offsetOf(facts, selection.active);
  const path = document.uri.toString();
  const mention = mentionAt(facts, offset);
  const quotation = quotationAt(facts, offset);
  const speaker = mention?.speaker ?? quotation?.speaker ?? null;
  const person = speaker === null ? undefined : articles.archive.personOf(path, speaker);
  return person && { person, path, ...(!mention && quotation && { quotation }) };
}
