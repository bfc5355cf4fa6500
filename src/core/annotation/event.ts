import type { QuotationType } from '../quotation/quotation';
import type { SpeakerKind } from '../speaker/speaker';
import type { Anchor } from './anchor';

/**
 * # The annotation log
 *
 * What people decide is kept as events, never as a state: two people's work merges by putting their events together.
 *
 * ## Files
 *
 *     .claimtrace/<document>/<person>-<random>.jsonl    events on one article
 *     .claimtrace/archive/<person>-<random>.jsonl       decisions over all articles (speakers, disagreements)
 *     .claimtrace/texts/<text id>.txt                   a text that anchors were made against and git does not have
 *     .claimtrace/.gitattributes                        `* -text`: git leaves line ends alone, which a text's id depends on
 *
 * Names consist of a–z, 0–9 and `-`. Copies of a log under other names, which programs make that synchronise folders, are read
 * where they lie beside it and never written to; a log in another folder is named as a problem. Other files are passed over.
 *
 * `<document>` is an id of its own, so that it stays when the article is renamed; `doc` and `rename` events tell the path.
 * Two documents may tell of one path, when two people began apart: the article has the annotations of both.
 *
 * Each folder that is open keeps its own `.claimtrace`. A decision over all articles is in the first folder that has some of
 * those it is about, and in each other that holds what it changes; what the folders say over all articles holds together, as if
 * it stood in one.
 *
 * A log is UTF-8, one JSON object a line, lines parted by LF (CRLF is read, too). One window of one person appends to it, and
 * only as long as the commit that is checked out stays what it was when the log was begun; after that the window begins
 * another. So no two sides of a merge ever change one log, and git merges `.claimtrace` without a conflict. A compaction joins
 * logs that nobody writes to any more into a new one, whose lines begin with blanks (see `compact`), and removes them.
 *
 * ## Events
 *
 * Every event has `op`, `id` (unique), `time` (ISO 8601 in UTC with milliseconds: `2027-03-01T09:30:00.000Z`) and `person`. The
 * time is the writer's clock, or a millisecond after the latest event that the writer knew, whichever is later (a hybrid
 * logical clock, Kulkarni et al. 2014): who answers comes after whom he answers, even when a clock is wrong. Where the two
 * differ, `clock` holds what the clock said.
 *
 * Events are ordered by time, person, id. Of two that set the same field the later holds. Neither the order of lines nor of
 * files nor how often an event is there changes the outcome.
 *
 * | op | says | fields |
 * |---|---|---|
 * | `doc` | the log's document is this article | `path` |
 * | `rename` | the article is now there | `path` |
 * | `add` | a passage is marked | `annotation`, `anchors`, `fields` |
 * | `set` | fields of an annotation are | `annotation`, `fields`, `words`?, `settles`? |
 * | `reanchor` | its passage is now this | `annotation`, `anchors` |
 * | `del` | it is taken away | `annotation` |
 * | `comment` | a remark on it, or a new wording of one; `text` null takes it away | `annotation`, `comment`, `text`, `replyTo`? |
 * | `reject` | a detected item is none | `suggestion`, `anchors`? |
 * | `merge`, `apart` | two speakers are one person, or are not | `speakers` |
 * | `name` | how a speaker is called; `shown` null: as detected | `speaker`, `shown` |
 * | `settle` | a disagreement is settled; `verdict` null opens it again | `disagreement`, `verdict`, `reason`, `articles`? |
 * | `undo` | an earlier event is as if it had never been written | `event` |
 *
 * `path` is relative to the folder that holds `.claimtrace`, with `/`, and never leads out of it. `anchors` are the parts of the
 * passage, one or more, each `{"start", "end", "exact", "prefix", "suffix", "text"}` (see `Anchor`), `fields` an object of
 * those in `AnnotationFields`, each optional; of `sources` each id is a field of its own. `speakers` are two and `speaker` one
 * of `{"name", "kind"}`. Of a passage's verdicts each person's latest counts until an event `settles` it. An `undo` undoes what
 * comes before it in the order, also another `undo`. An operation, or a field, that a reader does not know is kept for one
 * that does. A line that is no event is named with file and line, passed over and kept.
 */
export type LogEvent =
  | DocEvent
  | RenameEvent
  | AddEvent
  | SetEvent
  | ReanchorEvent
  | DelEvent
  | CommentEvent
  | RejectEvent
  | SpeakersEvent
  | NameEvent
  | SettleEvent
  | UndoEvent;

/** What every event says. */
export interface EventHead {
  readonly id: string;
  /** ISO 8601, UTC, with milliseconds. */
  readonly time: string;
  readonly person: string;
  /** What the writer's clock said, where `time` had to be later. */
  readonly clock?: string;
}

/** Says which article a document is about. */
export interface DocEvent extends EventHead {
  readonly op: 'doc';
  readonly path: string;
}

/** The article is at another path now. */
export interface RenameEvent extends EventHead {
  readonly op: 'rename';
  readonly path: string;
}

/** A passage is marked. */
export interface AddEvent extends EventHead {
  readonly op: 'add';
  readonly annotation: string;
  /** The parts of the passage, one or more, in text order. */
  readonly anchors: readonly Anchor[];
  /** A status among them is given for the passage's words. */
  readonly fields: AnnotationFields;
}

