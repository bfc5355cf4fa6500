import { type Disposable, type LogOutputChannel, l10n, type QuickPickItem, type Uri, window } from 'vscode';
import { type Agreement, agreementOf } from '../../core/annotation/agreement';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { withoutIcons } from '../labels';
import { say } from '../say';
import type { AllMarks, MarkedArticle } from './allMarks';

/** How far two people agree, article by article: on what they marked (F1) and on their verdicts (κ). */
export function registerAgreement(marks: AllMarks, log: LogOutputChannel): Disposable {
  return registerCommand(log, commandIds.showAgreement, async () => {
    const articles = marks.all();
    const people = [...new Set(articles.flatMap(peopleIn))].sort();
    if (people.length < 2) return say(l10n.t('Fewer than two people marked something in this folder.'));
    const a = people.length === 2 ? people[0] : await choose(people, l10n.t('Whose marks are to be compared?'));
    const others = people.filter((person) => person !== a);
    const b = a && (others.length === 1 ? others[0] : await choose(others, l10n.t('With whose?')));
    if (!a || !b) return;
    const items = articles.flatMap((article): (QuickPickItem & { readonly uri: Uri })[] => {
      const both = peopleIn(article);
      if (!both.includes(a) || !both.includes(b)) return [];
      const located = article.marks.map((marked) => marked.located);
      return [{ uri: article.uri, label: withoutIcons(article.title), detail: inWords(agreementOf(located, a, b)) }];
    });
    const title = l10n.t('Agreement of {0} and {1}', a, b);
    const placeHolder = items.length === 0 ? l10n.t('They marked nothing in the same article.') : '';
    const chosen = await window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true });
    if (chosen) await window.showTextDocument(chosen.uri);
  });
}

/** Who marked something in an article, or gave a verdict. */
const peopleIn = ({ marks }: MarkedArticle): readonly string[] =>
  marks.flatMap(({ located: { annotation } }) => [
    annotation.created.person,
    ...annotation.verdicts.map(({ person }) => person),
  ]);

const choose = (people: readonly string[], title: string): Thenable<string | undefined> =>
  window.showQuickPick(people, { title, ignoreFocusOut: true });

function inWords({ passages, verdicts, judged }: Agreement): string {
  const share = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
  return [
    l10n.t('same passages: {0} (F1)', share(passages)),
    l10n.t('same verdicts: {0} (κ of {1} passages)', share(verdicts), judged),
  ].join(' · ');
}
