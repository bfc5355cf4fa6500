import assert from 'node:assert/strict';
import { claimOf } from './read';

/** The text and the ISO days of each date in a sentence. */
function datesOf(text: string, published: string | null = null): unknown[] {
  return claimOf(text, published).dates.map(({ start, end, from, to }) => [text.slice(start, end), from, to]);
}

describe('dates in a sentence', () => {
  it('reads calendar dates of every grain without knowing when the article came out', () => {
    assert.deepEqual(datesOf('The harbour opened on 6 October 2021.'), [
      ['6 October 2021', '2021-10-06', '2021-10-06'],
    ]);
    assert.deepEqual(datesOf('The harbour opened on October 6, 2021.'), [
      ['October 6, 2021', '2021-10-06', '2021-10-06'],
    ]);
    assert.deepEqual(datesOf('The harbour opened in October 2021.'), [['October 2021', '2021-10-01', '2021-10-31']]);
    assert.deepEqual(datesOf('The harbour opened in 1986.'), [['1986', '1986-01-01', '1986-12-31']]);
    assert.deepEqual(datesOf('The harbour opened in the 1990s.'), [['1990s', '1990-01-01', '1999-12-31']]);
  });

  it('gives a day without a year the year that is nearest to publication', () => {
    assert.deepEqual(datesOf('The harbour opened on 28 December.', '2022-01-05'), [
      ['28 December', '2021-12-28', '2021-12-28'],
    ]);
    assert.deepEqual(datesOf('The harbour opened on 28 December.'), []);
  });

  it('resolves relative dates against the day of publication', () => {
    // 20 October 2021 was a Wednesday
    const published = '2021-10-20';
    assert.deepEqual(datesOf('The harbour opened on Tuesday.', published), [['Tuesday', '2021-10-19', '2021-10-19']]);
    assert.deepEqual(datesOf('The harbour opened yesterday.', published), [['yesterday', '2021-10-19', '2021-10-19']]);
    assert.deepEqual(datesOf('The harbour opened three weeks ago.', published), [
      ['three weeks ago', '2021-09-27', '2021-10-03'],
    ]);
    assert.deepEqual(datesOf('The harbour opened this month.', published), [
      ['this month', '2021-10-01', '2021-10-31'],
    ]);
    assert.deepEqual(datesOf('The harbour opened last year.', published), [['last year', '2020-01-01', '2020-12-31']]);
    assert.deepEqual(datesOf('The harbour opened on Tuesday.'), []);
  });

  it('takes no day that the calendar does not have for another one', () => {
    for (const words of ['31 June 2026', 'February 30, 2026', '29 February 2027', '31 June', '29 February']) {
      const claim = claimOf(`The dam of Ostbruck burst on ${words}.`, '2027-03-05');
      assert.deepEqual([claim.dates, claim.quantities], [[], []], words);
    }
    assert.ok(claimOf('The dam of Ostbruck burst on 31 June 2026.').frame.includes('@2026-06-31'));
    assert.deepEqual(datesOf('The dam of Ostbruck burst on 29 February.', '2028-03-05'), [
      ['29 February', '2028-02-29', '2028-02-29'],
    ]);
    assert.deepEqual(datesOf('The harbour opened on 6 October 1517.'), [
      ['6 October 1517', '1517-10-06', '1517-10-06'],
    ]);
  });

  it('reads the whole number of a time ago', () => {
    const published = '2027-03-05';
    for (const [words, from, to] of [
      ['twenty-one years ago', '2006-01-01', '2006-12-31'],
      ['one hundred and twenty-five years ago', '1902-01-01', '1902-12-31'],
      ['a hundred years ago', '1927-01-01', '1927-12-31'],
      ['32 years ago', '1995-01-01', '1995-12-31'],
      ['a year ago', '2026-01-01', '2026-12-31'],
      ['thirty-two days ago', '2027-02-01', '2027-02-01'],
      ['fourteen months ago', '2026-01-01', '2026-01-31'],
      ['twenty-two weeks ago', '2026-09-28', '2026-10-04'],
    ] as const)
      assert.deepEqual(datesOf(`The dam of Ostbruck burst ${words}.`, published), [[words, from, to]], words);
  });

  it('gives no date for a time ago that is not told exactly', () => {
    for (const words of [
      'several years ago',
      'two and a half years ago',
      'two or three years ago',
      'half a year ago',
      'years ago',
      '66 million years ago',
    ])
      assert.deepEqual(datesOf(`The dam of Ostbruck burst ${words}.`, '2027-03-05'), [], words);
  });

  it('takes no count and no modal verb for a date', () => {
    assert.deepEqual(datesOf('Some 2000 sailors may march on the harbour.', '2021-10-20'), []);
  });
});
