import { writtenAt } from './clock';
import type { EventHead, LogEvent, SpeakerReference, UnknownEvent } from './event';
import { inOrder } from './order';
import type { ArchiveDecisions, Authorship, SettledDisagreement, ShownName, SpeakerPair } from './state';
import { withoutUndone } from './undo';

/** What a speaker is kept under: the name as written, and its kind. */
export const speakerKey = ({ name, kind }: SpeakerReference): string => `${kind} ${name}`;

/** What a pair of speakers is kept under, whichever of them comes first. */
export const pairKey = (a: SpeakerReference, b: SpeakerReference): string =>
  [speakerKey(a), speakerKey(b)].sort().join('\n');

/** The decisions that the events of all logs make, independent of their order and of how often each is there. */
export function foldDecisions(events: Iterable<LogEvent | UnknownEvent>): ArchiveDecisions {
  const ordered = inOrder(events);
  const pairs = new Map<string, SpeakerPair>();
  const names = new Map<string, ShownName>();
  const settled = new Map<string, SettledDisagreement>();
  for (const event of withoutUndone(ordered)) {
    if ('unknown' in event) continue;
    const by = { ...authorOf(event), event: event.id };
    switch (event.op) {
      case 'merge':
      case 'apart':
        pairs.set(pairKey(...event.speakers), { ...by, speakers: event.speakers, same: event.op === 'merge' });
        break;
      case 'name': {
        const { speaker, shown } = event;
        if (shown === null) names.delete(speakerKey(speaker));
        else names.set(speakerKey(speaker), { ...by, speaker, shown });
        break;
      }
      case 'settle': {
        const { disagreement, articles, verdict, reason } = event;
        if (verdict === null) settled.delete(disagreement);
        else settled.set(disagreement, { ...by, disagreement, ...(articles && { articles }), verdict, reason });
        break;
      }
    }
  }
  return { pairs, names, settled, latest: ordered.at(-1)?.time ?? null };
}

/** Who wrote an event, and when. */
export const authorOf = (event: EventHead): Authorship => ({ person: event.person, time: writtenAt(event) });
