/** Every view of the extension; a test holds this list against the manifest. */
export const viewIds = {
  speakers: 'claimtrace.speakers',
  disagreements: 'claimtrace.disagreements',
  claims: 'claimtrace.claims',
} as const;
