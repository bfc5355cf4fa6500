import {
  Disposable,
  env,
  type LogOutputChannel,
  l10n,
  Range,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import { placeAnchor } from '../../core/annotation/locate';
import type { NamedSource } from '../../core/annotation/state';
import { isWebAddress } from '../../core/annotation/web-address';
import { decode } from '../../core/text/decode';
import type { Annotations } from '../annotations/annotations';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { withoutIcons } from '../labels';
import type { AllMarks, Marked } from '../marking/allMarks';
import { markAt } from '../marking/claimMeant';
import type { OpenMarks } from '../marking/openMarks';
import { say } from '../say';
import { sourceText } from './labels';

/** Opens the sources of a claim, or takes one away. Arguments may come from a link, so they are checked. */
export function registerOpeningSources(
  annotations: Annotations,
  marks: OpenMarks,
  all: AllMarks,
  log: LogOutputChannel,
): Disposable {
  const here = (): Marked | undefined => {
    const editor = window.activeTextEditor;
    const id = editor && markAt(marks, editor)?.annotation.id;
    return editor && all.of(editor.document.uri)?.marks.find(({ located }) => located.annotation.id === id);
  };
  return Disposable.from(
    registerCommand(log, commandIds.openSource, async (...link: unknown[]) => {
      const linked = linkedSource(all, link);
      const marked = linked?.marked ?? here();
      if (!marked) return say(l10n.t('Nothing is marked under the cursor.'));
      const source = linked?.source ?? (await chooseSource(marked, l10n.t('Open which source?')));
      if (source) await openSource(annotations, marked.uri, source);
    }),
    registerCommand(
      log,
      commandIds.removeSource,
      async (node?: { readonly marked: Marked; readonly source?: NamedSource }) => {
        const marked = node?.marked ?? here();
        if (!marked) return say(l10n.t('Nothing is marked under the cursor.'));
        const source = node?.source ?? (await chooseSource(marked, l10n.t('Take away which source?')));
        if (!source) return;
        const { id } = marked.located.annotation;
        annotations.record(marked.uri, [{ op: 'set', annotation: id, fields: { sources: { [source.id]: null } } }]);
      },
    ),
  );
}

/** The text of any file, as it is typed or on the disk; null when it cannot be read. */
export async function textAt(uri: Uri): Promise<string | null> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    const decoded = decode(await workspace.fs.readFile(uri));
    return 'text' in decoded ? decoded.text : null;
  } catch {
    return null;
  }
}

function linkedSource(all: AllMarks, [address, annotation, id]: readonly unknown[]) {
  if (typeof address !== 'string') return undefined;
  const marked = all.of(Uri.parse(address))?.marks.find(({ located }) => located.annotation.id === annotation);
  const source = marked?.located.annotation.sources.find((each) => each.id === id);
  return marked && source && { marked, source };
}

async function chooseSource({ located }: Marked, title: string): Promise<NamedSource | undefined> {
  const { sources } = located.annotation;
  if (sources.length < 2) return sources[0] ?? say(l10n.t('This mark names no source.'));
  const items = sources.map((source) => ({ source, label: withoutIcons(sourceText(source)) }));
  return (await window.showQuickPick(items, { title, ignoreFocusOut: true }))?.source;
}

async function openSource(annotations: Annotations, article: Uri, source: NamedSource): Promise<void> {
  const { url, path, anchor } = source;
  // what came from a log of others is checked again before it leaves the editor
  if (url !== undefined && isWebAddress(url)) {
    await env.openExternal(Uri.parse(url, true));
    return;
  }
  const folder = annotations.folderOf(article);
  if (path === undefined || !folder) return say(l10n.t('This source is named in words only.'));
  const uri = Uri.joinPath(folder.uri, path);
  const text = await textAt(uri);
  if (text === null) throw new Error(l10n.t('{0} cannot be read', path));
  const editor = await window.showTextDocument(uri);
  const placed = anchor && (await placeAnchor(anchor, text, (id) => folder.store.oldText(id)));
  if (!placed || !('span' in placed))
    return anchor && say(l10n.t('The words that backed the claim are not there any more.'));
  const { document } = editor;
  const range = new Range(document.positionAt(placed.span.start), document.positionAt(placed.span.end));
  const shown = await window.showTextDocument(uri, { selection: range });
  shown.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
