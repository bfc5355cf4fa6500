import { type Disposable, type Tab, window } from 'vscode';
import { settings } from './settings';
import { shownBy } from './tabs';

/** Tells of which articles problems are listed now: of all, or of those that a tab shows. */
export function listing(): (path: string) => boolean {
  if (settings.scope === 'workspace') return () => true;
  const shown = pathsOf(window.tabGroups.all.flatMap(({ tabs }) => tabs));
  return (path) => shown.has(path);
}

/** Hears of articles that may come into the list or leave it as tabs open and close. */
export const onDidChangeListing = (heard: (paths: ReadonlySet<string>) => void): Disposable =>
  window.tabGroups.onDidChangeTabs(({ opened, changed, closed }) => {
    if (settings.scope !== 'workspace') heard(pathsOf([...opened, ...changed, ...closed]));
  });

const pathsOf = (tabs: readonly Tab[]): ReadonlySet<string> =>
  new Set(tabs.flatMap(({ input }) => shownBy(input).map(String)));
