import assert from 'node:assert/strict';
import { period } from '../../../src/core/drawing/dates';
import { fitted, widthOf, wrapped } from '../../../src/core/drawing/measure';

describe('the width of a text', () => {
  it('is estimated by its letters', () => {
    assert.ok(widthOf('illi', 12) < widthOf('noon', 12) && widthOf('noon', 12) < widthOf('MOWW', 12));
    assert.equal(widthOf('', 12), 0);
  });

  it('is kept by cutting the text', () => {
    const cut = fitted('The Eastern Provinces Intelligencer', 100, 12);
    assert.match(cut, /^The Eastern.*…$/);
    assert.ok(widthOf(cut, 12) <= 100);
    assert.equal(fitted('Beacon', 100, 12), 'Beacon');
  });

  it('is kept by lines that break between words, the last one cut', () => {
    const lines = wrapped('one two three four five six seven eight', 60, 12, 2);
    assert.equal(lines.length, 2);
    assert.match(lines.join(' '), /^one two three.*…$/);
    for (const line of lines) assert.ok(widthOf(line, 12) <= 60);
    assert.deepEqual(wrapped('', 60, 12, 2), []);
  });

  it('never splits a letter of two code units', () => {
    for (let width = 0; width < 60; width += 3) assert.ok(!/\p{Cs}/u.test(fitted('🏛️🏛️🏛️🏛️', width, 12)));
  });
});

describe('a period', () => {
  it('is a day, a month, a year, or from a day to another', () => {
    assert.equal(period('2027-03-09', '2027-03-09', 'en-GB'), '9 Mar 2027');
    assert.equal(period('2024-02-01', '2024-02-29', 'en-GB'), 'Feb 2024');
    assert.equal(period('2024-01-01', '2024-12-31', 'en-GB'), '2024');
    assert.equal(period('2027-03-09', '2027-03-10', 'en-GB'), '9 Mar 2027 – 10 Mar 2027');
    assert.equal(period('2027-03-09', '2027-03-09', 'de'), '9. März 2027');
  });

  it('that is no date stays as it is written', () => {
    assert.equal(period('2027-99-99', '2027-99-99', 'en'), '2027-99-99');
  });
});
