import { anchorsFor } from '../annotation/anchor';
import { changedSinceVerdict, passageOf } from '../annotation/coverage';
import { ANNOTATION_TYPES, type AnnotationFields } from '../annotation/event';
import type { LocatedAnnotation } from '../annotation/locate';
import { quoteMatches } from '../annotation/quote';
import { isVerdict } from '../annotation/status';
import { lineStarts, positionAt } from '../text/lines';
import type { AnnotatedArticle } from './annotated-article';
import { Collected, type Import } from './collected';
import { readCsv, writeCsv } from './csv';
import { sourceInWords } from './source-in-words';

const COLUMNS = [
  'article',
  'line',
  'passage',
  'type',
  'status',
  'checked by',
  'checked at',
  'open questions',
  'speaker',
  'note',
  'sources',
  'comments',
  'id',
] as const;

type Column = (typeof COLUMNS)[number];

/** A table for spreadsheets: a row for each annotation, in the order of the text, what is lost last. */
export function annotationsCsv(articles: readonly AnnotatedArticle[]): string {
  const rows = articles.flatMap(({ path, text, annotations }) => {
    const starts = lineStarts(text);
    return annotations
      .toSorted((a, b) => (a.spans[0]?.start ?? text.length) - (b.spans[0]?.start ?? text.length))
      .map((located) => {
        const cells = cellsOf(located, path, text, starts);
        return COLUMNS.map((column) => cells[column]);
      });
  });
  return writeCsv([COLUMNS, ...rows]);
}

function cellsOf(
  located: LocatedAnnotation,
  path: string,
  text: string,
  starts: readonly number[],
): Readonly<Record<Column, string>> {
  const { annotation, spans } = located;
  const { id, type, status, statusBy, disputed, verdicts, speaker, note, sources, comments, anchors } = annotation;
  const isLost = spans.length === 0;
  const questions = [
    ...(isLost ? ['passage lost'] : []),
    ...(changedSinceVerdict(located, text) === null ? [] : ['changed since']),
    ...(disputed ? [verdicts.map((verdict) => `${verdict.person}: ${verdict.status}`).join(', ')] : []),
  ];
  return {
    article: path,
    line: isLost ? '' : String(positionAt(starts, spans[0]!.start).line + 1),
    passage: isLost ? anchors.map(({ exact }) => exact).join(' … ') : passageOf(located, text),
    type,
    status,
    'checked by': statusBy !== null && isVerdict(status) ? statusBy.person : '',
    'checked at': statusBy !== null && isVerdict(status) ? statusBy.time : '',
    'open questions': questions.join('; '),
    speaker: speaker ?? '',
    note,
    sources: sources.map(sourceInWords).join('\n'),
    comments: comments.flatMap(({ person, text: words }) => (words === null ? [] : [`${person}: ${words}`])).join('\n'),
    id,
  };
}

/**
 * Takes back what people wrote into such a table: status, type, speaker and note of the annotations it names, and new
 * annotations for rows without an id whose passage stands in their article once.
 *
 * @param nowAt the path of an article that a table calls by an earlier one
 */
export function importCsv(
  csv: string,
  articles: readonly AnnotatedArticle[],
  newId: () => string,
  nowAt: (path: string) => string = (path) => path,
): Import {
  const rows = readCsv(csv);
  const top = rows.findIndex((row) => !isEmpty(row));
  const header = rows[top] ?? [];
  const collected = new Collected();
  const columnAt = new Map(header.map((name, index) => [name.trim().toLowerCase(), index]));
  if (!columnAt.has('id') && !(columnAt.has('article') && columnAt.has('passage'))) {
    collected.passOver('the table', 'it has neither a column “id” nor the columns “article” and “passage”');
    return collected;
  }
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const byId = new Map(
    articles.flatMap((article) =>
      article.annotations.map((located) => [located.annotation.id, { article, located }] as const),
    ),
  );
  rows.forEach((row, index) => {
    if (index <= top || isEmpty(row)) return;
    const cell = (column: Column): string | undefined => row[columnAt.get(column) ?? -1];
    // as spreadsheets count: empty rows, too
    const name = `row ${index + 1}`;
    const id = cell('id') ?? '';
    const known = byId.get(id);
    if (known !== undefined) {
      const fields = changedFields(cell, known.located);
      const words = passageOf(known.located, known.article.text);
      if (Object.keys(fields).length === 0) return;
      collected.add(known.article, {
        op: 'set',
        annotation: id,
        fields,
        ...(fields.status !== undefined && words !== '' && { words }),
      });
      return;
    }
    const article = byPath.get(nowAt(cell('article') ?? ''));
    const passage = cell('passage') ?? '';
    if (id !== '' || article === undefined || passage === '') {
      collected.passOver(name, id === '' ? 'it names no article with a passage' : `there is no annotation ${id}`);
      return;
    }
    const places = quoteMatches(article.text, { exact: passage }, 2);
    if (places.length !== 1) {
      collected.passOver(
        name,
        places.length === 0 ? 'its passage is not in the article' : 'its passage is there twice',
      );
      return;
    }
    const anchors = anchorsFor(article.text, places);
    collected.add(article, {
      op: 'add',
      annotation: newId(),
      anchors,
      fields: { type: 'claim', ...writtenFields(cell) },
    });
  });
  return collected;
}

const isEmpty = (row: readonly string[]): boolean => row.every((cell) => cell === '');

type CellOf = (column: Column) => string | undefined;

/** What the cells of a row say, as far as it can be taken back. */
function writtenFields(cell: CellOf): AnnotationFields {
  const [status, speaker, note] = [cell('status')?.trim(), cell('speaker')?.trim(), cell('note')];
  const type = ANNOTATION_TYPES.find((each) => each === cell('type')?.trim());
  return {
    ...(status && { status }),
    ...(type !== undefined && { type }),
    ...(speaker && { speaker }),
    ...(note !== undefined && { note }),
  };
}

function changedFields(cell: CellOf, { annotation }: LocatedAnnotation): AnnotationFields {
  const written = writtenFields(cell);
  // an emptied cell takes the speaker away; one that is not in the table says nothing
  const speaker = cell('speaker') === undefined ? undefined : (written.speaker ?? null);
  return {
    ...(written.status !== undefined && written.status !== annotation.status && { status: written.status }),
    ...(written.type !== undefined && written.type !== annotation.type && { type: written.type }),
    ...(speaker !== undefined && speaker !== (annotation.speaker ?? null) && { speaker }),
    ...(written.note !== undefined && written.note !== annotation.note && { note: written.note }),
  };
}
