import { Disposable, env, type LogOutputChannel, l10n, type QuickPickItem, type TextEditor, Uri, window } from 'vscode';
import { anchorsFor } from '../../core/annotation/anchor';
import { readAddress } from '../../core/annotation/archived-address';
import type { EventBody, SourceReference } from '../../core/annotation/event';
import { offeredSources } from '../../core/annotation/offered-sources';
import { linkedPassage, passageLink, readPassageLink } from '../../core/annotation/passage-link';
import { randomId } from '../../core/annotation/random-id';
import { isWebAddress } from '../../core/annotation/web-address';
import { hull, type Span } from '../../core/text/span';
import type { Annotations } from '../annotations/annotations';
import type { Articles } from '../articles';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { withoutIcons } from '../labels';
import type { AllMarks, Marked } from '../marking/allMarks';
import { registerAskedCommand } from '../marking/askedFor';
import { claimsMeant, textMarked } from '../marking/claimMeant';
import { whoAndWhen } from '../marking/labels';
import type { OpenMarks } from '../marking/openMarks';
import { selectedPassages } from '../marking/passages';
import { say } from '../say';
import { askSource, details, today } from './asking';
import { textAt } from './textAt';

/** Names what a claim was checked against: from the claim, or from the passage that backs it. */
export function registerSources(
  articles: Articles,
  annotations: Annotations,
  marks: OpenMarks,
  all: AllMarks,
  log: LogOutputChannel,
): Disposable {
  const name = (uri: Uri, annotation: string, source: SourceReference): void =>
    annotations.record(uri, [naming(annotation, source)]);
  return Disposable.from(
    registerAskedCommand(log, commandIds.addSource, async ({ row: node }) => {
      if (node === null || (node && node.is !== 'mark')) return say(l10n.t('Go to a mark in the list first.'));
      if (node) {
        const { uri, located } = node.marked;
        const { path } = annotations.placeOf(uri);
        const text = located.spans.length > 0 ? await textAt(uri) : null;
        const offered = text === null ? [] : offeredSources(text, uri.path, hull(located.spans));
        const source = await askSource(offered, path, await copied(annotations, uri));
        if (source) name(uri, located.annotation.id, source);
        return;
      }
      const editor = window.activeTextEditor;
      const text = editor?.document.getText() ?? '';
      const claims = editor ? await claimsMeant(articles, marks, editor) : [];
      if (!editor || claims.length === 0) return say(l10n.t('There is no claim under the cursor: select its words.'));
      const { uri } = editor.document;
      const offered = claims.flatMap(({ spans }) => offeredSources(text, uri.path, hull(spans)));
      const byAddress = new Map(offered.map((each) => [each.url ?? each.file ?? each.words, each]));
      const { path } = annotations.placeOf(uri);
      const source = await askSource([...byAddress.values()], path, await copied(annotations, uri));
      if (!source) return;
      // a claim that is only marked now is not left behind when the question is closed
      const bodies = claims.flatMap(({ id, opening }) => [...opening, naming(id, source)]);
      annotations.record(uri, bodies, textMarked(claims, text));
    }),
    registerCommand(log, commandIds.useAsSource, async () => {
      const selected = passageSelected(annotations);
      if (!selected) return;
      const claim = await chooseClaim(all, annotations, selected.editor.document.uri);
      if (!claim) return;
      const source = await details({ path: selected.path, anchor: anchorsFor(selected.text, [selected.span])[0]! });
      if (source) name(claim.uri, claim.located.annotation.id, source);
    }),
    registerCommand(log, commandIds.copyPassageLink, async () => {
      const selected = passageSelected(annotations);
      if (!selected) return;
      await env.clipboard.writeText(passageLink(selected.path, selected.text, selected.span));
      say(l10n.t('The link of the passage is in the clipboard.'));
    }),
  );
}

const naming = (annotation: string, source: SourceReference): EventBody => ({
  op: 'set',
  annotation,
  fields: { sources: { [randomId()]: source } },
});

interface Selected {
  readonly editor: TextEditor;
  readonly path: string;
  readonly text: string;
  readonly span: Span;
}

/** The selected words of any file of the workspace. */
function passageSelected(annotations: Annotations): Selected | undefined {
  const editor = window.activeTextEditor;
  const [span] = editor ? selectedPassages(editor) : [];
  if (!editor || !span) return say(l10n.t('Select the words that back a claim.'));
  const folder = annotations.folderOf(editor.document.uri);
  if (!folder) return say(l10n.t('Only a file of a folder that is open can be named as a source.'));
  const { path } = annotations.placeOf(editor.document.uri);
  return { editor, path, text: editor.document.getText(), span };
}

/** A source in the clipboard: the link of a passage that is still there, or an address. */
async function copied(annotations: Annotations, article: Uri): Promise<SourceReference | null> {
  const clipboard = (await env.clipboard.readText()).trim();
  if (isWebAddress(clipboard)) return readAddress(clipboard);
  const link = readPassageLink(clipboard);
  const folder = link && annotations.folderOf(article);
  const text = link && folder && (await textAt(Uri.joinPath(folder.uri, link.path)));
  const span = link && text ? linkedPassage(text, link) : null;
  return link && text && span ? { path: link.path, anchor: anchorsFor(text, [span])[0]!, seen: today() } : null;
}

/** The claims of the same folder; those that somebody worked on last come first. */
async function chooseClaim(all: AllMarks, annotations: Annotations, from: Uri): Promise<Marked | undefined> {
  const { store } = annotations.placeOf(from);
  const claims = all
    .all()
    .filter(({ uri }) => annotations.placeOf(uri).store === store)
    .flatMap(({ title, marks }) => marks.map((marked) => ({ title, marked })))
    .filter(({ marked }) => marked.located.annotation.type === 'claim')
    .sort((a, b) => (changedAt(a.marked) < changedAt(b.marked) ? 1 : -1));
  if (claims.length === 0) return say(l10n.t('No claim is marked in this folder yet.'));
  const items = claims.map(({ title, marked }): QuickPickItem & { readonly marked: Marked } => ({
    marked,
    label: withoutIcons(marked.words),
    description: withoutIcons(`${title} · ${whoAndWhen(marked.located.annotation)}`),
  }));
  const title = l10n.t('Which claim do the selected words back?');
  return (await window.showQuickPick(items, { title, matchOnDescription: true, ignoreFocusOut: true }))?.marked;
}

const changedAt = ({ located }: Marked): string => located.annotation.changed.time;
