/** Every setting, below `claimtrace.`; a test holds this list against the manifest. */
export const settingKeys = {
  include: 'files.include',
  exclude: 'files.exclude',
  colours: 'colours',
  followCursor: 'speakers.followCursor',
  inlayHints: 'inlayHints.enabled',
  codeLens: 'codeLens.enabled',
  explorerBadges: 'explorer.badges',
  person: 'person',
  severity: 'disagreements.severity',
  statuses: 'claims.statuses',
  unsourced: 'claims.withoutSource',
  damaged: 'annotations.damaged',
  scope: 'problems.scope',
  records: 'records.include',
  recordSeverity: 'records.severity',
  sourceSeverity: 'sources.severity',
  confirmer: 'confirmer.folder',
} as const;

export type SettingKey = (typeof settingKeys)[keyof typeof settingKeys];
