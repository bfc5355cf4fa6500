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

/** Why something in a folder of annotations could not be used, as whole sentences, in English as well. */
export const unreadSentences = {
  noFolder: '“{0}” is a file: annotations are kept in a folder of this name.',
  link: '“{0}” is a link, and links are not followed: annotations are kept in the folder itself.',
  strayLog:
    'This log is not read: it lies in no folder of an article or of decisions over all articles, so that nobody knows what it is about. Put it back into the folder it comes from.',
  noText:
    'Some bytes of this log are no UTF-8. What is damaged by that is passed over or shown as “�”; the log stays as it is and is not compacted.',
  changedText:
    'This copy of a text is not the text it is named after: something changed it. It is not used, and not overwritten; once it is removed, the text is kept again where it is still known.',
} as const;
