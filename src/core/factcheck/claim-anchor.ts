/** Where a claim stands on the page of a report, by its annotation's id. */
export const claimAnchor = (id: string): string => `claim-${encodeURIComponent(id)}`;
