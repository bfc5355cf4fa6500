/** Where something stands in a file: zero-based line, and UTF-16 code unit in that line, as editors count. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Speech that stands in one line of a record. */
export interface Utterance extends Place {
  /** As the record labels who speaks; null where it does not. */
  readonly speaker: string | null;
  /** Seconds from the beginning; null in a record without times. */
  readonly seconds: number | null;
  /** The line from `character` on; markup is blanked, so that each word stays where it is. */
  readonly text: string;
}

/** What a record says of itself. */
export interface RecordHead {
  readonly title: string | null;
  /** ISO 8601 (YYYY-MM-DD). */
  readonly date: string | null;
}

/** Something in a record that cannot be read as it should; the rest is read. */
export interface Flaw {
  /** Zero-based. */
  readonly line: number;
  /** A sentence for the user. */
  readonly message: string;
}

/** Hears what a record holds, in its order. */
export interface RecordListener {
  utterance(utterance: Utterance): void;
  flaw(flaw: Flaw): void;
}

/** Reads one format, line by line. */
export interface LineReader {
  readonly head: RecordHead;
  take(line: string, number: number): void;
  /** No line follows. */
  end(): void;
}
