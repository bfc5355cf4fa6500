import assert from 'node:assert/strict';
import { readAddress } from '../../../src/core/annotation/archived-address';

const PAGE = 'https://register.example/12?a=b#c';

describe('an address', () => {
  it('of an archived copy tells the original and the day of the copy', () => {
    for (const copy of [
      `https://web.archive.org/web/20270301/${PAGE}`,
      `https://web.archive.org/web/20270301120000/${PAGE}`,
      `http://web.archive.org/web/20270301120000if_/${PAGE}`,
      `https://archive.ph/20270301120000/${PAGE}`,
      `https://archive.today/2027.03.01-120000/${PAGE}`,
    ])
      assert.deepEqual(readAddress(copy), { url: PAGE, archived: copy, seen: '2027-03-01' }, copy);
  });

  it('of a copy without a day in the calendar tells none', () => {
    for (const time of ['2027', '20270231', '20279999'])
      assert.deepEqual(readAddress(`https://web.archive.org/web/${time}/${PAGE}`), {
        url: PAGE,
        archived: `https://web.archive.org/web/${time}/${PAGE}`,
      });
  });

  it('of anything else is the address itself', () => {
    for (const url of [
      PAGE,
      'https://archive.ph/AbCd1',
      `https://elsewhere.example/web/20270301/${PAGE}`,
      'https://web.archive.org/web/20270301/javascript:alert(1)',
      `https://web.archive.org/web/2027*/${PAGE}`,
    ])
      assert.deepEqual(readAddress(url), { url }, url);
  });

  it('takes no longer when it is hostile', () => {
    for (const piece of ['1', '.', 'https://', 'web.archive.org/web/'])
      readAddress(`https://web.archive.org/web/${piece.repeat(200_000)}`);
  });
});
