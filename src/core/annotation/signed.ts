import { eventTime } from './clock';
import type { EventBody, LogEvent } from './event';
import type { World } from './log-files';
import { flawOf } from './write-event';

/**
 * Bodies as events of whoever works in a world.
 *
 * @param known time of the latest event that they come after, or null
 * @throws RangeError when no reader would take one of them
 */
export function signed(
  bodies: readonly EventBody[],
  world: Pick<World, 'now' | 'random' | 'person'>,
  known: string | null,
): readonly LogEvent[] {
  let latest = known;
  return bodies.map(({ op, ...said }) => {
    const time = eventTime(world.now(), latest);
    latest = time.time;
    const event = { op, id: world.random(), ...time, person: world.person, ...said } as LogEvent;
    const flaw = flawOf(event);
    if (flaw !== null) throw new RangeError(`What was to be written ${flaw}`);
    return event;
  });
}
