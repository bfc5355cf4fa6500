import { l10n, type QuickPickItem, window } from 'vscode';
import { explanationOf } from '../../core/archive/explained';
import type { Disagreement, Passage } from '../../core/disagreement/disagreement';
import { type Span, touches } from '../../core/text/span';
import type { Articles } from '../articles';
import { kindName } from '../disagreementLabels';
import { isOpen } from '../disagreements';
import { withoutIcons } from '../labels';
import { offsetOf } from '../places';
import { say } from '../say';
import { inWords } from '../translated';
import { whyUnknown } from '../whyUnknown';

/** A disagreement, a row that shows one, or nothing: then the one under the cursor is meant. */
export type Meant = Disagreement | { readonly disagreement: Disagreement } | undefined;

/** What a command can be about. */
export type Eligible = 'open' | 'settled' | 'any';

/** The disagreement that a command is about; where several lie under the cursor, the one that is chosen. */
export async function disagreementMeant(
  articles: Articles,
  meant: Meant,
  eligible: Eligible,
): Promise<Disagreement | undefined> {
  if (meant) return 'disagreement' in meant ? meant.disagreement : meant;
  const here = (await underCursor(articles)).filter((each) => isEligible(articles, each, eligible));
  if (here.length === 0) return say(nothingHere(articles, eligible));
  return here.length === 1 ? here[0] : choose(articles, here);
}

/** Those whose disagreeing words the cursor is on, else those in whose passages it is. */
async function underCursor(articles: Articles): Promise<readonly Disagreement[]> {
  const editor = window.activeTextEditor;
  const facts = editor && (await articles.factsOf(editor.document));
  if (!facts) return [];
  const path = editor.document.uri.toString();
  const offset = offsetOf(facts, editor.selection.active);
  const touching = (spanOf: (passage: Passage) => Span | null): readonly Disagreement[] =>
    articles.disagreements.at(path).filter(({ passages }) =>
      passages.some((each) => {
        const span = each.path === path ? spanOf(each) : null;
        return span !== null && touches(span, offset);
      }),
    );
  const focused = touching(({ focus }) => focus);
  return focused.length > 0 ? focused : touching((passage) => passage);
}

function isEligible(articles: Articles, disagreement: Disagreement, eligible: Eligible): boolean {
  switch (eligible) {
    case 'open':
      return isOpen(articles, disagreement);
    case 'settled':
      return articles.settlementOf(disagreement) !== undefined;
    case 'any':
      return true;
  }
}

function nothingHere(articles: Articles, eligible: Eligible): string {
  if (eligible === 'settled') return l10n.t('No disagreement that was settled is under the cursor.');
  return whyUnknown(articles) ?? l10n.t('No other article disagrees with what is under the cursor.');
}

async function choose(
  { archive }: Articles,
  disagreements: readonly Disagreement[],
): Promise<Disagreement | undefined> {
  const items = disagreements.map((disagreement): QuickPickItem & { readonly disagreement: Disagreement } => ({
    disagreement,
    label: kindName(disagreement.kind),
    detail: withoutIcons(inWords(explanationOf(disagreement, archive))),
  }));
  const title = l10n.t('Which disagreement?');
  return (await window.showQuickPick(items, { title, matchOnDetail: true, ignoreFocusOut: true }))?.disagreement;
}
