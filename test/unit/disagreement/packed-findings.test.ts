import assert from 'node:assert/strict';
import { type KeptFinding, type KeptSide, placeOf } from '../../../src/core/disagreement/kept-finding';
import { packFindings, unpackFindings } from '../../../src/core/disagreement/packed-findings';
import { message } from '../../../src/core/text/message';

const side = (path: string, start: number, rest: Partial<KeptSide> = {}): KeptSide => ({
  path,
  label: path.toUpperCase(),
  voice: null,
  account: null,
  claim: 3,
  start,
  end: start + 40,
  focus: null,
  said: 'seven envoys',
  value: 'seven envoys',
  offset: start,
  place: placeOf(path, start),
  ...rest,
});

const finding = (a: KeptSide, b: KeptSide, rest: Partial<KeptFinding> = {}): KeptFinding => ({
  kind: 'number',
  level: 'warning',
  score: 0.8712345,
  a,
  b,
  because: 'Varland, envoys',
  id: 'number-x',
  ...rest,
});

const plain = side('a', 10);
const full = side('b', 300, {
  voice: 'Ada Brenn',
  account: 'Daily Harbour',
  focus: { start: 310, end: 322 },
  said: '“eight” envoys',
  value: '8 ',
  offset: 310,
  place: placeOf('b', 310),
});

describe('findings at rest', () => {
  it('come out as they went in', () => {
    const findings = [
      finding(plain, full),
      finding(plain, side('b', 500), { kind: 'stance', level: 'support', id: '', because: message('{0}', 'Varland') }),
    ];
    assert.deepEqual(unpackFindings(packFindings(findings)), findings);
  });

  it('may be of one article', () => {
    const findings = [finding(plain, side('a', 90))];
    assert.deepEqual(unpackFindings(packFindings(findings)), findings);
  });

  it('keep apart the sides of one claim whose values are "0" and as said', () => {
    const nil = side('a', 10, { said: 'nil', value: '0' });
    const same = side('a', 10, { said: 'nil', value: 'nil' });
    const findings = [finding(nil, full), finding(same, full)];
    assert.deepEqual(unpackFindings(packFindings(findings)), findings);
  });
});
