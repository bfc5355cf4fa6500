import assert from 'node:assert/strict';
import { packClaims, unpackClaims } from '../../../src/core/claim/packing';
import { claimsOf } from './read';

const TEXT = [
  'The council of Ostbruck did not expel more than seven Varlandic envoys on 4 May 2019.',
  'About 30 to 40 ferries may stay in the harbour, which would cost the town $4.5m a week.',
  'The council will open the bridge in Hallow.',
  'Nobody knows why the strike began.',
].join(' ');

describe('packed claims', () => {
  it('are the claims again when unpacked', () => {
    const claims = claimsOf(TEXT, '2019-05-06').map((claim) => ({ ...claim, checkworthiness: 0.25 }));
    assert.deepEqual(unpackClaims(JSON.parse(JSON.stringify(packClaims(claims)))), claims);
  });

  it('take less than half of the room', () => {
    const claims = claimsOf(TEXT);
    assert.ok(JSON.stringify(packClaims(claims)).length * 2 < JSON.stringify(claims).length);
  });
});
