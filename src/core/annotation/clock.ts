import type { EventHead } from './event';

/**
 * The time of a new event: what the clock says, or a millisecond after the latest event known, so that whoever answers comes
 * after what he answers (hybrid logical clock).
 *
 * @param now milliseconds since 1970 by the writer's clock
 * @param latest time of the latest event that the writer knows, null when there is none
 */
export function eventTime(now: number, latest: string | null): Pick<EventHead, 'time' | 'clock'> {
  const clock = new Date(now).toISOString();
  if (latest === null || latest < clock) return { time: clock };
  return { time: latest < LAST_TIME ? new Date(Date.parse(latest) + 1).toISOString() : LAST_TIME, clock };
}

/** The last time that readers take for one: a clock that is at the end of all days must not push others beyond it. */
const LAST_TIME = '8999-12-31T23:59:59.999Z';

/** When an event was written, as far as its writer's clock knew. */
export const writtenAt = ({ time, clock }: EventHead): string => clock ?? time;
