import { type Disposable, DocumentSymbol, languages, SymbolKind } from 'vscode';
import { isSpeech } from '../core/speaker/speech';
import { hull } from '../core/text/span';
import { articleSelector } from './articleFiles';
import type { Articles } from './articles';
import { quoted, speakerName } from './labels';
import { rangeOf } from './places';

/** Outline and breadcrumbs: every quotation under the name of who speaks. */
export function registerOutline(articles: Articles): Disposable {
  return languages.registerDocumentSymbolProvider(
    articleSelector,
    {
      async provideDocumentSymbols(document, token) {
        const facts = await articles.factsOf(document, token);
        return facts?.quotations.filter(isSpeech).map((quotation) => {
          const whole = hull([
            ...quotation.content,
            ...[quotation.cue, quotation.source].filter((span) => span !== null),
          ]);
          return new DocumentSymbol(
            speakerName(facts, quotation),
            quoted(quotation),
            SymbolKind.String,
            rangeOf(facts, whole),
            rangeOf(facts, quotation.content[0]!),
          );
        });
      },
    },
    { label: 'Claimtrace' },
  );
}
