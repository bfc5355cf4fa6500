import { type QuickPickItem, window } from 'vscode';

/** Longer lists are slow to draw and nobody reads them; what is typed finds the rest. */
const LISTED = 200;

/** A row of a long list, made when it is shown. */
export interface Findable<Item extends QuickPickItem> {
  /** What is typed is looked for in here, in small letters. */
  readonly words: string;
  readonly item: () => Item;
}

/** What was chosen, and what was typed until then. */
export interface Picked<Item extends QuickPickItem> {
  readonly item: Item;
  readonly typed: string;
}

/** Asks for one of so many that not all can be listed: the list follows what is typed. `first` come before the others. */
export async function pickTyped<Item extends QuickPickItem>(
  title: string,
  first: readonly Item[],
  gathered: Promise<readonly Findable<Item>[]>,
): Promise<Picked<Item> | undefined> {
  const pick = window.createQuickPick<Item>();
  pick.title = title;
  pick.matchOnDescription = true;
  pick.ignoreFocusOut = true;
  pick.busy = true;
  pick.items = first;
  let all: readonly Findable<Item>[] = [];
  const list = (): void => {
    const typed = pick.value.trim().toLowerCase();
    const rows: Item[] = [];
    for (const { words, item } of all) {
      if (rows.length === LISTED) break;
      if (words.includes(typed)) rows.push(item());
    }
    pick.items = [...first, ...rows];
  };
  const chosen = new Promise<Picked<Item> | undefined>((resolve) => {
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (item) resolve({ item, typed: pick.value.trim() });
    });
    pick.onDidHide(() => resolve(undefined));
    // the editor itself looks through a list that is whole
    pick.onDidChangeValue(() => all.length > LISTED && list());
  });
  pick.show();
  try {
    all = await gathered;
    list();
    pick.busy = false;
    return await chosen;
  } finally {
    pick.dispose();
  }
}
