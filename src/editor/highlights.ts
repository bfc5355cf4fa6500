import { type Disposable, DocumentHighlight, DocumentHighlightKind, languages } from 'vscode';
import { articleSelector } from './articleFiles';
import type { Articles } from './articles';
import { mentionAt } from './mentions';
import { offsetOf, rangeOf } from './places';
import { quotationAt } from './quotationAt';

/** Marks what belongs together with what is under the cursor: all mentions of a speaker, or the parts of a quotation. */
export function registerHighlights(articles: Articles): Disposable {
  return languages.registerDocumentHighlightProvider(articleSelector, {
    async provideDocumentHighlights(document, position, token): Promise<DocumentHighlight[] | undefined> {
      const facts = await articles.factsOf(document, token);
      if (!facts) return undefined;
      const offset = offsetOf(facts, position);
      const mention = mentionAt(facts, offset);
      if (mention) {
        return facts.speakers[mention.speaker]!.mentions.map(
          (each) => new DocumentHighlight(rangeOf(facts, each), DocumentHighlightKind.Read),
        );
      }
      const quotation = quotationAt(facts, offset);
      if (!quotation) return undefined;
      const { content, cue, source } = quotation;
      const about = [cue, source].filter((span) => span !== null);
      return [
        ...content.map((part) => new DocumentHighlight(rangeOf(facts, part), DocumentHighlightKind.Text)),
        ...about.map((span) => new DocumentHighlight(rangeOf(facts, span), DocumentHighlightKind.Read)),
      ];
    },
  });
}
