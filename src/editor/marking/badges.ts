import { Disposable, EventEmitter, FileDecoration, l10n, type Uri, window, workspace } from 'vscode';
import { filesToName } from '../decorationsChanged';
import { seldom } from '../seldom';
import { isChanged, settings } from '../settings';
import { eachInSlices } from '../slices';
import type { AllMarks, MarkedArticle } from './allMarks';
import { coverageText } from './coverage';

/** A badge holds two letters. */
const MOST = 9;
/** Marks change with every key. */
const PAUSE_MS = 500;

/** Files in the Explorer wear how many of their claims wait for a check, or a tick when none does. */
export function registerCoverageBadges(marks: AllMarks): Disposable {
  const changed = new EventEmitter<Uri[] | undefined>();
  let shown = new Map<string, MarkedArticle>();
  const refresh = async (): Promise<void> => {
    const now = new Map(marks.all().map((article) => [article.uri.toString(), article]));
    const touched = new Set<string>();
    // a folder that is renamed holds a thousand
    await eachInSlices(new Set([...shown.keys(), ...now.keys()]), (address) => {
      const [before, after] = [shown.get(address), now.get(address)];
      if (before !== after && textOf(before) !== textOf(after)) touched.add(address);
    });
    shown = now;
    if (touched.size > 0) changed.fire(filesToName(touched));
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

const textOf = (article: MarkedArticle | undefined): string => (article ? coverageText(article.coverage).join() : '');
