import { csvRow, writeCsv } from '../exchange/csv';
import { sourceInWords } from '../exchange/source-in-words';
import { originWords } from './claim-origin';
import type { CheckedArticle, CheckedClaim, CheckedQuotation, FactCheck } from './fact-check';
import { recordWords } from './record-words';
import words from './words.json';

/** A row as a person reads it; a cell that is not there is empty. */
type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

const COLUMNS = [
  'article',
  'title',
  'outlet',
  'date',
  'line',
  'claim',
  'says',
  'status',
  'checked by',
  'checked at',
  'open questions',
  'note',
  'sources',
  'disagreements',
  'quotation',
  'comes from',
  'suggested wording',
  'named in the article',
] as const;

/**
 * A report as a table for spreadsheets: a row for each claim, and for each quotation that was held against the record; its
 * columns do not change with the language.
 */
export const reportCsv = (whole: FactCheck): string => Array.from(reportCsvParts(whole)).join('');

/** The same article by article, for whoever has to let others work meanwhile. */
export function* reportCsvParts({ articles }: FactCheck): Generator<string, void> {
  yield writeCsv([COLUMNS]);
  for (const article of articles) {
    const head = headOf(article);
    const rows = [...article.claims.map(claimRow), ...article.quotations.map(quotationRow)];
    yield rows
      .map((row): Row => ({ ...head, ...row }))
      .map((row) => csvRow(COLUMNS.map((column) => row[column] ?? '')))
      .join('');
  }
}

const headOf = ({ path, title, outlet, date }: CheckedArticle): Row => ({
  article: path,
  title,
  outlet: outlet ?? '',
  date: date ?? '',
});

function claimRow(claim: CheckedClaim): Row {
  const { passage, line, status, statusBy, changed, differing, speaker, note, sources, cited, disputes, origin } =
    claim;
  return {
    line: line === null ? '' : String(line),
    claim: passage,
    says: speaker?.name ?? '',
    status,
    'checked by': statusBy?.person ?? '',
    'checked at': statusBy?.time ?? '',
    'open questions': [
      ...(line === null ? ['passage lost'] : []),
      ...(changed === null ? [] : ['changed since']),
      ...(differing.length === 0 ? [] : [differing.map((each) => `${each.person}: ${each.status}`).join(', ')]),
    ].join('; '),
    note,
    sources: sources.map(sourceInWords).join('\n'),
    disagreements: disputes.join('\n'),
    'named in the article': cited.map(sourceInWords).join('\n'),
    'comes from': origin === null ? '' : originWords(origin, words, (date) => date),
  };
}

function quotationRow({
  words: quoted,
  line,
  speaker,
  verdict,
  explanation,
  record,
  suggested,
}: CheckedQuotation): Row {
  return {
    line: String(line),
    quotation: quoted,
    says: speaker?.name ?? '',
    status: words.recordVerdicts[verdict],
    note: explanation,
    sources: record === null ? '' : recordWords(record, words),
    'suggested wording': suggested ?? '',
  };
}
