import assert from 'node:assert/strict';
import { Disagreements } from '../../../src/core/disagreement/disagreements';
import { fixedFactsOf } from '../../../src/core/disagreement/fixed-fact';
import data from '../../../src/core/disagreement/fixed-facts.json';
import { sentences } from '../../../src/core/disagreement/sentences';
import { readStatement } from '../../../src/core/disagreement/statement';
import { inEnglish } from '../../../src/core/text/message';
import { claimOf } from '../claim/read';
import { factsOf } from './archive';

const told = (text: string): readonly string[] =>
  fixedFactsOf(readStatement(claimOf(text), 0)).map(({ key, said }) => `${key}: ${said}`);

/** Two articles about different events, published years apart, each with a fact by the way. */
function between(first: string, second: string): readonly string[] {
  const engine = new Disagreements();
  engine.replace(
    'a.txt',
    factsOf(
      `The gallery in Lowmarket shows a hundred etchings until autumn.\n\n${first}`,
      'Morning Post',
      '2019-05-02',
    ),
  );
  engine.replace(
    'b.txt',
    factsOf(
      `Sailors at Brunnhaven voted for a strike over the price of bread.\n\n${second}`,
      'Daily Harbour',
      '2023-11-20',
    ),
  );
  return engine.all().map(({ level, kind }) => `${level} ${kind}`);
}

describe('fixed facts', () => {
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['Ada Brunn was born in Ostbruck on 4 May 1961.', ['birth ada brunn: 4 May 1961']],
    ['Ada Brunn, a painter, died in March 2011.', ['death ada brunn: March 2011']],
    ['Ostbruck Ferries was founded in 1911 by two brothers.', ['founding ostbruck ferries: 1911']],
    ['Brannock Ferries was founded in Hallow in 1911.', ['founding brannock ferries: 1911']],
    ['The Treaty of Ostbruck was signed in April 1949.', ['signing treaty ostbruck: April 1949']],
    ['The Varland Tower, which stands 300 m high, opened again.', ['height varland tower: 300 m']],
    ['Ostbruck has a population of 3.4 million.', ['population ostbruck: 3.4 million']],
  ];
  for (const [text, expected] of facts) it(`are read from “${text}”`, () => assert.deepEqual(told(text), expected));

  it('can all be told in a sentence', () => {
    const says = [...data.dated, ...data.measured].map((line) => line.says);
    assert.deepEqual([...new Set(says)].sort(), Object.keys(sentences.facts).sort());
  });

  it('are not of a relative, of who acts, or denied', () => {
    assert.deepEqual(told('Ada Brunn’s father died in 1999.'), []);
    assert.deepEqual(told('Karl Orlan founded Ostbruck Ferries in 1911.'), []);
    assert.deepEqual(told('Ada Brunn was not born in 1961.'), []);
  });

  it('clash over all articles, whatever their stories', () => {
    assert.deepEqual(
      between('The painter Ada Brunn was born in 1961.', 'Ada Brunn, the painter, was born on 4 May 1963 in Varland.'),
      ['warning date'],
    );
  });

  it('are not sure where a namesake may be meant', () => {
    const painter = 'Ada Brunn, a painter, was born in Varland in 1961.';
    const levels = (text: string): readonly string[] => between(painter, text);
    assert.deepEqual(levels('Ada Brunn was born in 1963.'), ['info date']);
    assert.deepEqual(levels('Ada Brunn, a swimmer, was born in Varland in 1963.'), ['info date']);
    assert.deepEqual(levels('Ada Brunn, a painter, was born in Lowmarket in 1963.'), ['info date']);
    assert.deepEqual(levels('Ada Brunn, a painter, was born in Varland in 1991.'), ['info date']);
    assert.deepEqual(levels('Ada Brunn was born in Varland in 1963.'), ['warning date']);
  });

  it('that many articles repeat are one disagreement of the first ones, in whatever order they come', () => {
    const [one, other] = ['1961', '1964'].map((year) => factsOf(`The painter Ada Brunn was born in ${year}.`));
    // every two months, so that no two are of one story
    const articles = Array.from({ length: 600 }, (_, i) => {
      const date = new Date(Date.UTC(1900, 2 * i)).toISOString().slice(0, 10);
      const { metadata, ...told } = i % 2 === 0 ? one! : other!;
      return { path: `${i}.txt`, facts: { ...told, metadata: { ...metadata, date } } };
    });
    const [engine, reversed] = [new Disagreements(), new Disagreements()];
    for (const { path, facts } of articles) engine.replace(path, facts);
    for (const { path, facts } of articles.toReversed()) reversed.replace(path, facts);
    assert.deepEqual(engine.all(), reversed.all());
    const [{ path, facts }] = articles as [(typeof articles)[0]];
    const counts = (): readonly number[] => engine.all().map(({ passages }) => passages.length);
    assert.deepEqual(counts(), [16]);
    assert.equal(engine.at(path).length, 1);
    engine.remove(path);
    assert.deepEqual(counts(), [16]);
    assert.deepEqual(engine.at(path), []);
    engine.replace(path, facts);
    assert.deepEqual(engine.all(), reversed.all());
  });

  it('agree when one date holds the other, and of another person', () => {
    assert.deepEqual(
      between('The painter Ada Brunn was born in 1961.', 'Ada Brunn was born on 4 May 1961 in Varland.'),
      [],
    );
    assert.deepEqual(between('The painter Ada Brunn was born in 1961.', 'Ida Brunn was born in 1963.'), []);
  });

  it('that change are never sure', () => {
    assert.deepEqual(
      between('Greater Ostbruck has a population of 3.4 million.', 'Greater Ostbruck has a population of 3.9 million.'),
      ['info number'],
    );
  });

  it('say whose fact it is, and mark the value', () => {
    const engine = new Disagreements();
    const text = 'The painter Ada Brunn was born in 1961.';
    engine.replace('a.txt', factsOf(text, 'Morning Post'));
    engine.replace('b.txt', factsOf('Nobody knew that Ada Brunn was born in 1963.', 'Daily Harbour'));
    const [found] = engine.all();
    assert.match(
      inEnglish(found!.explanation),
      /1961 \(Morning Post\) against 1963 \(Daily Harbour\).*the birth of Ada Brunn/,
    );
    const { start, end } = found!.passages[0]!.focus!;
    assert.equal(text.slice(start, end), '1961');
  });

  it('go with their article', () => {
    const engine = new Disagreements();
    engine.replace('a.txt', factsOf('The painter Ada Brunn was born in 1961.'));
    engine.replace('b.txt', factsOf('Nobody knew that Ada Brunn was born in 1963.'));
    engine.replace('b.txt', factsOf('Nobody knew that Ada Brunn was born in 1961.'));
    assert.deepEqual(engine.all(), []);
  });
});
