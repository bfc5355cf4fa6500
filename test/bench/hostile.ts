import { parseArticle } from '../../src/core/article/parse';
import { attribute } from '../../src/core/attribution/attribute';
import { findMarkedPassages } from '../../src/core/quotation/marks';
import { tokenize } from '../../src/core/text/tokenize';

/** Texts that tempt an algorithm into quadratic time, by the unit that is repeated. */
const UNITS: Readonly<Record<string, string>> = {
  'opening marks': '“',
  'straight marks': '" ',
  'marks around words': '“a” ',
  apostrophes: "' ",
  'said said said': 'said ',
  'one endless sentence': 'the mayor of the town said that the bridge and ',
  'nested marks': '“a ‘b “c ',
  'colons at ends of paragraphs': 'She said:\n\n“the bridge is shut and stays shut until spring.\n\n',
  'turns of a transcript': 'VENN: “I said so.”\n\n',
};
const SMALL = 125_000;
const LARGE = 1_000_000;

function seconds(unit: string, length: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const article = { ...parseArticle(text, { format: 'plain' }), english: true };
  const tokens = tokenize(article.prose, article.blocks);
  const started = performance.now();
  attribute(article, tokens, findMarkedPassages(article));
  return (performance.now() - started) / 1000;
}

for (const [name, unit] of Object.entries(UNITS)) {
  seconds(unit, SMALL);
  const small = seconds(unit, SMALL);
  const large = seconds(unit, LARGE);
  const growth = large / small / (LARGE / SMALL);
  process.stdout.write(
    `${name.padEnd(30)} 1 MB in ${large.toFixed(2)} s, time growth over size growth ${growth.toFixed(2)}\n`,
  );
}
