import type { Report } from './report';

/**
 * A report as one JSON document, an article, speaker or disagreement a line, in pieces: the whole of a large archive's is
 * longer than a string may be.
 */
export function* reportJson(report: Report): Generator<string> {
  yield `{"version":${report.version},\n"articles":`;
  yield* arrayJson(report.articles);
  yield ',\n"speakers":';
  yield* arrayJson(report.speakers);
  yield ',\n"disagreements":';
  yield* arrayJson(report.disagreements);
  yield '}\n';
}

function* arrayJson(values: readonly object[]): Generator<string> {
  let separator = '[\n';
  for (const value of values) {
    yield separator + JSON.stringify(value);
    separator = ',\n';
  }
  yield values.length === 0 ? '[]' : '\n]';
}
