import { type Disposable, type LogOutputChannel, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { fileName } from '../../core/article/file-name';
import type { Annotations } from '../annotations/annotations';
import { refusalOf } from '../annotations/world';
import type { Articles } from '../articles';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { withoutIcons } from '../labels';
import { say } from '../say';
import { eachInSlices } from '../slices';
import { type Findable, pickTyped } from '../typedPick';
import type { AllMarks } from './allMarks';
import type { Node } from './claimItems';

/** Puts the marks of an article that is not there, or is not read, on another one. */
export function registerPuttingElsewhere(
  articles: Articles,
  annotations: Annotations,
  marks: AllMarks,
  log: LogOutputChannel,
): Disposable {
  return registerCommand(log, commandIds.putOnAnotherArticle, async (node?: Node) => {
    const from = articleOf(node) ?? (await chooseLost(marks));
    const isThere = (uri: Uri): boolean =>
      annotations.folderOf(uri) !== undefined && uri.toString() !== from?.toString();
    const to = from && (await chooseArticle(articles, from, isThere));
    if (!from || !to) return;
    const refusal = refusalOf(annotations.folderOf(to)!.uri);
    if (refusal !== null) throw new Error(refusal);
    await annotations.move(from, to);
  });
}

function articleOf(node: Node | undefined): Uri | undefined {
  if (node?.is === 'mark') return node.marked.uri;
  return node?.is === 'group' ? node.group.marks[0]?.uri : undefined;
}

async function chooseLost(marks: AllMarks): Promise<Uri | undefined> {
  // an editor may still show what is deleted
  const missing = new Set(marks.missing().map(({ uri }) => uri.toString()));
  const lost = marks.all().filter(({ uri, standing }) => standing !== 'read' || missing.has(uri.toString()));
  if (lost.length < 2) return lost[0]?.uri ?? say(l10n.t('Every marked article is there.'));
  const items = lost.map(({ uri, title, marks: { length } }) => {
    return { uri, label: withoutIcons(title), description: l10n.t('marks: {0}', length) };
  });
  const title = l10n.t('Put the marks of which article on another?');
  return (await window.showQuickPick(items, { title, ignoreFocusOut: true }))?.uri;
}

interface Choice extends QuickPickItem {
  readonly uri: Uri;
}

async function chooseArticle(articles: Articles, from: Uri, isThere: (uri: Uri) => boolean): Promise<Uri | undefined> {
  const title = l10n.t('On which article do the marks of {0} belong?', workspace.asRelativePath(from));
  return (await pickTyped(title, [], choices(articles, fileName(from.path), isThere)))?.item.uri;
}

/** Those that are called alike come first. */
async function choices(
  { archive }: Articles,
  name: string,
  isThere: (uri: Uri) => boolean,
): Promise<readonly Findable<Choice>[]> {
  const alike: Findable<Choice>[] = [];
  const others: Findable<Choice>[] = [];
  await eachInSlices(archive.paths(), (path) => {
    const uri = Uri.parse(path);
    if (!isThere(uri)) return;
    const label = archive.titleOf(path);
    const description = workspace.asRelativePath(uri);
    (fileName(path) === name ? alike : others).push({
      words: `${label} ${description}`.toLowerCase(),
      item: () => ({ uri, label: withoutIcons(label), description: withoutIcons(description) }),
    });
  });
  return [...alike, ...others];
}
