import { type ConfigurationChangeEvent, ConfigurationTarget, type WorkspaceFolder, workspace } from 'vscode';
import { STATUSES, UNCHECKED } from '../core/annotation/status';
import type { DisagreementKind } from '../core/disagreement/disagreement';
import type { RecordError } from '../core/record/verdict';
import type { Layer } from './layers';
import type { ProblemCode } from './problemNames';
import { type Guard, isList, isObject, isSwitch, isText, oneOf, propertyOf } from './settingGuards';
import { type SettingKey, settingKeys } from './settingKeys';

/** What the setting of colours switches: a layer, the line of a quotation inside another, or what people marked. */
export type Colour = Layer | 'nestedQuotation' | 'mark';

/** How a problem is shown: as severe as a person says, or not at all. */
export type ChosenSeverity = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** The same, or as sure as it is. */
export type Severity = 'default' | ChosenSeverity;

/** Which articles' problems are listed: those of all articles of the workspace, or of those in open editors. */
export type Scope = 'workspace' | 'openFiles';

/** What an article may leave a reader to take on trust. */
export type SourceProblemKind = 'figure' | 'unnamed' | 'deadLink';

const isChosen = oneOf<ChosenSeverity>('error', 'warning', 'information', 'hint', 'off');
const isSeverity = oneOf<Severity>('default', 'error', 'warning', 'information', 'hint', 'off');

/** What globs make of the files of a folder. */
export interface Globs {
  /** Of the files that are articles. */
  readonly include: string;
  /** Of the files that are none, though `include` matches them. */
  readonly exclude: string;
  /** Of the files that are records; empty when there are none. */
  readonly records: string;
}

/** The globs of a folder of the workspace: each may have its own. */
export const globsOf = (folder: WorkspaceFolder): Globs => ({
  include: read(settingKeys.include, isText, folder),
  exclude: read(settingKeys.exclude, isText, folder),
  records: read(settingKeys.records, isText, folder),
});

/** The settings of the extension, read when asked for. */
export const settings = {
  /** Tells whether a colour is wanted now. To ask the editor for each span would take longer than to find them. */
  get shown(): (colour: Colour) => boolean {
    const switches = read(settingKeys.colours, isObject);
    return (colour) => switches[colour] !== false;
  },
  /** Whether the Speakers view shows who is under the cursor. */
  get followCursor(): boolean {
    return read(settingKeys.followCursor, isSwitch);
  },
  /** Whether pronouns and bare roles are named. */
  get inlayHints(): boolean {
    return read(settingKeys.inlayHints, isSwitch);
  },
  /** Whether disagreements are counted above paragraphs. */
  get codeLens(): boolean {
    return read(settingKeys.codeLens, isSwitch);
  },
  /** Whether files wear the number of their disagreements. */
  get explorerBadges(): boolean {
    return read(settingKeys.explorerBadges, isSwitch);
  },
  /** Tells how the problems of a kind of disagreement are shown now; `default`: by how sure they are. */
  get severityOf(): (kind: DisagreementKind) => Severity {
    const chosen = read(settingKeys.severity, isObject);
    return (kind) => propertyOf(chosen, kind, isSeverity) ?? 'default';
  },
  /** Whose problems are listed. */
  get scope(): Scope {
    return read(settingKeys.scope, oneOf<Scope>('workspace', 'openFiles'));
  },
  /** Tells how the problems of quotations that are not as on record are shown now; `default`: by what is wrong. */
  get recordSeverityOf(): (error: RecordError) => Severity {
    const chosen = read(settingKeys.recordSeverity, isObject);
    return (error) => propertyOf(chosen, error, isSeverity) ?? 'default';
  },
  /** The name under which annotations are written; empty: what git knows. */
  get person(): string {
    return read(settingKeys.person, isText).trim();
  },
  /** What a claim's check can come to: a team's own list, which always begins with `unchecked`. */
  get statuses(): readonly string[] {
    const named = read(settingKeys.statuses, isList)
      .filter(isText)
      .map((each) => each.trim())
      .filter((each) => each !== '');
    return named.length === 0 ? STATUSES : [...new Set([UNCHECKED, ...named])];
  },
  /** How severe it is that a claim is verified without a source. */
  get unsourced(): ChosenSeverity {
    return read(settingKeys.unsourced, isChosen);
  },
  /** How severe it is that something in the logs of annotations cannot be read. */
  get damaged(): ChosenSeverity {
    return read(settingKeys.damaged, isChosen);
  },
  /** Tells how statements without a source, and links that lead nowhere, are shown now. */
  get sourceSeverityOf(): (kind: SourceProblemKind) => ChosenSeverity {
    const chosen = read(settingKeys.sourceSeverity, isObject);
    return (kind) => propertyOf(chosen, kind, isChosen) ?? (kind === 'deadLink' ? 'warning' : 'off');
  },
  /** Folder of the language-inference model; empty when none is to be asked. */
  get confirmerFolder(): string {
    return read(settingKeys.confirmer, isText).trim();
  },
};

/** Shows no more problems of a kind, in this workspace where one is open. */
export async function ignoreKind(kind: DisagreementKind | ProblemCode): Promise<void> {
  const configuration = workspace.getConfiguration('claimtrace');
  const { key, property } = severityPlace(kind);
  const [target, level] = workspace.workspaceFolders
    ? ([ConfigurationTarget.Workspace, 'workspaceValue'] as const)
    : ([ConfigurationTarget.Global, 'globalValue'] as const);
  const before = configuration.inspect(key)?.[level];
  const others = isObject(before) ? before : {};
  await configuration.update(key, property === null ? 'off' : { ...others, [property]: 'off' }, target);
}

/** Where the severity of a kind of problem stands: in a setting of its own, or in a property of one. */
function severityPlace(kind: DisagreementKind | ProblemCode): {
  readonly key: SettingKey;
  readonly property: string | null;
} {
  if (kind === 'claims/withoutSource') return { key: settingKeys.unsourced, property: null };
  if (kind === 'annotations/damaged') return { key: settingKeys.damaged, property: null };
  const [room, property] = kind.split('/') as [string, string?];
  if (property === undefined) return { key: settingKeys.severity, property: kind };
  return { key: room === 'records' ? settingKeys.recordSeverity : settingKeys.sourceSeverity, property };
}

/** Whether a change is one of this setting. */
export const isChanged = (key: keyof typeof settingKeys, change: ConfigurationChangeEvent): boolean =>
  change.affectsConfiguration(`claimtrace.${settingKeys[key]}`);

/** Whether a change may make other files articles. */
export const changesFiles = (change: ConfigurationChangeEvent): boolean =>
  change.affectsConfiguration('claimtrace.files') || isChanged('records', change);

/** What a person wrote where it is of the right type, else what the manifest says. */
function read<Value>(key: SettingKey, isRight: Guard<Value>, folder?: WorkspaceFolder): Value {
  const configuration = workspace.getConfiguration('claimtrace', folder);
  const value = configuration.get<unknown>(key);
  return isRight(value) ? value : (configuration.inspect<Value>(key)!.defaultValue as Value);
}
