import { l10n, type QuickPickItem, window } from 'vscode';
import { oneAtATime } from '../oneAtATime';
import { type Arrangement, type Grouping, groupings, type Sorting, sortings } from './arrangement';

type Arrange = (change: Partial<Arrangement>) => Promise<void>;

/** The list follows while the filter is written; Escape brings back what it was. */
export async function chooseFilter(before: string, arrange: Arrange, failed: (error: unknown) => void): Promise<void> {
  const input = window.createInputBox();
  input.title = l10n.t('Filter Speakers');
  input.placeholder = l10n.t('Part of a name, role, title or outlet');
  input.value = before;
  input.ignoreFocusOut = true;
  let isAccepted = false;
  let wanted = before;
  // a list takes a while: of the letters that come meanwhile only the last counts
  const follow = oneAtATime(() => arrange({ filter: wanted.trim() }), failed);
  const apply = (filter: string): void => {
    wanted = filter;
    follow();
  };
  input.onDidChangeValue(apply);
  input.onDidAccept(() => {
    isAccepted = true;
    input.hide();
  });
  await new Promise<void>((resolve) => {
    input.onDidHide(resolve);
    input.show();
  });
  if (!isAccepted && input.value !== before) apply(before);
  input.dispose();
}

export async function chooseGrouping({ grouping }: Arrangement, arrange: Arrange): Promise<void> {
  const names: Record<Grouping, string> = {
    person: l10n.t('Person'),
    article: l10n.t('Article'),
    kind: l10n.t('Kind of speaker'),
  };
  const chosen = await choose(l10n.t('Group Speakers By'), groupings, names, grouping);
  if (chosen) await arrange({ grouping: chosen });
}

export async function chooseSorting({ sorting }: Arrangement, arrange: Arrange): Promise<void> {
  const names: Record<Sorting, string> = {
    count: l10n.t('Number of quotations'),
    name: l10n.t('Name'),
    disagreements: l10n.t('Number of disagreements'),
  };
  const chosen = await choose(l10n.t('Sort Speakers By'), sortings, names, sorting);
  if (chosen) await arrange({ sorting: chosen });
}

async function choose<Choice extends string>(
  title: string,
  choices: readonly Choice[],
  names: Record<Choice, string>,
  current: Choice,
): Promise<Choice | undefined> {
  const items = choices.map((choice): QuickPickItem & { readonly choice: Choice } => ({
    choice,
    label: names[choice],
    description: choice === current ? l10n.t('current') : '',
  }));
  return (await window.showQuickPick(items, { title }))?.choice;
}
