/** Every command of the extension; a test holds this list against the manifest. */
export const commandIds = {
  clearSpeakersFilter: 'claimtrace.clearSpeakersFilter',
  explainColours: 'claimtrace.explainColours',
  filterSpeakers: 'claimtrace.filterSpeakers',
  goToQuotation: 'claimtrace.goToQuotation',
  groupSpeakers: 'claimtrace.groupSpeakers',
  nextClaim: 'claimtrace.nextClaim',
  nextDisagreement: 'claimtrace.nextDisagreement',
  nextQuotation: 'claimtrace.nextQuotation',
  openPassage: 'claimtrace.openPassage',
  openSamples: 'claimtrace.openSamples',
  pauseReading: 'claimtrace.pauseReading',
  previousClaim: 'claimtrace.previousClaim',
  previousDisagreement: 'claimtrace.previousDisagreement',
  previousQuotation: 'claimtrace.previousQuotation',
  reportIssue: 'claimtrace.reportIssue',
  resumeReading: 'claimtrace.resumeReading',
  revealPerson: 'claimtrace.revealPerson',
  revealSpeaker: 'claimtrace.revealSpeaker',
  showLog: 'claimtrace.showLog',
  showStatus: 'claimtrace.showStatus',
  sortSpeakers: 'claimtrace.sortSpeakers',
} as const;

export type CommandId = (typeof commandIds)[keyof typeof commandIds];
