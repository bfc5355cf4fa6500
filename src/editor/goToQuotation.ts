import {
  type Disposable,
  type LogOutputChannel,
  l10n,
  type QuickPick,
  type QuickPickItem,
  type Range,
  window,
} from 'vscode';
import type { Archive } from '../core/archive/archive';
import type { Articles } from './articles';
import { commandIds } from './commandIds';
import { registerCommand } from './commands';
import { quoted, speakerName, withoutIcons } from './labels';
import { rangeOf } from './places';
import { Preview } from './preview';
import type { FoundQuotation, SearchIndex } from './searchIndex';
import { traceOf } from './trace';

interface Item extends QuickPickItem {
  readonly path: string;
  readonly range: Range;
}

/** More rows nobody reads; further words find the rest. */
const LISTED = 100;
/** So long the cursor rests on a row before the editor shows its passage. */
const REST_MS = 60;
/** While articles are still taken into the index the list is made anew this often. */
const REFRESH_MS = 300;

/** Finds a quotation of any article by words one remembers, and shows the passage while one moves through the list. */
export function registerGoToQuotation(articles: Articles, index: SearchIndex, log: LogOutputChannel): Disposable {
  return registerCommand(log, commandIds.goToQuotation, () => choose(articles, index, log));
}

async function choose(articles: Articles, index: SearchIndex, log: LogOutputChannel): Promise<void> {
  const pick = window.createQuickPick<Item>();
  const preview = new Preview();
  const follow = (step: Promise<void>): void => void step.catch((error: unknown) => log.error(traceOf(error)));
  let resting: ReturnType<typeof setTimeout> | undefined;
  let isMoved = false;
  let isChosen = false;
  pick.title = l10n.t('Go to Quotation');
  pick.placeholder = l10n.t('Words that you remember, or the name of who said them');
  let latest = 0;
  const show = (): void => {
    const turn = ++latest;
    follow(list(pick, articles, index, () => turn === latest));
  };
  pick.onDidChangeValue(show);
  pick.onDidChangeActive(([item]) => {
    clearTimeout(resting);
    // What is listed before anything is written is not yet what one looks for
    isMoved ||= pick.value !== '' || item !== pick.items[0];
    if (item && isMoved) resting = setTimeout(() => follow(preview.show(item.path, item.range)), REST_MS);
  });
  pick.onDidAccept(() => {
    const [item] = pick.activeItems;
    if (!item) return;
    isChosen = true;
    pick.hide();
    follow(preview.accept(item.path, item.range));
  });
  const hidden = new Promise<void>((resolve) => {
    pick.onDidHide(() => {
      clearTimeout(resting);
      if (!isChosen) follow(preview.restore());
      pick.dispose();
      resolve();
    });
  });
  pick.busy = true;
  show();
  pick.show();
  follow(keepListing(pick, index, show));
  await hidden;
}

/** Lists what is there already while the index is brought up to date. */
async function keepListing(pick: QuickPick<Item>, index: SearchIndex, show: () => void): Promise<void> {
  let last = Date.now();
  await index.bringUpToDate(() => {
    if (Date.now() - last < REFRESH_MS) return;
    last = Date.now();
    show();
  });
  pick.busy = false;
  show();
}

/** @param isLatest whether nothing was written, and no article taken in, since */
async function list(
  pick: QuickPick<Item>,
  { archive }: Articles,
  index: SearchIndex,
  isLatest: () => boolean,
): Promise<void> {
  const found = await index.quotations(pick.value, LISTED, isLatest);
  if (!isLatest()) return;
  const [active] = pick.activeItems;
  const items = found.map((each) => itemOf(each, archive));
  pick.items = items;
  const same = active && items.find(({ path, range }) => path === active.path && range.isEqual(active.range));
  if (same && pick.value !== '') pick.activeItems = [same];
}

function itemOf({ path, facts, quotation }: FoundQuotation, archive: Archive): Item {
  const { outlet, date } = facts.metadata;
  const detail = [speakerName(archive, path, facts, quotation), archive.titleOf(path), outlet, date]
    .filter(Boolean)
    .join(' · ');
  return {
    path,
    range: rangeOf(facts, quotation.content[0]!),
    label: withoutIcons(quoted(quotation)),
    detail: withoutIcons(detail),
    // The editor would hide what does not hold the words as they are written
    alwaysShow: true,
  };
}
