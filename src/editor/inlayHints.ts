import {
  Disposable,
  EventEmitter,
  InlayHint,
  InlayHintLabelPart,
  l10n,
  languages,
  type Range,
  type TextDocument,
  workspace,
} from 'vscode';
import type { ArticleFacts } from '../core/archive/facts';
import type { Mention } from '../core/speaker/speaker';
import { heldBy, type Span } from '../core/text/span';
import { articleSelector } from './articleFiles';
import type { Articles } from './articles';
import { introduction } from './mentions';
import { locationOf, offsetOf, rangeOf } from './places';
import { seldom } from './seldom';
import { isChanged, settings } from './settings';

/** From one drawing to the next while articles are read. */
const REFRESH_MS = 1000;

/** Names whom a pronoun or a bare role means: he ⟨Piotr Valen⟩. Off by default. */
export function registerInlayHints(articles: Articles): Disposable {
  const changed = new EventEmitter<void>();
  const refresh = seldom(() => changed.fire(), REFRESH_MS);
  return Disposable.from(
    changed,
    refresh,
    // another article may tell a name in full, and people decide what somebody is called
    articles.onDidChange(() => settings.inlayHints && refresh.soon()),
    workspace.onDidChangeConfiguration((change) => {
      if (isChanged('inlayHints', change)) changed.fire();
    }),
    languages.registerInlayHintsProvider(articleSelector, {
      onDidChangeInlayHints: changed.event,
      async provideInlayHints(document, range, token): Promise<InlayHint[] | undefined> {
        if (!settings.inlayHints) return undefined;
        const facts = await articles.factsOf(document, token);
        return facts && hintsIn(articles, document, facts, range);
      },
    }),
  );
}

function hintsIn(articles: Articles, document: TextDocument, facts: ArticleFacts, range: Range): InlayHint[] {
  const path = document.uri.toString();
  const from = offsetOf(facts, range.start);
  const to = offsetOf(facts, range.end);
  return facts.speakers.flatMap(({ name, mentions }, index) => {
    const whom = articles.archive.personOf(path, index)?.name ?? name;
    if (!/\p{Lu}/u.test(whom)) return [];
    // "I" in somebody's own words needs no name
    const own = facts.quotations.filter(({ speaker }) => speaker === index).flatMap(({ content }) => content);
    const spoken = new Set(own.flatMap((part) => heldBy(mentions, part)));
    const place = introduction(facts, index);
    const isNamed = besideName(mentions);
    return mentions
      .filter(
        (mention) => mention.form !== 'name' && mention.start >= from && mention.end <= to && !spoken.has(mention),
      )
      .filter((mention) => !isNamed(mention))
      .map((mention) => rangeOf(facts, mention))
      .filter((there) => !document.getText(there).toLowerCase().includes(whom.toLowerCase()))
      .map(({ end }) => {
        const part = new InlayHintLabelPart(`⟨${whom}⟩`);
        part.tooltip = l10n.t('Go to where the article introduces {0}', whom);
        if (place) part.location = locationOf(path, facts, place);
        const hint = new InlayHint(end, [part]);
        hint.paddingLeft = true;
        return hint;
      });
  });
}

/** Whether a mention has its name beside it, as in "Piotr Valen, the mayor" and "the mayor, Piotr Valen": a comma and a blank lie between. */
function besideName(mentions: readonly Mention[]): (mention: Span) => boolean {
  const names = mentions.filter(({ form }) => form === 'name');
  const starts = new Set(names.map(({ start }) => start));
  const ends = new Set(names.map(({ end }) => end));
  return ({ start, end }) => [0, 1, 2].some((gap) => starts.has(end + gap) || ends.has(start - gap));
}
