import type { MarkdownString } from 'vscode';
import { isError, type RecordCheck, type RecordPassage } from '../../core/record/verdict';
import type { OnRecord } from '../../core/trace/on-record';
import { emptyCard } from '../card';
import { escaped } from '../escaped';
import { passageUri } from '../openPassage';
import { inWords } from '../translated';
import { passageName, recordLink } from './passage';

/** How a quotation stands to the record: the sentence, the words that differ, and the way to the passage. */
export function recordCard({ verdict, explanation, stretches, passage }: RecordCheck): MarkdownString {
  const markdown = emptyCard().appendMarkdown(`$(${isError(verdict) ? 'warning' : 'info'}) `);
  markdown.appendMarkdown(escaped(inWords(explanation)));
  if (stretches.some(({ kind }) => kind !== 'same')) {
    const words = stretches.map(({ kind, words: each }) => {
      const shown = escaped(each.join(' '));
      // what the record has stands out, what only the quotation has is struck
      return kind === 'same' ? shown : kind === 'gone' ? `**${shown}**` : `~~${shown}~~`;
    });
    markdown.appendMarkdown(`\n\n${words.join(' ')}`);
  }
  if (passage) appendRecord(markdown, passage);
  return markdown;
}

/** What a record tells of a claim, and the way to the passage. */
export function toldCard({ explanation, passage }: OnRecord): MarkdownString {
  const markdown = emptyCard()
    .appendMarkdown('$(info) ')
    .appendMarkdown(escaped(inWords(explanation)));
  appendRecord(markdown, passage);
  return markdown;
}

const appendRecord = (markdown: MarkdownString, passage: RecordPassage): MarkdownString =>
  markdown.appendMarkdown(`\n\n[${escaped(passageName(passage))}](${passageUri(recordLink(passage))})`);
