/** Every context key that the manifest's `when` clauses ask for; a test holds this list against them. */
export const contextKeys = {
  /** A `ReadingState`. */
  state: 'claimtrace.state',
  /** Whether the Speakers view shows a part only. */
  speakersFiltered: 'claimtrace.speakersFiltered',
  /** A `MarksPresence`. */
  marks: 'claimtrace.marks',
} as const;

export type ContextKey = (typeof contextKeys)[keyof typeof contextKeys];
