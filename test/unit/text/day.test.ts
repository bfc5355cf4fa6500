import assert from 'node:assert/strict';
import { calendarDay, isDay } from '../../../src/core/text/day';

describe('a day', () => {
  it('is one that the calendar has', () => {
    assert.equal(calendarDay(2028, 2, 29), '2028-02-29');
    assert.equal(calendarDay(2027, 2, 29), null);
    assert.equal(calendarDay(2027, 13, 1), null);
    assert.ok(isDay('2027-02-28'));
    for (const text of ['2027-02-30', '2027-6-1', '2027-06', '12027-06-01', '2027-06-01T10:00', ''])
      assert.ok(!isDay(text), text);
  });
});
