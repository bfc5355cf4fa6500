/** Every command of the extension; a test holds this list against the manifest. */
export const commandIds = {
  openPassage: 'claimtrace.openPassage',
  openSamples: 'claimtrace.openSamples',
  showLog: 'claimtrace.showLog',
} as const;

export type CommandId = (typeof commandIds)[keyof typeof commandIds];
