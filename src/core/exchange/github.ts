import type { Level } from '../disagreement/disagreement';
import type { PlaceOf } from './places';
import type { ReportedDisagreement } from './report';

const COMMANDS: Readonly<Record<Level, string>> = { warning: 'warning', info: 'notice', hint: 'notice' };

/** GitHub shows so many annotations of a kind for a step, and drops the others without a word. */
const MOST_SHOWN = 10;

/**
 * Disagreements as workflow commands of GitHub Actions, a line each. Where there are more of a kind than GitHub shows, one
 * that names the places of all comes before them.
 */
export function* githubCommands(all: readonly ReportedDisagreement[], placeOf: PlaceOf): Generator<string> {
  for (const kind of new Set(Object.values(COMMANDS))) {
    const ofKind = all.filter(({ level }) => COMMANDS[level] === kind);
    if (ofKind.length > MOST_SHOWN) yield summary(kind, ofKind, placeOf);
    for (const each of ofKind) yield githubCommand(each, placeOf);
  }
}

function summary(kind: string, all: readonly ReportedDisagreement[], placeOf: PlaceOf): string {
  const places = all.map(({ claims: [first] }) => `${first!.path}:${placeOf(first!.path, first!).line}`);
  return `::${kind} title=Claimtrace%3A ${all.length} disagreements::${data(`GitHub shows ${MOST_SHOWN} annotations. All are in the log: ${places.join(', ')}.`)}`;
}

/**
 * A disagreement as a workflow command of GitHub Actions, which shows it beside the line of its first passage.
 * See docs.github.com, "Workflow commands for GitHub Actions".
 */
function githubCommand({ kind, level, claims, explanation }: ReportedDisagreement, placeOf: PlaceOf): string {
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
