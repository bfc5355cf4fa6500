import { accountKey } from '../attribution/accounts';
import { classOfCue } from '../attribution/cue-class';
import { type Message, type MessagePart, message, series } from '../text/message';
import type { Alignment } from './align';
import type { KeptFinding, KeptSide } from './kept-finding';
import { sentences } from './sentences';
import type { Word } from './statement';

const MOST_WORDS = 5;
/** The commonest words of news, which every two articles share, weigh less. */
const LEAST_WEIGHT = 2;

/** The most telling words that both statements have, in text order. */
export function sharedWords({ common }: Alignment): string {
  const telling = common.filter(isTelling);
  const border = [...telling].sort((a, b) => b.weight - a.weight)[MOST_WORDS - 1]?.weight ?? 0;
  return [...new Set(telling.filter((word) => word.weight >= border).map((word) => word.text))]
    .slice(0, MOST_WORDS)
    .join(', ');
}

/** That both sides say something tells nothing. */
function isTelling({ kind, key, weight }: Word): boolean {
  if (kind === 'verb' && classOfCue(key) === 'assertion') return false;
  return (kind === 'name' || kind === 'verb' || kind === 'word') && weight >= LEAST_WEIGHT;
}

/** "Jens Stoltenberg in Morning Post". */
const sourceOf = ({ voice, label }: KeptSide): MessagePart =>
  voice === null || voice === label ? label : message(sentences.voiceIn, voice, label);

/** "7 diplomats (Morning Post) against 8 diplomats (Daily News; Evening Mail)". */
function against(sides: readonly KeptSide[]): MessagePart {
  const sources = new Map<string, Map<string, MessagePart>>();
  for (const side of sides) {
    const source = sourceOf(side);
    const known = sources.get(side.said) ?? new Map<string, MessagePart>();
    sources.set(side.said, known.set(JSON.stringify(source), source));
  }
  const values = [...sources].map(([said, names]) =>
    message(sentences.saidBy, said, series(sentences.sources, [...names.values()])),
  );
  return series(sentences.against, values);
}

/** One sentence for a finding, with further passages of the same conflict set. */
export function explain({ kind, because }: KeptFinding, sides: readonly KeptSide[]): Message {
  const told = sameOrigin(message(sentences.openings[kind], against(sides)), sides);
  return message(sentences.end, because === '' ? told : message(sentences.shared, told, because));
}

/** "…; 3 articles, one origin: Reuters": however many repeat a report, with the report itself, it is one source. */
function sameOrigin(told: Message, sides: readonly KeptSide[]): Message {
  const reports = new Map(sides.flatMap(({ account }) => (account === null ? [] : [[accountKey(account), account]])));
  const resting = new Map<string, Set<string>>();
  for (const { path, label, account } of sides) {
    const report = accountKey(account ?? label);
    if (reports.has(report)) resting.set(report, (resting.get(report) ?? new Set()).add(path));
  }
  return [...resting]
    .filter(([, paths]) => paths.size > 1)
    .reduce(
      (before, [report, paths]) => message(sentences.oneOrigin, before, String(paths.size), reports.get(report)!),
      told,
    );
}
