import {
  Disposable,
  type DocumentSemanticTokensProvider,
  EventEmitter,
  languages,
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokensLegend,
  window,
  workspace,
} from 'vscode';
import { positionAt } from '../core/text/lines';
import type { Decisions } from './annotations/decisions';
import { articleSelector } from './articleFiles';
import type { Articles } from './articles';
import { disagreeingPassages, isPlaced } from './disagreements';
import { layeredSpans, layers } from './layers';
import { isChanged, settings } from './settings';

export const legend = new SemanticTokensLegend([...layers]);

/** Colours speakers, cues, quotations, figures, claims and what disagrees; themes know them by `semanticTokenScopes`. */
export function registerSemanticTokens(articles: Articles, decisions: Decisions): Disposable {
  const changed = new EventEmitter<void>();
  const provider: DocumentSemanticTokensProvider = {
    onDidChangeSemanticTokens: changed.event,
    async provideDocumentSemanticTokens(document, token): Promise<SemanticTokens | undefined> {
      const facts = await articles.factsOf(document, token);
      if (!facts) return undefined;
      const builder = new SemanticTokensBuilder(legend);
      const disagreeing = disagreeingPassages(articles, document.uri.toString())
        // those of an earlier text would colour other words
        .filter((passage) => isPlaced(passage, facts))
        .flatMap(({ focus }) => focus ?? []);
      for (const { start, end, layer } of layeredSpans(facts, disagreeing, settings.shown)) {
        const first = positionAt(facts.lineStarts, start);
        const last = positionAt(facts.lineStarts, end);
        // The editor's tokens end with their line
        for (let line = first.line; line <= last.line; line++) {
          const from = line === first.line ? first.character : 0;
          const to = line === last.line ? last.character : document.lineAt(line).text.length;
          if (to > from) builder.push(line, from, to - from, layers.indexOf(layer), 0);
        }
      }
      return builder.build();
    },
  };
  let shown = '';
  return Disposable.from(
    changed,
    languages.registerDocumentSemanticTokensProvider(articleSelector, provider, legend),
    // The editor asks by itself when the text changes; what disagrees may change with another article
    articles.onDidChange(() => {
      const now = window.visibleTextEditors
        .map(({ document }) => disagreementsKey(articles, document.uri.toString()))
        .join('\n');
      if (now === shown) return;
      shown = now;
      changed.fire();
    }),
    decisions.onDidChange(() => changed.fire()),
    workspace.onDidChangeConfiguration((change) => {
      if (isChanged('colours', change)) changed.fire();
    }),
  );
}

function disagreementsKey(articles: Articles, path: string): string {
  const focuses = disagreeingPassages(articles, path).map(({ focus }) => `${focus?.start}-${focus?.end}`);
  return [path, ...focuses].join(' ');
}
