import { Disposable, env, type LogOutputChannel, l10n, Uri, window } from 'vscode';
import { anchorsFor } from '../../core/annotation/anchor';
import { readAddress } from '../../core/annotation/archived-address';
import type { EventBody, SourceReference } from '../../core/annotation/event';
import { offeredSources } from '../../core/annotation/offered-sources';
import { linkedPassage, passageLink, readPassageLink } from '../../core/annotation/passage-link';
import { randomId } from '../../core/annotation/random-id';
import { isWebAddress } from '../../core/annotation/web-address';
import { hull, type Span } from '../../core/text/span';
import type { AnnotatedFolder } from '../annotations/annotatedFolders';
import type { Annotations } from '../annotations/annotations';
import type { Articles } from '../articles';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import type { AllMarks, Marked } from '../marking/allMarks';
import { registerAskedCommand } from '../marking/askedFor';
import { claimsMeant, known, type Meant, textMarked } from '../marking/claimMeant';
import type { OpenMarks } from '../marking/openMarks';
import { selectedPassages } from '../marking/passages';
import { say } from '../say';
import { askSource, details, today } from './asking';
import { chooseClaim } from './chooseClaim';
import { foldersCalled, nameFor } from './sourceFolder';
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
      const meant = node ? await claimOfRow(node.marked) : await claimsHere(articles, marks);
      if (!meant) return say(l10n.t('There is no claim under the cursor: select its words.'));
      const { uri, text, claims } = meant;
      // a mark whose passage is lost has no sentence
      const placed = claims.filter(({ spans }) => spans.length > 0);
      const offered = placed.flatMap(({ spans }) => offeredSources(text, uri.path, hull(spans)));
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
      const claim = await chooseClaim(all, annotations);
      if (!claim) return;
      const { folder, path, text, span } = selected;
      const isOwn = annotations.folderOf(claim.uri) === folder;
      const file = isOwn ? { path } : { folder: nameFor(annotations, folder), path };
      const source = await details({ ...file, anchor: anchorsFor(text, [span])[0]! });
      if (source) name(claim.uri, claim.located.annotation.id, source);
    }),
    registerCommand(log, commandIds.copyPassageLink, async () => {
      const selected = passageSelected(annotations);
      if (!selected) return;
      const { folder, path, text, span } = selected;
      const name = annotations.folders().length > 1 ? nameFor(annotations, folder) : null;
      await env.clipboard.writeText(passageLink({ folder: name, path }, text, span));
      say(l10n.t('The link of the passage is in the clipboard.'));
    }),
  );
}

/** Claims for which a source is to be named, and the text in which they are. */
interface ClaimsMeant {
  readonly uri: Uri;
  readonly text: string;
  readonly claims: readonly Meant[];
}

async function claimsHere(articles: Articles, marks: OpenMarks): Promise<ClaimsMeant | undefined> {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { uri } = editor.document;
  const text = editor.document.getText();
  const claims = await claimsMeant(articles, marks, editor);
  return claims.length === 0 ? undefined : { uri, text, claims };
}

async function claimOfRow({ uri, located }: Marked): Promise<ClaimsMeant> {
  return { uri, text: (await textAt(uri)) ?? '', claims: [known(located)] };
}

const naming = (annotation: string, source: SourceReference): EventBody => ({
  op: 'set',
  annotation,
  fields: { sources: { [randomId()]: source } },
});

interface Selected {
  readonly folder: AnnotatedFolder;
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
  return { folder, path, text: editor.document.getText(), span };
}

/** A source in the clipboard: the link of a passage that is still there, or an address. */
async function copied(annotations: Annotations, article: Uri): Promise<SourceReference | null> {
  const clipboard = (await env.clipboard.readText()).trim();
  if (isWebAddress(clipboard)) return readAddress(clipboard);
  const link = readPassageLink(clipboard);
  if (!link) return null;
  const own = annotations.folderOf(article);
  const [folder, second] = link.folder === null ? [own] : foldersCalled(annotations, link.folder);
  const text = folder && !second ? await textAt(Uri.joinPath(folder.uri, link.path)) : null;
  const span = text === null ? null : linkedPassage(text, link);
  if (text === null || span === null) return null;
  const file = { path: link.path, ...(folder !== own && link.folder !== null && { folder: link.folder }) };
  return { ...file, anchor: anchorsFor(text, [span])[0]!, seen: today() };
}
