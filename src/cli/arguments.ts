import { parseArgs } from 'node:util';
import type { Level } from '../core/disagreement/disagreement';

export type AnalyzeFormat = 'text' | 'json';
export type CheckFormat = AnalyzeFormat | 'sarif' | 'github';

interface PathsCommand {
  readonly paths: readonly string[];
  readonly eachFolder: boolean;
}

/** What a command line asks for. */
export type Command =
  | (PathsCommand & { readonly name: 'analyze'; readonly format: AnalyzeFormat })
  | (PathsCommand & { readonly name: 'check'; readonly format: CheckFormat; readonly level: Level })
  | { readonly name: 'help' }
  | { readonly name: 'version' };

/** A command line that cannot be followed; its message tells the user what to change. */
export class UsageError extends Error {}

const FORMATS = {
  analyze: ['text', 'json'] satisfies readonly AnalyzeFormat[],
  check: ['text', 'json', 'sarif', 'github'] satisfies readonly CheckFormat[],
} as const;
const LEVELS: readonly Level[] = ['warning', 'info', 'hint'];

const OPTIONS = {
  format: { type: 'string' },
  level: { type: 'string' },
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
  if (name === undefined) throw new UsageError('Say what to do: analyze or check.');
  if (name !== 'analyze' && name !== 'check') throw new UsageError(`There is no command “${name}”: analyze or check.`);
  if (paths.length === 0) throw new UsageError(`Name a file or a folder: claimtrace ${name} PATH…`);
  if (paths.includes('')) throw new UsageError('A PATH is empty; the folder you are in is “.”.');
  const eachFolder = values['each-folder'] === true;
  const format = values.format ?? 'text';
  const level = values.level ?? 'info';
  if (name === 'check') {
    return {
      name,
      paths,
      eachFolder,
      format: oneOf(FORMATS.check, format, 'check --format'),
      level: oneOf(LEVELS, level, 'check --level'),
    };
  }
  if (values.level !== undefined) throw new UsageError('--level goes with check alone.');
  return { name, paths, eachFolder, format: oneOf(FORMATS.analyze, format, 'analyze --format') };
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
