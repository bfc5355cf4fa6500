import { parseArgs } from 'node:util';
import { isWebAddress } from '../core/annotation/web-address';
import type { Level } from '../core/disagreement/disagreement';
import type { Publication } from '../core/factcheck/claim-review';

export type AnalyzeFormat = 'text' | 'json';
export type CheckFormat = AnalyzeFormat | 'sarif' | 'github';
export type ExchangeFormat = 'w3c' | 'brat' | 'csv';
export type FactCheckFormat = 'html' | 'md' | 'csv' | 'claimreview';

interface PathsCommand {
  readonly paths: readonly string[];
  readonly eachFolder: boolean;
}

/** What a command line asks for. */
export type Command =
  | (PathsCommand & { readonly name: 'analyze'; readonly format: AnalyzeFormat })
  | (PathsCommand & { readonly name: 'check'; readonly format: CheckFormat; readonly level: Level })
  | QuotationsCommand
  | StatusCommand
  | ExportCommand
  | ImportCommand
  | ReportCommand
  | { readonly name: 'help' }
  | { readonly name: 'version' };

export interface QuotationsCommand {
  readonly name: 'quotations';
  readonly paths: readonly string[];
  readonly format: AnalyzeFormat;
  /** The record, or the folder of them. */
  readonly records: string;
}

export interface StatusCommand {
  readonly name: 'status';
  readonly paths: readonly string[];
  readonly format: AnalyzeFormat;
  /** The status that every claim must have; null: none must. */
  readonly required: string | null;
  /** Whether every figure worth a check must stand in such a claim. */
  readonly figures: boolean;
}

export interface ExportCommand {
  readonly name: 'export';
  readonly paths: readonly string[];
  readonly format: ExchangeFormat;
  /** Folder to write to, for brat's files; null: standard output. */
  readonly output: string | null;
}

export interface ImportCommand {
  readonly name: 'import';
  readonly paths: readonly string[];
  /** Null: by each file's ending. */
  readonly format: ExchangeFormat | null;
  /** A path in the folder whose articles the annotations are about. */
  readonly into: string;
  /** Null: whoever git or the machine takes the user for. */
  readonly person: string | null;
}

export interface ReportCommand {
  readonly name: 'report';
  readonly paths: readonly string[];
  readonly format: FactCheckFormat;
  /** The record, or the folder of them, that quotations are held against; null: they are not. */
  readonly records: string | null;
  /** Whether it holds what readers may see, and nothing else. */
  readonly readers: boolean;
  /** Where and by whom the verdicts are published; null unless the format asks for it. */
  readonly publication: Omit<Publication, 'date'> | null;
}

/** A command line that cannot be followed; its message tells the user what to change. */
export class UsageError extends Error {}

const FORMATS = {
  analyze: ['text', 'json'] satisfies readonly AnalyzeFormat[],
  check: ['text', 'json', 'sarif', 'github'] satisfies readonly CheckFormat[],
  exchange: ['w3c', 'brat', 'csv'] satisfies readonly ExchangeFormat[],
  report: ['html', 'md', 'csv', 'claimreview'] satisfies readonly FactCheckFormat[],
} as const;
const LEVELS: readonly Level[] = ['warning', 'info', 'hint'];

