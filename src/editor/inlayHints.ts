import {
  Disposable,
  EventEmitter,
  InlayHint,
  InlayHintLabelPart,
  l10n,
  languages,
  type Range,
  workspace,
} from 'vscode';
import type { ArticleFacts } from '../core/archive/facts';
import type { Mention } from '../core/speaker/speaker';
import { articleSelector } from './articleFiles';
import type { Articles } from './articles';
import { introduction } from './mentions';
import { locationOf, offsetOf, rangeOf } from './places';
import { isChanged, settings } from './settings';

/** Names whom a pronoun or a bare role means: he ⟨Piotr Valen⟩. Off by default. */
export function registerInlayHints(articles: Articles): Disposable {
  const changed = new EventEmitter<void>();
  return Disposable.from(
    changed,
    workspace.onDidChangeConfiguration((change) => {
      if (isChanged('inlayHints', change)) changed.fire();
    }),
    languages.registerInlayHintsProvider(articleSelector, {
      onDidChangeInlayHints: changed.event,
      async provideInlayHints(document, range, token): Promise<InlayHint[] | undefined> {
        if (!settings.inlayHints) return undefined;
        const facts = await articles.factsOf(document, token);
        return facts && hintsIn(articles, document.uri.toString(), facts, range);
      },
    }),
  );
}

function hintsIn({ archive }: Articles, path: string, facts: ArticleFacts, range: Range): InlayHint[] {
  const from = offsetOf(facts, range.start);
  const to = offsetOf(facts, range.end);
  return facts.speakers.flatMap(({ name, mentions, kind }, index) => {
    if (kind === 'unnamed') return [];
    const whom = archive.personOf(path, index)?.name ?? name;
    const place = introduction(facts, index);
    const isWanted = ({ form, start, end }: Mention): boolean => form !== 'name' && start >= from && end <= to;
    return mentions.filter(isWanted).map((mention) => {
      const part = new InlayHintLabelPart(`⟨${whom}⟩`);
      part.tooltip = l10n.t('Go to where the article introduces {0}', whom);
      if (place) part.location = locationOf(path, facts, place);
      const hint = new InlayHint(rangeOf(facts, mention).end, [part]);
      hint.paddingLeft = true;
      return hint;
    });
  });
}
