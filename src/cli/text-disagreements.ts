import type { Level } from '../core/disagreement/disagreement';
import type { PlaceOf } from '../core/exchange/places';
import type { ReportedDisagreement, ReportedSpeaker } from '../core/exchange/report';
import { paint, printable, quoted, type Style, type Terminal, wrap } from './terminal';

const STYLES: Readonly<Record<Level, Style>> = { warning: 'yellow', info: 'blue', hint: 'dim' };
const LINES_OF_A_PASSAGE = 3;

/** Disagreements for people: what disagrees and why, below it each passage with its place and voice. */
export function* disagreementsText(
  disagreements: readonly ReportedDisagreement[],
  speakers: ReadonlyMap<string, ReportedSpeaker>,
  placeOf: PlaceOf,
  terminal: Terminal,
): Generator<string> {
  for (const { level, kind, explanation, claims } of disagreements) {
    const head = `${level}: ${kind}`;
    yield `${paint(terminal, STYLES[level], head)}\n`;
    for (const line of wrap(printable(explanation), terminal.width - 2, Number.POSITIVE_INFINITY)) yield `  ${line}\n`;
    for (const claim of claims) {
      const { line, column } = placeOf(claim.path, claim);
      const voice = claim.speaker === null ? undefined : speakers.get(claim.speaker);
      const said = voice ? ` – ${printable(voice.name)}` : '';
      yield `    ${paint(terminal, 'bold', `${printable(claim.path)}:${line}:${column}`)}${paint(terminal, 'cyan', said)}\n`;
      for (const words of wrap(quoted(claim.text), terminal.width - 6, LINES_OF_A_PASSAGE)) yield `      ${words}\n`;
    }
    yield '\n';
  }
}
