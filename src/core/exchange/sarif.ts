import type { DisagreementKind, Level } from '../disagreement/disagreement';
import type { PlaceOf } from './places';
import type { ReportedDisagreement, ReportedPassage } from './report';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS: Readonly<Record<Level, 'warning' | 'note'>> = { warning: 'warning', info: 'note', hint: 'note' };
const RULES: Readonly<Record<DisagreementKind, string>> = {
  number: 'Articles give different figures for the same thing.',
  date: 'Articles give different dates for the same thing.',
  name: 'Articles name different people, places or bodies for the same thing.',
  negation: 'One article affirms what another denies.',
  antonym: 'Articles say opposite things of the same matter.',
  status: 'Articles report different states of the same matter.',
  superlative: 'Articles give the same first place to different things.',
  stance: 'A speaker is said to hold opposite positions.',
  wording: 'One statement is rendered in different words.',
};

/**
 * Disagreements as a log of the Static Analysis Results Interchange Format, version 2.1.0 (OASIS): each is a result at
 * its first passage, the others are related locations.
 */
export function sarifLog(disagreements: readonly ReportedDisagreement[], placeOf: PlaceOf, version: string): object {
  const kinds = Object.keys(RULES) as readonly DisagreementKind[];
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Claimtrace',
            version,
            rules: kinds.map((kind) => ({ id: kind, shortDescription: { text: RULES[kind] } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: disagreements.map((disagreement) => resultOf(disagreement, placeOf, kinds)),
      },
    ],
  };
}

function resultOf(
  { id, kind, level, claims, explanation, score }: ReportedDisagreement,
  placeOf: PlaceOf,
  kinds: readonly DisagreementKind[],
): object {
  const [first, ...others] = claims;
  return {
    ruleId: kind,
    ruleIndex: kinds.indexOf(kind),
    level: LEVELS[level],
    rank: Math.round(score * 1000) / 10,
    message: { text: plainMessage(explanation) },
    locations: [locationOf(first!, placeOf)],
    relatedLocations: others.map((other, index) => ({
      id: index + 1,
      ...locationOf(other, placeOf),
      message: { text: plainMessage(other.text || other.path) },
    })),
    partialFingerprints: { 'claimtraceDisagreement/v1': id },
    properties: { claimtraceLevel: level },
  };
}

function locationOf({ path, start, end, text }: ReportedPassage, placeOf: PlaceOf): object {
  const { line, column, endLine, endColumn } = placeOf(path, { start, end });
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      region: {
        startLine: line,
        startColumn: column,
        endLine,
        endColumn,
        charOffset: start,
        charLength: end - start,
        ...(text === '' ? {} : { snippet: { text } }),
      },
    },
  };
}

/** A relative reference; an absolute path becomes a file URI (SARIF 2.1.0, 3.4.3). */
function uriOf(path: string): string {
  const encoded = path.split('/').map(encodePart).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(path) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}

/** Lone surrogates have no URI; they are replaced as in any well-formed text. */
const encodePart = (part: string): string => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'));

/** Brackets would be read as an embedded link (SARIF 2.1.0, 3.11.6). */
const plainMessage = (text: string): string => text.replace(/[\\[\]]/g, '\\$&');
