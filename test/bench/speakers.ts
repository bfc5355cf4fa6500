import { parseArticle } from '../../src/core/article/parse';
import type { Attribution } from '../../src/core/attribution/attribution';
import { findMarkedPassages } from '../../src/core/quotation/marks';
import givenNames from '../../src/core/speaker/data/given-names.json';
import { People } from '../../src/core/speaker/people';
import { resolveSpeakers } from '../../src/core/speaker/resolve';
import type { ArticleSpeaker } from '../../src/core/speaker/speaker';
import { tokenize } from '../../src/core/text/tokenize';
import { timed } from './table';

/** Texts that tempt the resolution of speakers into quadratic time, by the unit that is repeated; # is a running word. */
const UNITS: Readonly<Record<string, string>> = {
  'a page of news':
    'Harbour chief Arne Solvang said on Monday that the bridge was safe. “We checked it,” he said. Officials agreed, and ' +
    'the Harbour Council, which owns it, said repairs would take two weeks. Korvak’s lawyer did not answer.\n\n',
  'two names': 'Anna Berg and Peter Lund met. ',
  'names of one family': 'Anna# Berg spoke. ',
  'families of one given name': 'Anna Be#rg spoke. ',
  pronouns: 'he said she said he ',
  'capitalised words': 'Alpha Beta Gamma Delta ',
  'role mentions': 'the minister ',
  'titles without a name': 'President Minister Chief ',
  'names of bodies': 'Ministry of the ',
  hyphens: 'A-B-',
  'straight marks': '" ',
};
const SMALL = 125_000;
const LARGE = 1_000_000;

/** 17 → "bh": a word of letters for each number. */
const word = (number: number): string =>
  [...number.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');

function repeated(unit: string, length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i++) text += unit.replace('#', word(i));
  return text.slice(0, length);
}

/** Milliseconds to resolve a text in which every fiftieth code unit begins a quotation with a source in it. */
function resolving(unit: string, length: number): number {
  const text = repeated(unit, length);
  const article = { ...parseArticle(text, { format: 'plain' }), english: true };
  const tokens = tokenize(article.prose, article.blocks);
  const marked = findMarkedPassages(article);
  const attributions: Attribution[] = [];
  const step = unit.length > 100 ? 500 : 50;
  for (let at = 0; at + 40 < length; at += step) {
    attributions.push({
      type: 'direct',
      class: 'assertion',
      content: [{ start: at, end: at + (at % 100 === 0 ? 2000 : 20) }],
      cue: null,
      source: { start: at + 20, end: at + 40 },
      score: 1,
    });
  }
  return timed(() => resolveSpeakers(article, tokens, attributions, marked))[1];
}

for (const [name, unit] of Object.entries(UNITS)) {
  resolving(unit, SMALL);
  const small = resolving(unit, SMALL);
  const large = resolving(unit, LARGE);
  const speed = (LARGE / 1e6 / (large / 1000)).toFixed(1);
  process.stdout.write(
    `${name.padEnd(28)} ${speed.padStart(6)} MB/s, time growth over size growth ${(large / small / (LARGE / SMALL)).toFixed(2)}\n`,
  );
}

const given = `${givenNames.female} ${givenNames.male}`
  .split(' ')
  .map((name) => name.charAt(0).toUpperCase() + name.slice(1));
const named = (number: number): ArticleSpeaker => ({
  name: `${given[number % given.length]} ${`Ber${word(Math.floor(number / given.length) * 7 + (number % 11))}`}`,
  kind: 'person',
  aliases: [],
  roles: ['spokesman'],
  mentions: [],
});

for (const size of [1_000, 10_000, 100_000]) {
  const people = new People();
  const articles = size / 5;
  const speakersOf = (article: number): ArticleSpeaker[] =>
    Array.from({ length: 8 }, (_, i) => named((article * 5 + i * 37) % size));
  const [all, loading] = timed(() => {
    for (let i = 0; i < articles; i++) people.replace(`${i}.txt`, speakersOf(i));
    return [...people.each()].length;
  });
  const [, edits] = timed(() => {
    for (let i = 0; i < 200; i++) {
      people.replace(`${(i * 97) % articles}.txt`, speakersOf(i * 31));
      people.personOf(`${(i * 97) % articles}.txt`, 3);
    }
  });
  process.stdout.write(
    `${all} people: ${(loading / all).toFixed(3)} ms a person to load, ${(edits / 200).toFixed(2)} ms an edited article\n`,
  );
}

for (const size of [1_000, 10_000]) {
  const people = new People();
  const [, loading] = timed(() => {
    for (let i = 0; i < size; i++) people.replace(`${i}.txt`, [{ ...named(0), roles: [`head of house ${i}`] }]);
    return [...people.each()].length;
  });
  process.stdout.write(
    `one person with another role in each of ${size} articles: ${(loading / size).toFixed(3)} ms an article to load\n`,
  );
}
