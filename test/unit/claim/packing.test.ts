import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/claim/claim';
import { readClaims, writeClaims } from '../../../src/core/claim/packing';
import { ColumnReader, ColumnWriter } from '../../../src/core/text/columns';
import { claimsOf } from './read';

const TEXT = [
  'The council of Ostbruck did not expel more than seven Varlandic envoys on 4 May 2019.',
  'About 30 to 40 ferries may stay in the harbour, which would cost the town $4.5m a week.',
  'The council will open the bridge in Hallow.',
  'Nobody knows why the strike began.',
].join(' ');
const NO_DICTIONARY = new Uint8Array();

function packed(claims: readonly Claim[]): string {
  const columns = new ColumnWriter();
  writeClaims(columns, claims);
  return columns.packed(NO_DICTIONARY);
}

const again = (claims: readonly Claim[]): Claim[] => readClaims(new ColumnReader(packed(claims), NO_DICTIONARY));

describe('packed claims', () => {
  it('are the claims again when unpacked', () => {
    const claims = claimsOf(TEXT, '2019-05-06').map((claim) => ({ ...claim, checkworthiness: 0.25 }));
    assert.ok(claims.some(({ quantities }) => quantities.some(({ max }) => max !== null)));
    assert.ok(claims.some(({ dates }) => dates.length > 0));
    assert.deepEqual(again(claims), claims);
  });

  it('are the claims again whatever their figures and words are', () => {
    const [claim] = claimsOf(TEXT, '2019-05-06') as [Claim];
    const quantity = { start: 40, end: 45, max: null, unit: null, noun: null, verb: null, modifiers: [] };
    const claims: Claim[] = [
      {
        ...claim,
        speaker: 0,
        quoted: true,
        checkworthiness: 1,
        modality: 'planned',
        polarity: 'negated',
        quantities: [
          { ...quantity, value: -0.5, bound: 'about' },
          { ...quantity, value: 1e300, max: 1.5e-7, bound: 'atMost', unit: '', noun: 'a\nb', verb: '\\' },
          { ...quantity, value: 3, bound: 'atLeast', modifiers: ['', 'tab\tbed', 'of'] },
        ],
        frame: 'ferry\n#0 "東京',
        spelling: '',
      },
      // before the other's end and the other way round
      { ...claim, start: 1, end: 2, speaker: 70_000, dates: [{ start: 0, end: 9, from: '2019-05', to: '' }] },
    ];
    assert.deepEqual(again(claims), claims);
  });

  it('may be none', () => {
    assert.deepEqual(again([]), []);
  });

  it('take less than a quarter of the room', () => {
    const claims = claimsOf(TEXT);
    assert.ok(packed(claims).length * 4 < JSON.stringify(claims).length);
  });
});
