import { byCodeUnits } from '../text/order';
import type { SpeakerKind } from './speaker';

/** A speaker by any spelling of the name. */
export interface SpeakerName {
  readonly name: string;
  readonly kind: SpeakerKind;
}

/** What a person decided on two speakers. */
export interface SpeakerVerdict {
  readonly speakers: readonly [SpeakerName, SpeakerName];
  /** Whether they are one; else they are kept apart, whatever their names. */
  readonly same: boolean;
  /** ISO 8601; of decisions that contradict each other the later holds. */
  readonly time: string;
}

/** How a speaker is to be called. */
export interface NameVerdict {
  readonly speaker: SpeakerName;
  readonly shown: string;
  /** ISO 8601. */
  readonly time: string;
}

/** What people decided on speakers; its order has no meaning. */
export interface SpeakerDecisions {
  readonly pairs: readonly SpeakerVerdict[];
  readonly names: readonly NameVerdict[];
}

/** The later first; what was decided at one time in the order of the names. */
export const latestFirst = <V extends SpeakerVerdict | NameVerdict>(verdicts: readonly V[]): readonly V[] =>
  [...verdicts].sort((a, b) => byCodeUnits(b.time, a.time) || byCodeUnits(keyOf(a), keyOf(b)));

const keyOf = (verdict: SpeakerVerdict | NameVerdict): string =>
  'speaker' in verdict
    ? `${nameKey(verdict.speaker)}\n${verdict.shown}`
    : [...verdict.speakers.map(nameKey).sort(), String(verdict.same)].join('\n');

const nameKey = ({ name, kind }: SpeakerName): string => `${kind} ${name}`;
