import { Disposable, EventEmitter, FileDecoration, l10n, Uri, window, workspace } from 'vscode';
import { seldom } from '../seldom';
import { isChanged, settings } from '../settings';
import type { AllMarks } from './allMarks';
import { coverageText } from './coverage';

/** A badge holds two letters. */
const MOST = 9;
/** Marks change with every key. */
const PAUSE_MS = 500;

/** Files in the Explorer wear how many of their claims wait for a check, or a tick when none does. */
export function registerCoverageBadges(marks: AllMarks): Disposable {
  const changed = new EventEmitter<Uri[] | undefined>();
  const shown = new Map<string, string>();
  const refresh = (): void => {
    const now = new Map(marks.all().map(({ uri, coverage }) => [uri.toString(), coverageText(coverage).join()]));
    const touched = [...new Set([...shown.keys(), ...now.keys()])].filter((key) => shown.get(key) !== now.get(key));
    shown.clear();
    for (const [key, text] of now) shown.set(key, text);
    if (touched.length > 0) changed.fire(touched.map((address) => Uri.parse(address)));
  };
  const refreshing = seldom(refresh, PAUSE_MS);
  return Disposable.from(
    changed,
    refreshing,
    marks.onDidChange(refreshing.soon),
    workspace.onDidChangeConfiguration((change) => {
      if (isChanged('explorerBadges', change)) changed.fire(undefined);
    }),
    window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration(uri): FileDecoration | undefined {
        const coverage = settings.explorerBadges ? marks.of(uri)?.coverage : undefined;
        if (!coverage || coverage.claims === 0) return undefined;
        const left = coverage.claims - coverage.checked;
        const badge = left === 0 ? '✓' : left > MOST ? `${MOST}+` : `○${left}`;
        const tooltip = l10n.t('Claims of this article: {0}', coverageText(coverage).join(', '));
        return new FileDecoration(badge, tooltip);
      },
    }),
  );
}
