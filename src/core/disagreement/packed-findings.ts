import type { MessagePart } from '../text/message';
import { packJson, unpackJson } from '../text/packed-json';
import type { DisagreementKind } from './disagreement';
import { type KeptFinding, type KeptSide, placeOf } from './kept-finding';

/** Findings as text: a tenth of the memory that their objects take, and nearly all findings rest nearly always. */
export type PackedFindings = string;

type PackedSide = readonly [
  /** Index of the article. */
  article: number,
  claim: number,
  start: number,
  length: number,
  /** From the start; see `KeptSide`. */
  offset: number,
  said: string,
  /** 0: as it is said. */
  value: string | 0,
  voice: string | 0,
  account: string | 0,
  /** From the start, and its length; left out where there is none. */
  ...focus: readonly number[],
];
type PackedFinding = readonly [
  kind: DisagreementKind,
  level: KeptFinding['level'],
  score: number,
  /** Indexes of the sides. */
  a: number,
  b: number,
  because: MessagePart,
  id: string,
];
type Packed = readonly [
  articles: readonly (readonly [path: string, label: string])[],
  sides: readonly PackedSide[],
  findings: readonly PackedFinding[],
];

/** The findings for keeping, of whatever articles; each side once. */
export function packFindings(findings: readonly KeptFinding[]): PackedFindings {
  const articles = new Map<string, readonly [index: number, label: string]>();
  const sides = new Map<string, readonly [index: number, side: PackedSide]>();
  const put = (side: KeptSide): number => {
    const [article] = articles.get(side.path) ?? [articles.size];
    articles.set(side.path, [article, side.label]);
    const packed = packSide(side, article);
    // not the bare values: the text "0" is another than 0
    const key = JSON.stringify(packed);
    const known = sides.get(key);
    if (known !== undefined) return known[0];
    sides.set(key, [sides.size, packed]);
    return sides.size - 1;
  };
  const packed = findings.map(
    ({ kind, level, score, a, b, because, id }): PackedFinding => [kind, level, score, put(a), put(b), because, id],
  );
  const all: Packed = [
    Array.from(articles, ([path, [, label]]) => [path, label]),
    Array.from(sides.values(), ([, side]) => side),
    packed,
  ];
  return packJson(all);
}

/** The findings that were packed; sides that are the same are one object. */
export function unpackFindings(text: PackedFindings): readonly KeptFinding[] {
  const [articles, packedSides, findings] = unpackJson(text) as Packed;
  const sides = packedSides.map((side) => unpackSide(side, ...articles[side[0]]!));
  return findings.map(([kind, level, score, a, b, because, id]) => ({
    kind,
    level,
    score,
    a: sides[a]!,
    b: sides[b]!,
    because,
    id,
  }));
}

const packSide = (
  { claim, start, end, offset, said, value, voice, account, focus }: KeptSide,
  article: number,
): PackedSide => [
  article,
  claim,
  start,
  end - start,
  offset - start,
  said,
  value === said ? 0 : value,
  voice ?? 0,
  account ?? 0,
  ...(focus === null ? [] : [focus.start - start, focus.end - focus.start]),
];

function unpackSide(
  [, claim, start, length, offset, said, value, voice, account, from, size]: PackedSide,
  path: string,
  label: string,
): KeptSide {
  return {
    path,
    label,
    voice: voice === 0 ? null : voice,
    account: account === 0 ? null : account,
    claim,
    start,
    end: start + length,
    focus: from === undefined || size === undefined ? null : { start: start + from, end: start + from + size },
    said,
    value: value === 0 ? said : value,
    offset: start + offset,
    place: placeOf(path, start + offset),
  };
}
