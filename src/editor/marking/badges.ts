import { Disposable, EventEmitter, FileDecoration, l10n, Uri, window, workspace } from 'vscode';
import { seldom } from '../seldom';
import { isChanged, settings } from '../settings';
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
  const refresh = (): void => {
    const before = shown;
    shown = new Map(marks.all().map((article) => [article.uri.toString(), article]));
    const isOther = (address: string): boolean => {
      const [then, now] = [before.get(address), shown.get(address)];
      return then !== now && textOf(then) !== textOf(now);
    };
    const touched = [...new Set([...before.keys(), ...shown.keys()])].filter(isOther);
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

const textOf = (article: MarkedArticle | undefined): string => (article ? coverageText(article.coverage).join() : '');
