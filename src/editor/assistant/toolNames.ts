/** Every tool for assistants; a test holds this list against the manifest. */
export const toolNames = {
  findQuotations: 'claimtrace_findQuotations',
  findSpeaker: 'claimtrace_findSpeaker',
  listDisagreements: 'claimtrace_listDisagreements',
  trace: 'claimtrace_trace',
} as const;

export type ToolName = (typeof toolNames)[keyof typeof toolNames];
