import assert from 'node:assert/strict';
import { eventTime, writtenAt } from '../../../src/core/annotation/clock';

const NOON = Date.UTC(2027, 2, 1, 12);

describe('the time of an event', () => {
  it('is what the clock says', () => {
    assert.deepEqual(eventTime(NOON, null), { time: '2027-03-01T12:00:00.000Z' });
    assert.deepEqual(eventTime(NOON, '2027-03-01T11:59:59.999Z'), { time: '2027-03-01T12:00:00.000Z' });
  });

  it('comes after every event known, even one from a clock that is ahead, and still tells the clock’s', () => {
    const event = eventTime(NOON, '2031-01-01T00:00:00.999Z');
    assert.deepEqual(event, { time: '2031-01-01T00:00:01.000Z', clock: '2027-03-01T12:00:00.000Z' });
    assert.equal(writtenAt({ id: '', person: '', ...event }), '2027-03-01T12:00:00.000Z');
  });

  it('never leaves the times that are read', () => {
    assert.equal(eventTime(NOON, '8999-12-31T23:59:59.999Z').time, '8999-12-31T23:59:59.999Z');
  });
});
