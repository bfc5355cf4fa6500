import { type ConfigurationChangeEvent, ConfigurationTarget, workspace } from 'vscode';
import { STATUSES, UNCHECKED } from '../core/annotation/status';
import type { DisagreementKind } from '../core/disagreement/disagreement';
import type { RecordError } from '../core/record/verdict';
import type { Layer } from './layers';
import { type SettingKey, settingKeys } from './settingKeys';

/** What the setting of colours switches: a layer, or the mark of a quotation inside another. */
export type Colour = Layer | 'nestedQuotation';

/** How a problem is shown: as sure as it is, as severe as a person says, or not at all. */
export type Severity = 'default' | 'error' | 'warning' | 'information' | 'hint' | 'off';

/** Which articles' disagreements are problems: all of the workspace, or those in open editors. */
export type Scope = 'workspace' | 'openFiles';

/** What an article may leave a reader to take on trust. */
export type SourceProblemKind = 'figure' | 'unnamed' | 'deadLink';

/** The settings of the extension, read when asked for. */
export const settings = {
  /** Glob of the files in the workspace that are articles. */
  get include(): string {
    return read(settingKeys.include, '**/*.{md,markdown,txt,article}');
  },
  /** Glob of the files that are none, though `include` matches them. */
  get exclude(): string {
    return read(settingKeys.exclude, '');
  },
  /** Tells whether a colour is wanted now. To ask the editor for each span would take longer than to find them. */
  get shown(): (colour: Colour) => boolean {
    const switches = read<Partial<Record<Colour, boolean>>>(settingKeys.colours, {});
    return (colour) => switches[colour] !== false;
  },
  /** Whether the Speakers view shows who is under the cursor. */
  get followCursor(): boolean {
    return read(settingKeys.followCursor, false);
  },
  /** Whether pronouns and bare roles are named. */
  get inlayHints(): boolean {
    return read(settingKeys.inlayHints, false);
  },
  /** Whether disagreements are counted above paragraphs. */
  get codeLens(): boolean {
    return read(settingKeys.codeLens, false);
  },
  /** Whether files wear the number of their disagreements. */
  get explorerBadges(): boolean {
    return read(settingKeys.explorerBadges, true);
  },
  /** Tells how the problems of a kind of disagreement are shown now; `default`: by how sure they are. */
  get severityOf(): (kind: DisagreementKind) => Severity {
    const chosen = read<Partial<Record<DisagreementKind, Severity>>>(settingKeys.severity, {});
    return (kind) => chosen[kind] ?? 'default';
  },
  /** Whose disagreements are shown as problems. */
  get scope(): Scope {
    return read(settingKeys.scope, 'workspace');
  },
  /** Glob of the files that are records; empty when there are none. */
  get records(): string {
    return read(settingKeys.records, '**/{records,transcripts}/**/*.{vtt,srt,txt,md}');
  },
  /** Tells how the problems of quotations that are not as on record are shown now; `default`: by what is wrong. */
  get recordSeverityOf(): (error: RecordError) => Severity {
    const chosen = read<Partial<Record<RecordError, Severity>>>(settingKeys.recordSeverity, {});
    return (error) => chosen[error] ?? 'default';
  },
  /** The name under which annotations are written; empty: what git knows. */
  get person(): string {
    return read(settingKeys.person, '').trim();
  },
  /** What a claim's check can come to: a team's own list, which always begins with `unchecked`. */
  get statuses(): readonly string[] {
    const own = read<readonly unknown[]>(settingKeys.statuses, []).filter((each) => typeof each === 'string');
    const named = own.map((each) => each.trim()).filter((each) => each !== '');
    return named.length === 0 ? STATUSES : [...new Set([UNCHECKED, ...named])];
  },
  /** How severe it is that a claim is verified without a source. */
  get unsourced(): Exclude<Severity, 'default'> {
    return read(settingKeys.unsourced, 'information');
  },
  /** Tells how statements without a source, and links that lead nowhere, are shown now. */
  get sourceSeverityOf(): (kind: SourceProblemKind) => Exclude<Severity, 'default'> {
    const chosen = read<Partial<Record<SourceProblemKind, Exclude<Severity, 'default'>>>>(
      settingKeys.sourceSeverity,
      {},
    );
    return (kind) => chosen[kind] ?? (kind === 'deadLink' ? 'warning' : 'off');
  },
  /** Folder of the language-inference model; empty when none is to be asked. */
  get confirmerFolder(): string {
    return read(settingKeys.confirmer, '').trim();
  },
};

/** Shows no more problems of a kind of disagreement, in this workspace where one is open. */
export async function ignoreKind(kind: DisagreementKind): Promise<void> {
  const configuration = workspace.getConfiguration('claimtrace');
  const { globalValue, workspaceValue } = configuration.inspect<object>(settingKeys.severity) ?? {};
  await (workspace.workspaceFolders
    ? configuration.update(settingKeys.severity, { ...workspaceValue, [kind]: 'off' }, ConfigurationTarget.Workspace)
    : configuration.update(settingKeys.severity, { ...globalValue, [kind]: 'off' }, ConfigurationTarget.Global));
}

/** Whether a change is one of this setting. */
export const isChanged = (key: keyof typeof settingKeys, change: ConfigurationChangeEvent): boolean =>
  change.affectsConfiguration(`claimtrace.${settingKeys[key]}`);

/** Whether a change may make other files articles. */
export const changesFiles = (change: ConfigurationChangeEvent): boolean =>
  change.affectsConfiguration('claimtrace.files') || isChanged('records', change);

function read<T>(key: SettingKey, otherwise: T): T {
  return workspace.getConfiguration('claimtrace').get<T>(key, otherwise);
}
