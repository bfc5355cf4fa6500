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

const ANALYZE_FORMATS: readonly AnalyzeFormat[] = ['text', 'json'];
const CHECK_FORMATS: readonly CheckFormat[] = ['text', 'json', 'sarif', 'github'];
const LEVELS: readonly Level[] = ['warning', 'info', 'hint'];

/**
 * Reads the arguments after the program's name.
 *
 * @throws UsageError
 */
export function readArguments(args: readonly string[]): Command {
  const { values, positionals } = parsed(args);
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const [name, ...paths] = positionals;
  if (name === undefined) throw new UsageError('Say what to do: analyze or check.');
  if (name !== 'analyze' && name !== 'check') throw new UsageError(`There is no command “${name}”: analyze or check.`);
  if (paths.length === 0) throw new UsageError(`Name a file or a folder: claimtrace ${name} PATH…`);
  const eachFolder = values['each-folder'] ?? false;
  if (name === 'check') {
    const format = oneOf(CHECK_FORMATS, values.format ?? 'text', '--format');
    return { name, paths, eachFolder, format, level: oneOf(LEVELS, values.level ?? 'info', '--level') };
  }
  if (values.level !== undefined) throw new UsageError('--level goes with check alone.');
  return { name, paths, eachFolder, format: oneOf(ANALYZE_FORMATS, values.format ?? 'text', '--format') };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        level: { type: 'string' },
        'each-folder': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function oneOf<T extends string>(allowed: readonly T[], given: string, option: string): T {
  const found = allowed.find((each) => each === given);
  if (found === undefined) throw new UsageError(`${option} is one of ${allowed.join(', ')}, not “${given}”.`);
  return found;
}