/** Something is said of an annotation; of each field the latest holds. */
export interface SetEvent extends EventHead {
  readonly op: 'set';
  readonly annotation: string;
  readonly fields: AnnotationFields;
  /** With a status: the words it was given for, so that a later change of them shows. */
  readonly words?: string;
  /** With a status: ids of the events whose verdicts it answers; they are no difference any more. */
  readonly settles?: readonly string[];
}

/** An annotation is put on another passage. */
export interface ReanchorEvent extends EventHead {
  readonly op: 'reanchor';
  readonly annotation: string;
  readonly anchors: readonly Anchor[];
}

/** An annotation is taken away. */
export interface DelEvent extends EventHead {
  readonly op: 'del';
  readonly annotation: string;
}

/** A comment on an annotation is written, or changed where there is one of this id; null takes it away. */
export interface CommentEvent extends EventHead {
  readonly op: 'comment';
  readonly annotation: string;
  readonly comment: string;
  readonly text: string | null;
  /** Id of the comment it answers. */
  readonly replyTo?: string;
}

/** A detected item is said to be none. */
export interface RejectEvent extends EventHead {
  readonly op: 'reject';
  /** See `suggestionKey`. */
  readonly suggestion: string;
  readonly anchors?: readonly Anchor[];
}

/** A speaker by any spelling of the name, since ids of people change with what the archive holds. */
export interface SpeakerReference {
  readonly name: string;
  readonly kind: SpeakerKind;
}

/** Two names are said to mean one speaker, or two. */
export interface SpeakersEvent extends EventHead {
  readonly op: 'merge' | 'apart';
  readonly speakers: readonly [SpeakerReference, SpeakerReference];
}

/** A speaker is shown under another name; null: under the detected one again. */
export interface NameEvent extends EventHead {
  readonly op: 'name';
  readonly speaker: SpeakerReference;
  readonly shown: string | null;
}

/** What people decide on a disagreement: it is resolved, or was none. */
export type Settlement = 'resolved' | 'no disagreement';

/** A disagreement is settled; null opens it again. */
export interface SettleEvent extends EventHead {
  readonly op: 'settle';
  /** See `fingerprint`. */
  readonly disagreement: string;
  /** First paths of the articles that disagree, sorted: others need not be read to tell that they are not meant. */
  readonly articles?: readonly string[];
  readonly verdict: Settlement | null;
  readonly reason: string;
}

/** An earlier event is taken back. */
export interface UndoEvent extends EventHead {
  readonly op: 'undo';
  /** Id of an earlier event. */
  readonly event: string;
}

/** What a passage can be marked as. */
export const ANNOTATION_TYPES = ['claim', 'quotation', 'attribution', 'source', 'note'] as const;

/** One of the things a passage can be marked as. */
export type AnnotationType = (typeof ANNOTATION_TYPES)[number];

/** What a person can say of a passage; of each field the latest holds. */
export interface AnnotationFields {
  readonly type?: AnnotationType;
  /** One of `STATUSES`, or of a team's own list. */
  readonly status?: string;
  readonly note?: string;
  /** Who speaks, by name; null: nobody is named. */
  readonly speaker?: string | null;
  /** What that speaker is, where the writer knows it from other articles; goes with `speaker`, and with it alone. */
  readonly speakerKind?: SpeakerKind | null;
  /** The kind of quotation, where it is one. */
  readonly quotation?: QuotationType | null;
  /** The cue's place, where it is an attribution. */
  readonly cue?: Anchor | null;
  /** The place of the mention that speaks. */
  readonly mention?: Anchor | null;
  /** What the claim was checked against, by an id of its own; null takes one away. */
  readonly sources?: Readonly<Record<string, SourceReference | null>>;
  /** Whether what was discussed about it is settled. */
  readonly resolved?: boolean;
  /** The detected item that is accepted or corrected by this; see `suggestionKey`. */
  readonly suggestion?: string | null;
  /** A Web Annotation as it was imported: what of it has no field here is in it. */
  readonly imported?: Readonly<Record<string, unknown>> | null;
}

/** What backs a claim: an address, a file of the workspace, or what only words name, as a call. At least one of the three. */
export interface SourceReference {
  /** `http:` or `https:`. */
  readonly url?: string;
  /** Relative to the folder that holds `.claimtrace`, or to the one that is named, with `/`. */
  readonly path?: string;
  /** What the file's folder is called in the workspace, where it is another than the claim's. */
  readonly folder?: string;
  readonly words?: string;
  /** Page, paragraph, minute. */
  readonly locator?: string;
  /** Address of a copy. */
  readonly archived?: string;
  /** ISO date on which it was read. */
  readonly seen?: string;
  /** The passage in the file. */
  readonly anchor?: Anchor;
}

/** An event of an operation that this version does not know. */
export interface UnknownEvent extends EventHead {
  readonly op: string;
  readonly unknown: true;
}

/** What an event says but for its head. */
export type EventBody = BodyOf<LogEvent>;

/** Keeps the members of the union apart, which `Omit` alone would mix. */
type BodyOf<E> = E extends LogEvent ? Omit<E, keyof EventHead> : never;
