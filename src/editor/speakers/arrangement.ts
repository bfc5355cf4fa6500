/** How the Speakers view is arranged; a person chooses, and it stays so in the workspace. */
export interface Arrangement {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  /** Words that a person, or an article, must have; empty: everybody is shown. */
  readonly filter: string;
}

export const groupings = ['person', 'article', 'kind'] as const;
export type Grouping = (typeof groupings)[number];

export const sortings = ['count', 'name', 'disagreements'] as const;
export type Sorting = (typeof sortings)[number];

/** The arrangement that was kept, as far as it is one. */
export function arrangementFrom(kept: unknown): Arrangement {
  const { grouping, sorting } = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<Arrangement>;
  return {
    grouping: groupings.find((each) => each === grouping) ?? 'person',
    sorting: sortings.find((each) => each === sorting) ?? 'count',
    filter: '',
  };
}
