/** What a unit of the window can be: outside, or begin, inside, end or whole of a part of content or source. */
export const LABELS = ['O', 'BC', 'IC', 'EC', 'UC', 'BS', 'IS', 'ES', 'US'] as const;

/** How many `LABELS` there are. */
export const LABEL_COUNT = 9;
/** Labels 1 to 4 are content, 5 to 8 source. */
export const OUTSIDE = 0;

/** The outputs of the linear part: labels share them, so that "is content" and "content ends here" are learned once. */
export const OUTPUTS = ['content', 'contentStarts', 'contentEnds', 'source', 'sourceStarts', 'sourceEnds'] as const;
/** How many `OUTPUTS` there are. */
export const OUTPUT_COUNT = 6;

/** For each label the outputs that add up to its score. */
export const OUTPUTS_OF_LABEL: readonly (readonly number[])[] = [
  [],
  [0, 1],
  [0],
  [0, 2],
  [0, 1, 2],
  [3, 4],
  [3],
  [3, 5],
  [3, 4, 5],
];

const closed = [0, 1, 4, 5, 8];

/** For each label the labels that may follow. */
export const NEXT: readonly (readonly number[])[] = [
  closed, // O
  [2, 3], // BC
  [2, 3], // IC
  closed, // EC
  closed, // UC
  [6, 7], // BS
  [6, 7], // IS
  closed, // ES
  closed, // US
];

/** Labels that may begin a window, and those that may end it. */
export const FIRST: readonly number[] = closed;
/** Labels that may end a window. */
export const LAST: readonly number[] = [0, 3, 4, 7, 8];
