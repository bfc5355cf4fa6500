import { type Disposable, type LogOutputChannel, l10n, type QuickPick, type QuickPickItem, window } from 'vscode';
import type { ArchivedQuotation } from '../core/archive/archive';
import type { Articles } from './articles';
import { commandIds } from './commandIds';
import { registerCommand } from './commands';
import { quoted, speakerName, withoutIcons } from './labels';
import { rangeOf } from './places';
import { Preview } from './preview';
import type { SearchIndex } from './searchIndex';

interface Item extends QuickPickItem, ArchivedQuotation {}

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
  const follow = (step: Promise<void>): void =>
    void step.catch((error: unknown) =>
      log.error(error instanceof Error ? (error.stack ?? error.message) : `${error}`),
    );
  let resting: ReturnType<typeof setTimeout> | undefined;
  let isMoved = false;
  let isChosen = false;
  pick.title = l10n.t('Go to Quotation');
  pick.placeholder = l10n.t('Words that you remember, or the name of who said them');
  pick.onDidChangeValue(() => list(pick, articles, index));
  pick.onDidChangeActive(([item]) => {
    clearTimeout(resting);
    // What is listed before anything is written is not yet what one looks for
    isMoved ||= pick.value !== '' || item !== pick.items[0];
    if (item && isMoved) resting = setTimeout(() => follow(preview.show(...passageOf(articles, item))), REST_MS);
  });
  pick.onDidAccept(() => {
    const [item] = pick.activeItems;
    if (!item) return;
    isChosen = true;
    pick.hide();
    follow(preview.accept(...passageOf(articles, item)));
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
  list(pick, articles, index);
  pick.show();
  follow(keepListing(pick, articles, index));
  await hidden;
}

/** Lists what is there already while the index is brought up to date. */
async function keepListing(pick: QuickPick<Item>, articles: Articles, index: SearchIndex): Promise<void> {
  let last = Date.now();
  await index.bringUpToDate(() => {
    if (Date.now() - last < REFRESH_MS) return;
    last = Date.now();
    list(pick, articles, index);
  });
  pick.busy = false;
  list(pick, articles, index);
}

function list(pick: QuickPick<Item>, articles: Articles, { search }: SearchIndex): void {
  const [active] = pick.activeItems;
  const items = search.quotations(pick.value, LISTED).flatMap((found) => itemOf(articles, found));
  pick.items = items;
  const same = active && items.find(({ path, quotation }) => path === active.path && quotation === active.quotation);
  if (same && pick.value !== '') pick.activeItems = [same];
}

function itemOf({ archive }: Articles, { path, quotation }: ArchivedQuotation): Item[] {
  const facts = archive.facts(path);
  // The index may be a moment behind
  if (!facts?.quotations.includes(quotation)) return [];
  const { outlet, date } = facts.metadata;
  const detail = [speakerName(facts, quotation), archive.titleOf(path), outlet, date].filter(Boolean).join(' · ');
  // The editor would hide what does not hold the words as they are written
  return [{ path, quotation, label: withoutIcons(quoted(quotation)), detail: withoutIcons(detail), alwaysShow: true }];
}

function passageOf({ archive }: Articles, { path, quotation }: Item): Parameters<Preview['show']> {
  return [path, rangeOf(archive.facts(path)!, quotation.content[0]!)];
}
