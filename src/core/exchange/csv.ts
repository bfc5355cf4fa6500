/** Without it some spreadsheets take UTF-8 for the encoding of their country. */
const BYTE_ORDER_MARK = '\ufeff';

/** Rows as comma-separated values (RFC 4180), with CRLF and a byte order mark, for spreadsheets. */
export const writeCsv = (rows: readonly (readonly string[])[]): string => BYTE_ORDER_MARK + rows.map(csvRow).join('');

/** One of the rows, with the end of its line. */
export const csvRow = (row: readonly string[]): string => `${row.map((cell) => quoted(guarded(cell))).join(',')}\r\n`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A cell that a spreadsheet would compute is marked as text: article text must not run anything (OWASP, CSV injection). */
const guarded = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const unguarded = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/**
 * Reads comma-separated values; semicolons and tabs, which spreadsheets write in some countries, are told by the first line.
 * Never throws: a quotation mark that is not closed ends with the text.
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  const content = text.replace(/^\ufeff/, '');
  const [first = ''] = content.split('\n', 1);
  const comma = [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length)[0]!;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < content.length) {
    const [cell, end] = content[at] === '"' ? quotedCell(content, at) : plainCell(content, at, comma);
    row.push(unguarded(cell));
    const isLast = content[end] !== comma;
    at = content.startsWith('\r\n', end) ? end + 2 : end + 1;
    if (isLast) {
      rows.push(row);
      row = [];
    } else if (at >= content.length) {
      row.push('');
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function plainCell(text: string, from: number, comma: string): readonly [cell: string, end: number] {
  let end = from;
  while (end < text.length && text[end] !== comma && text[end] !== '\n' && text[end] !== '\r') end++;
  return [text.slice(from, end), end];
}

function quotedCell(text: string, from: number): readonly [cell: string, end: number] {
  let end = from + 1;
  for (; end < text.length; end++) {
    if (text[end] !== '"') continue;
    if (text[end + 1] !== '"') break;
    end++;
  }
  return [text.slice(from + 1, end).replaceAll('""', '"'), end + 1];
}
