/** What is wrong with a line of a log, as templates of messages in English that end the sentence "This line …"; the editor translates them. */
export const flaws = {
  tooLong: 'is too long for an event',
  mergeMarker: 'is a merge marker: both sides around it are read',
  notJson: 'is not JSON',
  breaksOff: 'breaks off: it was not written to its end',
  noObject: 'is no JSON object',
  noOperation: 'has no operation (op)',
  noField: 'has no valid {0}',
  noFieldFor: 'has no valid {0} for “{1}”',
} as const;
