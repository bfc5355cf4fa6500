import { accountFor, accountKey } from '../attribution/accounts';
import { classOfCue } from '../attribution/cueClass';
import type { Alignment } from './align';
import type { Finding, Side } from './finding';
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
function sourceOf({ origin, statement }: Side): string {
  const { speaker } = statement.claim;
  const voice = speaker === null ? undefined : origin.speakers[speaker]?.name;
  return voice === undefined || voice === origin.label ? origin.label : `${voice} in ${origin.label}`;
}

/** "7 diplomats (Morning Post) against 8 diplomats (Daily News; Evening Mail)". */
function against(sides: readonly Side[]): string {
  const sources = new Map<string, Set<string>>();
  for (const side of sides) {
    const known = sources.get(side.said);
    if (known === undefined) sources.set(side.said, new Set([sourceOf(side)]));
    else known.add(sourceOf(side));
  }
  return [...sources].map(([said, names]) => `${said} (${[...names].join('; ')})`).join(' against ');
}

const OPENINGS: Readonly<Record<Finding['kind'], string>> = {
  number: 'Different figures',
  date: 'Different dates',
  name: 'Different names',
  negation: 'One affirms what the other denies',
  antonym: 'Opposite words',
  status: 'Different states',
  superlative: 'A record that another passage contradicts',
  stance: 'Speakers contradict each other',
  wording: 'One statement in different words',
};

/** One sentence for a finding, with further passages of the same conflict set. */
export function explain({ kind, because }: Finding, sides: readonly Side[]): string {
  const shared = because === '' ? '' : `; both tell of: ${because}`;
  return `${OPENINGS[kind]}: ${against(sides)}${sameOrigin(sides)}${shared}.`;
}

/** "; 3 articles, one origin: Reuters": however many repeat a report, with the report itself, it is one source. */
function sameOrigin(sides: readonly Side[]): string {
  const accounts = sides.map(({ origin, statement }) => accountFor(origin.accounts, statement.claim)?.name);
  const reports = new Map(accounts.flatMap((name) => (name === undefined ? [] : [[accountKey(name), name] as const])));
  const resting = new Map<string, Set<string>>();
  sides.forEach(({ origin }, index) => {
    const report = accountKey(accounts[index] ?? origin.label);
    if (reports.has(report)) resting.set(report, (resting.get(report) ?? new Set()).add(origin.path));
  });
  return [...resting]
    .filter(([, paths]) => paths.size > 1)
    .map(([report, paths]) => `; ${paths.size} articles, one origin: ${reports.get(report)}`)
    .join('');
}
