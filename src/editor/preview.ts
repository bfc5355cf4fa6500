import {
  commands,
  type Range,
  type Tab,
  TabInputTextDiff,
  TextEditorRevealType,
  Uri,
  type ViewColumn,
  window,
  workspace,
} from 'vscode';

interface Place {
  readonly uri: Uri;
  readonly selection: Range;
  readonly visible: Range | undefined;
  readonly viewColumn: ViewColumn | undefined;
  readonly tab: Tab | undefined;
}

/** Shows passages while a person chooses among them, and goes back to where one was when nothing is chosen. */
export class Preview {
  readonly #before: Place | undefined = placeNow();
  /** Tabs that were there; what is opened only for a look goes again. */
  readonly #tabs = new Set(allTabs().map(idOf));
  /** Those opened for a look. */
  readonly #shown = new Set<string>();
  #last: Promise<void> = Promise.resolve();
  #latest = 0;
  #isOver = false;

  /** Shows a passage without leaving the list; of several asked for at once only the last. */
  show(path: string, range: Range): Promise<void> {
    return this.#next(async (isLatest) => {
      const document = await workspace.openTextDocument(Uri.parse(path));
      if (!isLatest() || this.#isOver) return;
      await open(document.uri, range, { preserveFocus: true, preview: true });
      const tab = tabNow();
      if (tab && !this.#tabs.has(idOf(tab))) this.#shown.add(idOf(tab));
    });
  }

  /** Goes to a passage for good. */
  accept(path: string, range: Range): Promise<void> {
    this.#isOver = true;
    return this.#next(async () => {
      // the editor keeps each look for Go Back: it leads where one came from, as that is shown once more before the passage
      if (this.#before && this.#shown.size > 0) await goBack(this.#before);
      await open(Uri.parse(path), range, { preserveFocus: false, preview: true });
      const chosen = tabNow();
      await this.#close(false, (tab) => !chosen || idOf(tab) !== idOf(chosen));
    });
  }

  /** Goes back to where one was. */
  restore(): Promise<void> {
    this.#isOver = true;
    return this.#next(async () => {
      if (this.#before) await goBack(this.#before);
      await this.#close(this.#before === undefined);
    });
  }

  /** Not only previews: where the editor is set to have none, each look opens a tab that stays. */
  async #close(preserveFocus: boolean, isOver: (tab: Tab) => boolean = () => true): Promise<void> {
    const opened = allTabs().filter((tab) => this.#shown.has(idOf(tab)) && !tab.isDirty && isOver(tab));
    if (opened.length > 0) await window.tabGroups.close(opened, preserveFocus);
  }

  #next(run: (isLatest: () => boolean) => Promise<void>): Promise<void> {
    const ticket = ++this.#latest;
    this.#last = this.#last.then(() => run(() => ticket === this.#latest));
    return this.#last;
  }
}

async function open(
  uri: Uri,
  range: Range,
  how: { readonly preserveFocus: boolean; readonly preview: boolean },
): Promise<void> {
  const editor = await window.showTextDocument(uri, { ...how, selection: range });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

function placeNow(): Place | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  return {
    uri: editor.document.uri,
    selection: editor.selection,
    visible: editor.visibleRanges[0],
    viewColumn: editor.viewColumn,
    tab: tabNow(),
  };
}

async function goBack({ uri, selection, visible, viewColumn, tab }: Place): Promise<void> {
  const preview = tab?.isPreview ?? false;
  if (tab?.input instanceof TabInputTextDiff) {
    const { original, modified } = tab.input;
    // an editor inside a comparison does not know its column
    const how = { preview, viewColumn: tab.group.viewColumn, ...(isSame(uri, modified) && { selection }) };
    await commands.executeCommand('vscode.diff', original, modified, tab.label, how);
    return;
  }
  const document = await workspace.openTextDocument(uri);
  const how = { selection, preview, ...(viewColumn !== undefined && { viewColumn }) };
  const editor = await window.showTextDocument(document, how);
  if (visible) editor.revealRange(visible, TextEditorRevealType.AtTop);
}

const isSame = (a: Uri, b: Uri): boolean => a.toString() === b.toString();

const tabNow = (): Tab | undefined => window.tabGroups.activeTabGroup.activeTab;

const allTabs = (): Tab[] => window.tabGroups.all.flatMap(({ tabs }) => tabs);

/** A tab is another object after each change of the tabs; what it shows and where tells it. */
function idOf({ group, input, label }: Tab): string {
  const uri = typeof input === 'object' && input !== null && 'uri' in input ? String(input.uri) : '';
  return `${group.viewColumn}\n${uri}\n${label}`;
}
