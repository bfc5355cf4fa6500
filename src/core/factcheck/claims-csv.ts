import { writeCsv } from '../exchange/csv';
import { sourceInWords } from '../exchange/source-in-words';
import type { FactCheck } from './fact-check';

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
] as const;

/** The claims of a report as a table for spreadsheets; its columns do not change with the language. */
export function claimsCsv({ articles }: FactCheck): string {
  const rows = articles.flatMap(({ path, title, outlet, date, claims }) =>
    claims.map(({ passage, line, status, statusBy, changed, differing, speaker, note, sources, disputes }) => [
      path,
      title,
      outlet ?? '',
      date ?? '',
      line === null ? '' : String(line),
      passage,
      speaker?.name ?? '',
      status,
      statusBy?.person ?? '',
      statusBy?.time ?? '',
      [
        ...(line === null ? ['passage lost'] : []),
        ...(changed === null ? [] : ['changed since']),
        ...(differing.length === 0 ? [] : [differing.map((each) => `${each.person}: ${each.status}`).join(', ')]),
      ].join('; '),
      note,
      sources.map(sourceInWords).join('\n'),
      disputes.join('\n'),
    ]),
  );
  return writeCsv([COLUMNS, ...rows]);
}
