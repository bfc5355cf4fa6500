/** Every context key that the manifest's `when` clauses ask for; a test holds this list against them. */
export const contextKeys = {
  /** A `ReadingState`. */
  state: 'claimtrace.state',
  /** A `ComparisonState`. */
  comparison: 'claimtrace.comparison',
  /** Whether there is an article, in the workspace or in an editor. */
  hasArticles: 'claimtrace.hasArticles',
  /** Whether this window decided something that can be taken back. */
  hasDecided: 'claimtrace.hasDecided',
  /** Whether the Speakers view shows a part only. */
  speakersFiltered: 'claimtrace.speakersFiltered',
  /** A `MarksPresence`. */
  marks: 'claimtrace.marks',
} as const;

export type ContextKey = (typeof contextKeys)[keyof typeof contextKeys];
