import assert from 'node:assert/strict';
import type { Quantity } from '../../../src/core/claim/claim';
import { NUMBER_PHRASES } from '../number-phrases';
import { claimOf, claimsOf } from './read';

const quantitiesOf = (text: string): readonly Quantity[] => claimOf(text).quantities;

/** The value, or range, of each figure in a sentence. */
const valuesOf = (text: string): unknown[] =>
  quantitiesOf(text).map(({ value, max }) => (max === null ? value : [value, max]));

describe('figures in a sentence', () => {
  const values: readonly (readonly [string, readonly unknown[]])[] = [
    ['The Alliance of Varland expelled seven envoys from Ostbruck.', [7]],
    ['The town of Ostbruck has 48,500 inhabitants and two bridges.', [48500, 2]],
    ['The town of Ostbruck has 48, 500 inhabitants.', [48500]],
    ['The harbour handled 1.2 million crates last season.', [1.2e6]],
    ['One hundred and five ferries were delayed near Ostbruck.', [105]],
    ['Twenty-five sailors joined the strike at the harbour.', [25]],
    ['Two dozen sailors joined the strike at the harbour.', [24]],
    ['Two-thirds of sailors joined the strike at the harbour.', [2 / 3]],
    ['Half a million crates reached the harbour of Ostbruck.', [500_000]],
    ['The strike kept 10 to 12 ferries in the harbour.', [[10, 12]]],
    ['The strike kept between 10 and 12 ferries in the harbour.', [[10, 12]]],
    ['The strike cost the harbour 3-4 million dollars.', [[3e6, 4e6]]],
    ['A 5,000-strong crowd marched through Ostbruck.', [5000]],
    ['The mayor of Ostbruck served 4 1/2 months in prison.', [4.5]],
    ['The mayor of Ostbruck served a 4-1/2-month term in prison.', [4.5]],
    ['The mayor of Ostbruck served a 4 - 1 / 2 - month term in prison.', [4.5]],
    ['Ostbruck will get euro110 billion ($141 billion) from the bank.', [141e9]],
    ['It was minus 12 degrees in Ostbruck.', [-12]],
    ['It was -12 °C in Ostbruck.', [-12]],
    ['It was −12°C in Ostbruck.', [-12]],
    ['It fell to 12 degrees below zero in Ostbruck.', [-12]],
    ['It was 12 below freezing in the harbour of Ostbruck.', [-12]],
    ['It was between -12 and -15 degrees in Ostbruck.', [[-15, -12]]],
    ['The harbour closed the year at minus $4 million.', [-4e6]],
    ['The harbour road A-12 kept 10 -12 ferries – 3 of them old.', [10, 12, 3]],
    ['The 6. 1 - magnitude quake shook the harbour.', [6.1]],
    ['The strike kept 2½ million crates and 4½ thousand sailors in the harbour.', [2.5e6, 4500]],
    ['The strike kept 2 1/2 million crates and 1/2 million sacks in the harbour.', [2.5e6, 500_000]],
    ['The strike kept three quarters of a million crates in the harbour.', [750_000]],
    ['The strike kept three-quarters of a million crates in the harbour.', [750_000]],
    ['A quarter of a million sacks and ¾ of a million crates were lost.', [250_000, 750_000]],
    ['Two-thirds of a million crates reached the harbour.', [(2 / 3) * 1e6]],
    ['A half-million crates reached the harbour.', [500_000]],
    ['The two-and-a-half-hour strike began in the harbour.', [2.5]],
    ['Two to two and a half million crates reached the harbour.', [[2e6, 2.5e6]]],
    ['Two to three hundred sailors joined the strike.', [[200, 300]]],
    ['The storm sank 12 and a quarter of the ferries lost their masts.', [12]],
    ['At one point two ferries lay in the harbour.', [2]],
    ['The harbour cafï¿½ sold 12 crates.', [12]],
    ['In 2019, 300 ferries lay in the harbour.', [300]],
    ['The harbour handled 1,234, 567 crates.', [1_234_567]],
  ];
  for (const [text, expected] of values) {
    it(`reads ${JSON.stringify(expected)} from “${text}”`, () => assert.deepEqual(valuesOf(text), expected));
  }

  for (const [inWords, inDigits] of NUMBER_PHRASES) {
    it(`reads “${inWords}” as “${inDigits}”`, () => {
      const [a, b] = [inWords, inDigits].map((phrase) =>
        quantitiesOf(`The storm cost the harbour of Ostbruck ${phrase}.`).map(({ value, max, unit, noun }) => [
          value,
          max,
          unit,
          noun,
        ]),
      );
      assert.deepEqual(a, b);
      assert.equal(a!.length, 1);
    });
  }

  it('takes no groups of a telephone number for figures', () => {
    assert.deepEqual(valuesOf('Witnesses can call the harbour police on 0845 125 2222 at any time.'), []);
  });

  it('joins a measure in two units', () => {
    const [quantity, ...more] = quantitiesOf('The ferry sank 4 minutes 30 seconds after the alarm.');
    assert.deepEqual([quantity!.value, quantity!.unit, more], [4.5, 'min', []]);
  });

  it('knows areas', () => {
    const found = quantitiesOf('The 15,800-square-metre hall lies in a park of 12 square kilometres.');
    assert.deepEqual(
      found.map(({ unit }) => unit),
      ['m²', 'km²'],
    );
  });

  it('marks a part of a whole and how far two wholes are apart', () => {
    for (const text of [
      'The pilot steered his first 17 ferries without a fault.',
      'The sailor ended the fight five rounds sooner than last year.',
    ])
      assert.ok(quantitiesOf(text)[0]!.modifiers.includes('of'), text);
  });

  it('takes no clock time, score, numbered name or date for a figure', () => {
    assert.deepEqual(valuesOf('Ostbruck beat Varland 3-0 on 4 May 2019 in a match that began at 3:10 p.m.'), []);
    assert.deepEqual(valuesOf('Under Article 5 the harbour of Ostbruck was closed in 2014.'), []);
  });

  it('gives no figure that nobody can reckon with', () => {
    for (const number of ['1', 'one', 'a', '3-4']) {
      const story = 'The ferry was on its way to the harbour when it met with the storm. '.repeat(8);
      const claims = claimsOf(`${story}The storm cost ${number}${' million'.repeat(60)} euros and sank seven boats.`);
      assert.deepEqual(
        claims.flatMap(({ quantities }) => quantities.map(({ value }) => value)),
        [7],
        number,
      );
    }
  });

  it('reads so many in so many as a share of them', () => {
    for (const [words, value] of [
      ['One in five ferries', 1 / 5],
      ['One in every five ferries', 1 / 5],
      ['Two in ten ferries', 1 / 5],
      ['9 out of 10 ferries', 9 / 10],
      ['One in 12 ferries', 1 / 12],
    ] as const) {
      const found = quantitiesOf(`${words} lost a mast in the harbour of Ostbruck.`);
      assert.deepEqual(
        found.map((each) => [each.value, each.unit, each.noun, each.modifiers]),
        [[value, null, 'ferry', ['of']]],
        words,
      );
    }
  });

  it('takes no time and no second thing for the whole of a share', () => {
    for (const [words, values] of [
      ['The harbour lost two ferries, seven in 2019.', [2, 7]],
      ['The harbour lost three in five days.', [3, 5]],
      ['The police of Ostbruck arrested 12 in 38 raids.', [12, 38]],
      ['The harbour of Ostbruck got 42 out of 100 points.', [42, 100]],
      ['No one in ten ferries heard the bell.', [10]],
    ] as const)
      assert.deepEqual(valuesOf(words), values, words);
  });

  it('takes “one” for a figure only before what it counts', () => {
    assert.deepEqual(valuesOf('No one knew which one of the sailors had left the harbour.'), []);
    assert.deepEqual(valuesOf('The storm sank one ferry near the harbour.'), [1]);
    assert.deepEqual(valuesOf('They kept the one-man show on the one-month leave of the mayor.'), [1]);
  });

  it('marks the whole phrase, bound and noun included', () => {
    const text = 'The storm sank more than 30 wooden ferries near Ostbruck.';
    const [quantity] = quantitiesOf(text);
    assert.equal(text.slice(quantity!.start, quantity!.end), 'more than 30 wooden ferries');
  });

  it('names the counted noun, its modifiers and the verb', () => {
    const [quantity] = quantitiesOf('The council expelled seven Varlandic envoys.');
    assert.deepEqual(
      [quantity!.noun, quantity!.modifiers, quantity!.verb, quantity!.unit],
      ['envoy', ['varlandic'], 'expel', null],
    );
  });

  const verbs: readonly (readonly [string, string | null])[] = [
    ['The governor said five villages had been badly hit.', 'hit'],
    ['The storm was worst there, and seven of its villages were hit.', 'hit'],
    ['The governor said the storm hit five villages.', 'hit'],
    ['The council announced 500 posts in Ostbruck.', 'announce'],
    ['Officials say the fee is 40 crowns.', null],
    ['The ferry has 12 sailors.', 'have'],
  ];
  for (const [text, verb] of verbs) {
    it(`names ${verb ?? 'no verb'} in “${text}”`, () => assert.equal(quantitiesOf(text)[0]!.verb, verb));
  }

  it('counts nothing that only begins a phrase', () => {
    assert.equal(quantitiesOf('The bridge was closed for four weeks due to the storm.')[0]!.noun, null);
    assert.equal(quantitiesOf('The storm left twelve dead in Ostbruck.')[0]!.noun, 'dead');
  });

  it('counts the dead where a toll is told', () => {
    assert.equal(quantitiesOf('The toll has risen to 12, officials said.')[0]!.noun, 'dead');
    assert.equal(quantitiesOf('The toll road has 12 lanes.')[0]!.noun, 'lane');
  });

  const quakes = [
    'A magnitude 6.1 earthquake shook Ostbruck.',
    'A 6.1-magnitude earthquake shook Ostbruck.',
    'An earthquake of magnitude 6.1 shook Ostbruck.',
    'The earthquake had a magnitude of 6.1.',
    'An earthquake measuring 6.1 on the open-ended Richter scale shook Ostbruck.',
  ];
  for (const text of quakes) {
    it(`reads the magnitude in “${text}”`, () => {
      const [quantity] = quantitiesOf(text);
      assert.deepEqual([quantity!.value, quantity!.unit], [6.1, 'magnitude']);
    });
  }

  it('lets two figures share one noun', () => {
    const found = quantitiesOf('The navy arrested 12 Varlandic and 11 Ostish smugglers.');
    assert.deepEqual(
      found.map(({ value, noun, modifiers }) => [value, noun, ...modifiers]),
      [
        [12, 'smuggler', 'varlandic'],
        [11, 'smuggler', 'ostish'],
      ],
    );
  });

  const bounds: readonly (readonly [string, string])[] = [
    ['at least', 'atLeast'],
    ['more than', 'atLeast'],
    ['up to', 'atMost'],
    ['fewer than', 'atMost'],
    ['about', 'about'],
    ['nearly', 'about'],
    ['exactly', 'exact'],
  ];
  for (const [phrase, bound] of bounds) {
    it(`reads “${phrase}” as ${bound}`, () => {
      assert.equal(quantitiesOf(`The storm sank ${phrase} 30 ferries near Ostbruck.`)[0]!.bound, bound);
    });
  }

  const units: readonly (readonly [string, number, string])[] = [
    ['$4.5bn', 4.5e9, 'USD'],
    ['£1.7m', 1.7e6, 'GBP'],
    ['3 million euros', 3e6, 'EUR'],
    ['A$20 million', 2e7, 'AUD'],
    ['12 %', 12, '%'],
    ['12 per cent', 12, '%'],
    ['40 kilometres', 40, 'km'],
    ['three weeks', 3, 'week'],
    ['60m', 60, 'm'],
    ['60m US dollars', 6e7, 'USD'],
    ['60m francs', 6e7, 'CHF'],
  ];
  for (const [words, value, unit] of units) {
    it(`reads “${words}” as ${value} ${unit}`, () => {
      const [quantity] = quantitiesOf(`The repair of the harbour took ${words} of the budget.`);
      assert.deepEqual([quantity!.value, quantity!.unit], [value, unit]);
    });
  }

  it('reads ages in their three shapes', () => {
    for (const text of [
      'A 36-year-old sailor fell from the ferry.',
      'The sailor, aged 36, fell from the ferry.',
      'Sailor Ada Brunn, 36, fell from the ferry.',
    ]) {
      assert.deepEqual(
        quantitiesOf(text).map(({ value, unit }) => [value, unit]),
        [[36, 'year old']],
      );
    }
  });
});
