import { Disposable, type LogOutputChannel, l10n, Range, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import { placeAnchor } from '../../core/annotation/locate';
import type { NamedSource } from '../../core/annotation/state';
import type { Annotations } from '../annotations/annotations';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { withoutIcons } from '../labels';
import type { AllMarks, Marked } from '../marking/allMarks';
import { markAt } from '../marking/claimMeant';
import type { OpenMarks } from '../marking/openMarks';
import { say } from '../say';
import { sourceText } from './labels';
import { openAddress } from './openAddress';
import { folderCalled } from './sourceFolder';
import { textAt } from './textAt';

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
      const { sources } = marked.located.annotation;
      const source = linked?.source ?? (await chooseSource(sources, l10n.t('Open which source?')));
      if (source) await openSource(annotations, marked.uri, source);
    }),
    registerCommand(log, commandIds.openArchivedCopy, async (...link: unknown[]) => {
      const [row] = link as [Partial<SourceRow>?];
      const linked = row?.marked && row.source ? { marked: row.marked, source: row.source } : linkedSource(all, link);
      const marked = linked?.marked ?? here();
      if (!marked) return say(l10n.t('Nothing is marked under the cursor.'));
      const archived = marked.located.annotation.sources.filter((each) => each.archived !== undefined);
      const title = l10n.t('Open the copy of which source?');
      const source =
        linked?.source ?? (await chooseSource(archived, title, l10n.t('No source of this mark has a copy.')));
      if (source?.archived !== undefined) await openAddress(source.archived);
    }),
    registerCommand(
      log,
      commandIds.removeSource,
      async (node?: { readonly marked: Marked; readonly source?: NamedSource }) => {
        const marked = node?.marked ?? here();
        if (!marked) return say(l10n.t('Nothing is marked under the cursor.'));
        const { sources } = marked.located.annotation;
        const source = node?.source ?? (await chooseSource(sources, l10n.t('Take away which source?')));
        if (!source) return;
        const { id } = marked.located.annotation;
        annotations.record(marked.uri, [{ op: 'set', annotation: id, fields: { sources: { [source.id]: null } } }]);
      },
    ),
  );
}

/** A row of the Claims view. */
interface SourceRow {
  readonly marked: Marked;
  readonly source: NamedSource;
}

function linkedSource(all: AllMarks, [address, annotation, id]: readonly unknown[]): SourceRow | undefined {
  if (typeof address !== 'string') return undefined;
  const marked = all.of(Uri.parse(address))?.marks.find(({ located }) => located.annotation.id === annotation);
  const source = marked?.located.annotation.sources.find((each) => each.id === id);
  return marked && source && { marked, source };
}

async function chooseSource(
  sources: readonly NamedSource[],
  title: string,
  none = l10n.t('This mark names no source.'),
): Promise<NamedSource | undefined> {
  if (sources.length < 2) return sources[0] ?? say(none);
  const items = sources.map((source) => ({ source, label: withoutIcons(sourceText(source)) }));
  return (await window.showQuickPick(items, { title, ignoreFocusOut: true }))?.source;
}

async function openSource(annotations: Annotations, article: Uri, source: NamedSource): Promise<void> {
  const { url, path, anchor } = source;
  if (url !== undefined) return openAddress(url);
  const folder = source.folder === undefined ? annotations.folderOf(article) : folderCalled(annotations, source.folder);
  if (path === undefined || !folder) return say(l10n.t('This source is named in words only.'));
  const uri = Uri.joinPath(folder.uri, path);
  const text = await textAt(uri);
  if (text === null) throw new Error(l10n.t('{0} cannot be read', workspace.asRelativePath(uri)));
  const editor = await window.showTextDocument(uri);
  const placed = anchor && (await placeAnchor(anchor, text, (id) => folder.store.oldText(id)));
  if (!placed || !('span' in placed))
    return anchor && say(l10n.t('The words that backed the claim are not there any more.'));
  const { document } = editor;
  const range = new Range(document.positionAt(placed.span.start), document.positionAt(placed.span.end));
  const shown = await window.showTextDocument(uri, { selection: range });
  shown.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
