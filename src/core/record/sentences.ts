/** How a quotation stands to the record, as templates of messages in English; the editor translates them. */
export const sentences = {
  /** Where the words stand, inside the sentences below and at the beginning of the last one. */
  record: 'the record “{0}”',
  recordAt: 'the record “{0}” at {1}',
  recordFirst: 'The record “{0}”',
  recordAtFirst: 'The record “{0}” at {1}',
  verbatim: 'Word for word as in {0}.',
  marks: 'As in {0}, but for marks and spelling.',
  tidied: 'As in {0}, but for what is tidied: fillers, words said twice, contractions.',
  spliced: 'Joined from passages that stand apart in {0}; dots would say so.',
  otherSpeaker: 'In {0} {1} says this, not {2}.',
  somebodyElse: 'somebody else',
  quotedSpeaker: 'the quoted speaker',
  cutBefore: 'Cut short: {0} has “{1} …” before it.',
  cutBehind: 'Cut short: {0} goes on “{1} …”.',
  replaced: '{0} has “{1}”, not “{2}”.',
  told: 'Told of in {0}: “{1}”',
  notFound: 'The records in which {0} speaks do not have these words.',
  otherLanguage: 'The records in which {0} speaks are in another language; the words cannot be compared.',
} as const;
