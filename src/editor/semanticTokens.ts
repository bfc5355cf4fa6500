import {
  type Disposable,
  type DocumentSemanticTokensProvider,
  languages,
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokensLegend,
} from 'vscode';
import { positionAt } from '../core/text/lines';
import { articleSelector } from './articleFiles';
import type { Articles } from './articles';
import { layeredSpans, layers } from './layers';

const legend = new SemanticTokensLegend([...layers]);

/** Colours speakers, cues, quotations, figures and claims; themes know them by `semanticTokenScopes`. */
export function registerSemanticTokens(articles: Articles): Disposable {
  const provider: DocumentSemanticTokensProvider = {
    async provideDocumentSemanticTokens(document, token): Promise<SemanticTokens | undefined> {
      const facts = await articles.factsOf(document, token);
      if (!facts) return undefined;
      const builder = new SemanticTokensBuilder(legend);
      for (const { start, end, layer } of layeredSpans(facts)) {
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
  return languages.registerDocumentSemanticTokensProvider(articleSelector, provider, legend);
}
