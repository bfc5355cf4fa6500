import type { Metadata } from '../article/article';
import type { Account } from '../attribution/accounts';
import type { AttributionClass } from '../attribution/attribution';
import { type PackedClaims, packClaims, unpackClaims } from '../claim/packing';
import { commonWords } from '../disagreement/common-words';
import { QUOTATION_TYPES } from '../quotation/quotation';
import type { ArticleSpeaker, Mention, Quotation, SpeakerKind } from '../speaker/speaker';
import { packJson, unpackJson } from '../text/packed-json';
import type { Span } from '../text/span';
import type { ArticleFacts } from './facts';

/** Facts as bytes, a ninth of their size as JSON: for keeping, and for sending between threads. */
export type PackedFacts = Uint8Array<ArrayBuffer>;

/** Spans are kept as distances: starts from the span before, ends from their start. */
type Distances = readonly number[];
type PackedQuotation = readonly [
  kinds: number,
  /** In thousandths. */
  score: number,
  speaker: number,
  excerpt: string,
  /** Cue, source (each empty or one span) and contents. */
  cue: Distances,
  source: Distances,
  content: Distances,
];
type PackedSpeaker = readonly [
  name: string,
  kind: number,
  aliases: readonly string[],
  roles: readonly string[],
  /** Distance, then length and form in one number. */
  mentions: Distances,
];
type Packed = readonly [
  metadata: Metadata,
  /** Empty or one span. */
  headline: Distances,
  lineLengths: Distances,
  quotations: readonly PackedQuotation[],
  speakers: readonly PackedSpeaker[],
  claims: PackedClaims,
  accounts: readonly (readonly [kind: number, name: string, spanAndScope: Distances])[],
];

const ACCOUNTS: readonly Account['kind'][] = ['outlet', 'document'];
const CLASSES: readonly AttributionClass[] = ['assertion', 'belief', 'fact', 'eventuality'];
const KINDS: readonly SpeakerKind[] = ['person', 'organization', 'group', 'unnamed'];
const FORMS: readonly Mention['form'][] = ['name', 'pronoun', 'role'];

/** The facts as nested arrays, see `packJson`; scores are rounded to thousandths. */
export function packFacts({
  metadata,
  headline,
  lineStarts,
  quotations,
  accounts,
  speakers,
  claims,
}: ArticleFacts): PackedFacts {
  const packed: Packed = [
    metadata,
    packSpans(headline === null ? [] : [headline]),
    distances(lineStarts),
    quotations.map(packQuotation),
    speakers.map(packSpeaker),
    packClaims(claims),
    accounts.map(({ start, end, kind, name, scope }) => [
      ACCOUNTS.indexOf(kind),
      name,
      packSpans([{ start, end }, scope]),
    ]),
  ];
  return packJson(packed, commonWords);
}

/** The facts that `packFacts` was given. */
export function unpackFacts(bytes: PackedFacts): ArticleFacts {
  const [metadata, headline, lines, quotations, speakers, claims, accounts] = unpackJson(bytes, commonWords) as Packed;
  return {
    metadata,
    headline: unpackSpans(headline)[0] ?? null,
    lineStarts: sums(lines),
    quotations: quotations.map(unpackQuotation),
    accounts: accounts.map(([kind, name, packed]) => {
      const [span, scope] = unpackSpans(packed) as [Span, Span];
      return { ...span, kind: ACCOUNTS[kind]!, name, scope };
    }),
    speakers: speakers.map(unpackSpeaker),
    claims: unpackClaims(claims),
  };
}

const distances = (ascending: readonly number[]): number[] =>
  ascending.map((each, index) => each - (ascending[index - 1] ?? 0));

function sums(all: Distances): number[] {
  let sum = 0;
  return all.map((each) => (sum += each));
}

const packSpans = (spans: readonly Span[]): number[] =>
  spans.flatMap(({ start, end }, index) => [start - (spans[index - 1]?.start ?? 0), end - start]);

function unpackSpans(packed: Distances): Span[] {
  const spans: Span[] = [];
  for (let i = 0, start = 0; i < packed.length; i += 2) {
    start += packed[i]!;
    spans.push({ start, end: start + packed[i + 1]! });
  }
  return spans;
}

const packQuotation = (quotation: Quotation): PackedQuotation => [
  QUOTATION_TYPES.indexOf(quotation.type) + QUOTATION_TYPES.length * CLASSES.indexOf(quotation.class),
  Math.round(quotation.score * 1000),
  quotation.speaker ?? -1,
  quotation.excerpt,
  packSpans(quotation.cue === null ? [] : [quotation.cue]),
  packSpans(quotation.source === null ? [] : [quotation.source]),
  packSpans(quotation.content),
];

const unpackQuotation = ([kinds, score, speaker, excerpt, cue, source, content]: PackedQuotation): Quotation => ({
  type: QUOTATION_TYPES[kinds % QUOTATION_TYPES.length]!,
  class: CLASSES[Math.floor(kinds / QUOTATION_TYPES.length)]!,
  content: unpackSpans(content),
  cue: unpackSpans(cue)[0] ?? null,
  source: unpackSpans(source)[0] ?? null,
  score: score / 1000,
  speaker: speaker < 0 ? null : speaker,
  excerpt,
});

const packSpeaker = ({ name, kind, aliases, roles, mentions }: ArticleSpeaker): PackedSpeaker => [
  name,
  KINDS.indexOf(kind),
  aliases,
  roles,
  mentions.flatMap(({ start, end, form }, index) => [
    start - (mentions[index - 1]?.start ?? 0),
    (end - start) * FORMS.length + FORMS.indexOf(form),
  ]),
];

const unpackSpeaker = ([name, kind, aliases, roles, packed]: PackedSpeaker): ArticleSpeaker => {
  const mentions: Mention[] = [];
  for (let i = 0, start = 0; i < packed.length; i += 2) {
    start += packed[i]!;
    const size = packed[i + 1]!;
    mentions.push({ start, end: start + Math.floor(size / FORMS.length), form: FORMS[size % FORMS.length]! });
  }
  return { name, kind: KINDS[kind]!, aliases, roles, mentions };
};
