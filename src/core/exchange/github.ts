import type { Level } from '../disagreement/disagreement';
import type { PlaceOf } from './places';
import type { ReportedDisagreement } from './report';

const COMMANDS: Readonly<Record<Level, string>> = { warning: 'warning', info: 'notice', hint: 'notice' };

/**
 * A disagreement as a workflow command of GitHub Actions, which shows it beside the line of its first passage.
 * See docs.github.com, "Workflow commands for GitHub Actions".
 */
export function githubCommand({ kind, level, claims, explanation }: ReportedDisagreement, placeOf: PlaceOf): string {
  const [first, ...others] = claims;
  const place = placeOf(first!.path, first!);
  const properties = {
    file: first!.path,
    line: place.line,
    endLine: place.endLine,
    col: place.column,
    ...(place.endLine === place.line ? { endColumn: place.endColumn } : {}),
    title: `Claimtrace: ${kind}`,
  };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  const elsewhere = others.map((other) => {
    const { line, column } = placeOf(other.path, other);
    return `${other.path}:${line}:${column}`;
  });
  return `::${COMMANDS[level]} ${written.join(',')}::${data(`${explanation} See also ${elsewhere.join(', ')}.`)}`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
