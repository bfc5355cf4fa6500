import type { SpeakerKind } from '../speaker/speaker';
import type { Anchor } from './anchor';
import type {
  AnnotationFields,
  AnnotationType,
  EventHead,
  Settlement,
  SourceReference,
  SpeakerReference,
} from './event';

/** Who wrote an event, and when by the writer's clock. */
export interface Authorship {
  readonly person: string;
  readonly time: string;
}

/** What one person found out about a claim: his or her latest status that is a verdict. */
export interface Verdict extends Authorship {
  readonly status: string;
  /** The words it was given for; null when the event does not tell. */
  readonly words: string | null;
  /** Id of the event, for `SetEvent.settles`. */
  readonly event: string;
}

/** What somebody wrote in the discussion of an annotation. */
export interface Comment extends Authorship {
  readonly id: string;
  /** Null: it was taken away; answers to it stay. */
  readonly text: string | null;
  readonly replyTo: string | null;
  /** When its wording changed last; null: never. */
  readonly edited: Authorship | null;
}

/** A source of a claim, with the id by which it is changed or taken away. */
export interface NamedSource extends SourceReference {
  readonly id: string;
}

/** What all logs together say of an annotation. */
export interface Annotation {
  readonly id: string;
  readonly created: Authorship;
  /** The last event that changed it. */
  readonly changed: Authorship;
  /** Parts of its passage, in text order. */
  readonly anchors: readonly Anchor[];
  readonly type: AnnotationType;
  readonly status: string;
  /** Who set the status, and for which words; null as long as nobody did. */
  readonly statusBy: Omit<Verdict, 'status'> | null;
  /** The verdicts of all who gave one and were not answered, by person. */
  readonly verdicts: readonly Verdict[];
  /** Whether those verdicts differ: somebody has to settle it. */
  readonly disputed: boolean;
  readonly note: string;
  /** Who wrote the note, and when; null as long as nobody did. */
  readonly noteBy: Authorship | null;
  readonly speaker: AnnotationFields['speaker'];
  readonly speakerKind: SpeakerKind | null;
  readonly quotation: NonNullable<AnnotationFields['quotation']> | null;
  readonly cue: Anchor | null;
  readonly mention: Anchor | null;
  /** In the order in which they were named first. */
  readonly sources: readonly NamedSource[];
  /** Whether its discussion is settled. */
  readonly resolved: boolean;
  readonly suggestion: string | null;
  readonly imported: Readonly<Record<string, unknown>> | null;
  /** In the order in which they were written. */
  readonly comments: readonly Comment[];
}

/** A detected item that people said is none. */
export interface Rejection extends Authorship {
  readonly suggestion: string;
  /** Where it was; empty when the event does not tell. */
  readonly anchors: readonly Anchor[];
  /** Id of the event, for an undo. */
  readonly event: string;
}

/** What all logs of a document say. */
export interface DocumentState {
  /** Null as long as no event tells it. */
  readonly path: string | null;
  /** The path it was first known by: a name for the article that stays when it is renamed. */
  readonly firstPath: string | null;
  /** All paths it was known by, the first first: two documents may have come together. */
  readonly paths: readonly string[];
  /** By id, in the order in which they were made; those taken away are left out. */
  readonly annotations: ReadonlyMap<string, Annotation>;
  /** By suggestion: several items may have the same words. */
  readonly rejections: ReadonlyMap<string, readonly Rejection[]>;
  /** Events on annotations that no event adds; one may yet come. */
  readonly strays: readonly EventHead[];
  /** Time of the latest event, for the next one's; null when there is none. */
  readonly latest: string | null;
}

/** Two names that people said mean one speaker, or two. */
export interface SpeakerPair extends Authorship {
  readonly speakers: readonly [SpeakerReference, SpeakerReference];
  readonly same: boolean;
  readonly event: string;
}

/** The name under which people want a speaker shown. */
export interface ShownName extends Authorship {
  readonly speaker: SpeakerReference;
  readonly shown: string;
  readonly event: string;
}

/** What people decided on a disagreement, and why. */
export interface SettledDisagreement extends Authorship {
  /** See `fingerprint`. */
  readonly disagreement: string;
  /** See `SettleEvent`. */
  readonly articles?: readonly string[];
  readonly verdict: Settlement;
  readonly reason: string;
  readonly event: string;
}

/** What people decided over all articles. */
export interface ArchiveDecisions {
  /** By `pairKey`. */
  readonly pairs: ReadonlyMap<string, SpeakerPair>;
  /** By `speakerKey`. */
  readonly names: ReadonlyMap<string, ShownName>;
  /** By fingerprint. */
  readonly settled: ReadonlyMap<string, SettledDisagreement>;
  /** Time of the latest event, for the next one's; null when there is none. */
  readonly latest: string | null;
}
