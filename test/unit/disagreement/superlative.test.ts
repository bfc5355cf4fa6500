import assert from 'node:assert/strict';
import { disagreementsOf } from './archive';

/** What is said of records in one text, or in two: the explanation's two values. */
const records = (...texts: readonly string[]): readonly string[] =>
  disagreementsOf(Object.fromEntries(texts.map((text, i) => [`${i}.txt`, text])))
    .filter(({ kind, level }) => kind === 'superlative' && level === 'info')
    .map(({ passages }) => passages.map(({ said }) => said).join(' against '));

const EXPULSION = 'The council expelled 30 Varlandic envoys. It was the largest expulsion of envoys since 1986.';
const FERRY = 'A ferry sank off Hallow, killing 12 people. It was the deadliest ferry accident in Varland on record.';

describe('a record', () => {
  it('clashes with one of its kind since another year', () => {
    const fire = 'It was the deadliest fire in Hallow since 1990.';
    assert.deepEqual(records(fire, fire.replace('1990', '1974')), [
      '“deadliest fire … Hallow since 1990” against “deadliest fire … Hallow since 1974”',
    ]);
    assert.deepEqual(records(fire, fire.replace('since 1990', 'on record')).length, 1);
    assert.deepEqual(records(fire, fire), []);
    assert.deepEqual(records(fire, fire.replace('1990', '1974').replace('Hallow', 'Orsk')), []);
    assert.deepEqual(records(fire, fire.replace('1990', '1974').replace('fire', 'flood')), []);
  });

  it('clashes with a larger figure of a year within its time, also two paragraphs later', () => {
    const later = 'Ferries stayed at their moorings.\n\nIn 2001 the council expelled 45 envoys over a poisoning.';
    assert.deepEqual(records(`${EXPULSION}\n\n${later}`), [
      '“largest expulsion … envoys since 1986” against 45 envoys in 2001',
    ]);
    assert.deepEqual(records(EXPULSION, `The envoys of Varland left.\n\n${later}`).length, 1);
    const earlier = 'In 2003 a ferry capsized off Orsk and 40 people died.';
    assert.deepEqual(records(`${earlier}\n\n${FERRY}`).length, 1);
  });

  it('stands against what is less, outside its time, of another kind or elsewhere', () => {
    const others = [
      'In 2001 the council expelled 25 envoys.',
      'In 1975 the council expelled 45 envoys.',
      'In 2001 the council paid 45 dockers.',
      'In 2001 the council did not expel 45 envoys.',
      'In 2001 Germany expelled 45 envoys.',
    ];
    for (const other of others) assert.deepEqual(records(`${EXPULSION}\n\n${other}`), [], other);
    assert.deepEqual(records(`${FERRY}\n\nIn 2003 a bus overturned near Orsk and 40 people died.`), []);
    assert.deepEqual(records(`${FERRY}\n\nIn 2003 a ferry saved 40 people off Orsk.`), []);
  });

  it('clashes with what is called larger', () => {
    const flood = 'The storm brought the worst flood in Hallow since 1953.';
    assert.deepEqual(records(`${flood}\n\nA worse flood in 1987 drowned the lower town of Hallow.`), [
      '“worst flood … Hallow since 1953” against “worse … 1987”',
    ]);
    assert.deepEqual(records(`${flood}\n\nA bad flood in 1987 drowned the lower town of Hallow.`), []);
  });

  it('clashes with a higher figure of the same unit', () => {
    const jobless = 'Unemployment in Hallow rose to 9 percent, the highest since 1998.';
    assert.deepEqual(records(`${jobless}\n\nIn 2005 unemployment stood at 11 percent.`).length, 1);
    assert.deepEqual(records(`${jobless}\n\nIn 2005 unemployment stood at 7 percent.`), []);
    assert.deepEqual(records(`${jobless}\n\nIn 2005 turnout stood at 61 percent.`), []);
  });

  it('is none without a time, of several or denied', () => {
    const larger = 'In 2001 some 90,000 protesters marched in Hallow.';
    const protest = 'It was the largest protest in Hallow since 1990, with 20,000 protesters.';
    assert.equal(records(`${protest}\n\n${larger}`).length, 1);
    for (const [words, other] of [
      [' since 1990', ''],
      ['the largest protest', 'one of the largest protests'],
      ['the largest', 'the second largest'],
      ['was', 'was not'],
    ])
      assert.deepEqual(records(`${protest.replace(words!, other!)}\n\n${larger}`), [], other);
  });
});