const OPTIONS = {
  format: { type: 'string' },
  level: { type: 'string' },
  records: { type: 'string' },
  require: { type: 'string' },
  output: { type: 'string' },
  into: { type: 'string' },
  person: { type: 'string' },
  url: { type: 'string' },
  publisher: { type: 'string' },
  readers: { type: 'boolean' },
  figures: { type: 'boolean' },
  'each-folder': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/**
 * Reads the arguments after the program's name.
 *
 * @throws UsageError
 */
export function readArguments(args: readonly string[]): Command {
  // Node's own refusals are hard to read: it takes everything, and what is amiss is found here
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const [name, ...paths] = positionals;
  if (values.help || name === 'help') return { name: 'help' };
  for (const token of tokens) if (token.kind === 'option') refuseUnfit(token);
  if (values.version) return { name: 'version' };
  if (name === undefined) throw new UsageError(`Say what to do: ${NAMES.join(', ')}.`);
  const command = NAMES.find((each) => each === name);
  if (command === undefined) throw new UsageError(`There is no command “${name}”: ${NAMES.join(', ')}.`);
  if (paths.length === 0) throw new UsageError(`Name a file or a folder: claimtrace ${name} PATH…`);
  if (paths.includes('')) throw new UsageError('A PATH is empty; the folder you are in is “.”.');
  for (const token of tokens) if (token.kind === 'option') refuseForeign(token.name, command);
  const given = (option: keyof typeof OPTIONS): string | null => (values[option] as string | undefined) ?? null;
  const eachFolder = values['each-folder'] === true;
  const format = given('format');
  switch (command) {
    case 'analyze':
      return { name: command, paths, eachFolder, format: oneOf(FORMATS.analyze, format ?? 'text', 'analyze --format') };
    case 'check':
      return {
        name: command,
        paths,
        eachFolder,
        format: oneOf(FORMATS.check, format ?? 'text', 'check --format'),
        level: oneOf(LEVELS, given('level') ?? 'info', 'check --level'),
      };
    case 'quotations': {
      const records = given('records');
      if (records === null) throw new UsageError('Say where the records are: --records FOLDER.');
      return {
        name: command,
        paths,
        format: oneOf(FORMATS.analyze, format ?? 'text', 'quotations --format'),
        records,
      };
    }
    case 'status': {
      const [required, figures] = [given('require'), values.figures === true];
      if (figures && required === null) throw new UsageError('Say what figures must be: --require STATUS --figures.');
      return {
        name: command,
        paths,
        format: oneOf(FORMATS.analyze, format ?? 'text', 'status --format'),
        required,
        figures,
      };
    }
    case 'report':
      return reportCommand(paths, values.readers === true, given);
    case 'export':
      return exportCommand(paths, format, given('output'));
    case 'import':
      if (given('person')?.trim() === '')
        throw new UsageError('--person is empty: name whoever takes them, or nobody.');
      return {
        name: command,
        paths,
        format: format === null ? null : oneOf(FORMATS.exchange, format, 'import --format'),
        into: given('into') ?? '.',
        person: given('person'),
      };
  }
}

function exportCommand(paths: readonly string[], given: string | null, output: string | null): ExportCommand {
  if (given === null) throw new UsageError(`Say in which format: --format ${FORMATS.exchange.join(', ')}.`);
  const format = oneOf(FORMATS.exchange, given, 'export --format');
  if (output !== null && format !== 'brat') throw new UsageError('--output goes with export --format brat alone.');
  return { name: 'export', paths, format, output };
}

function reportCommand(
  paths: readonly string[],
  readers: boolean,
  given: (option: 'format' | 'records' | 'url' | 'publisher') => string | null,
): ReportCommand {
  const format = oneOf(FORMATS.report, given('format') ?? 'html', 'report --format');
  const [records, address, publisher] = [given('records'), given('url'), given('publisher')];
  if (format !== 'claimreview') {
    if (address !== null || publisher !== null)
      throw new UsageError('--url and --publisher go with report --format claimreview alone.');
    return { name: 'report', paths, format, records, readers, publication: null };
  }
  if (address === null || publisher === null)
    throw new UsageError('A review is published: say where and by whom, --url ADDRESS --publisher NAME.');
  if (publisher.trim() === '') throw new UsageError('--publisher is empty: name who publishes the reviews.');
  if (!isWebAddress(address)) throw new UsageError(`--url is an address of the web, not “${address}”.`);
  return { name: 'report', paths, format, records, readers, publication: { url: address, publisher } };
}

const NAMES = ['analyze', 'check', 'quotations', 'status', 'report', 'export', 'import'] as const;
/** Options that go with some commands alone. */
const BELONGS: Readonly<Partial<Record<string, readonly (typeof NAMES)[number][]>>> = {
  level: ['check'],
  'each-folder': ['analyze', 'check'],
  records: ['quotations', 'report'],
  require: ['status'],
  figures: ['status'],
  output: ['export'],
  into: ['import'],
  person: ['import'],
  url: ['report'],
  publisher: ['report'],
  readers: ['report'],
};

function refuseForeign(option: string, command: (typeof NAMES)[number]): void {
  const commands = BELONGS[option];
  if (commands && !commands.includes(command))
    throw new UsageError(`--${option} goes with ${commands.join(' and ')} alone.`);
}

function refuseUnfit({ name, rawName, value }: { name: string; rawName: string; value?: string | undefined }): void {
  const option = Object.entries(OPTIONS).find(([known]) => known === name)?.[1];
  if (!option) throw new UsageError(`There is no option ${rawName}. (A PATH that starts with - goes after --.)`);
  if (option.type === 'string' && value === undefined) throw new UsageError(`${rawName} needs a value after it.`);
  if (option.type === 'boolean' && value !== undefined) throw new UsageError(`${rawName} takes no value.`);
}

function oneOf<T extends string>(allowed: readonly T[], given: string | boolean, option: string): T {
  const found = allowed.find((each) => each === given);
  if (found === undefined) throw new UsageError(`${option} is one of ${allowed.join(', ')}, not “${given}”.`);
  return found;
}
