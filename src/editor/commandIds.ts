/** Every command of the extension; a test holds this list against the manifest. */
export const commandIds = {
  explainColours: 'claimtrace.explainColours',
  goToQuotation: 'claimtrace.goToQuotation',
  nextClaim: 'claimtrace.nextClaim',
  nextDisagreement: 'claimtrace.nextDisagreement',
  nextQuotation: 'claimtrace.nextQuotation',
  openPassage: 'claimtrace.openPassage',
  openSamples: 'claimtrace.openSamples',
  previousClaim: 'claimtrace.previousClaim',
  previousDisagreement: 'claimtrace.previousDisagreement',
  previousQuotation: 'claimtrace.previousQuotation',
  showLog: 'claimtrace.showLog',
} as const;

export type CommandId = (typeof commandIds)[keyof typeof commandIds];
